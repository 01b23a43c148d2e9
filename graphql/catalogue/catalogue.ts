import 'server-only';
import json from './catalogue.json' with { type: 'json' };
import type { Catalogue, CatalogueOperation } from './shape.ts';

/** Every mutation of both sites, 400 kB of it: a page sends the browser the slice of one operation instead. */
export const catalogue: Catalogue = json;

/** One operation by its name, `auth.<name>` for the authentication server's; null where there is none. Takes any text. */
export function getOperation(name: string): CatalogueOperation | null {
  return Object.hasOwn(catalogue.operations, name) ? (catalogue.operations[name] ?? null) : null;
}
