import type { Catalogue } from '../catalogue/shape.ts';
import { reachedBy, toEnumValues, toInputType } from './input-shape.ts';
import { toOperation } from './operation.ts';
import type { Source } from './source.ts';

const sites = ['api', 'auth'] as const;

/**
 * SDL and facts to catalogue. An operation is found under its own name; one of the authentication server under
 * `auth.<name>`, since the API site has the same three names.
 * Throws where the two sites give one name two shapes.
 */
export function makeCatalogue(source: Source): Catalogue {
  const catalogue: Catalogue = { schemaVersion: source.schemaVersion, operations: {}, inputTypes: {}, enums: {} };
  for (const site of sites) {
    const mutations = Object.values(source.sites[site].getMutationType()?.getFields() ?? {});
    for (const mutation of mutations.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      catalogue.operations[site === 'api' ? mutation.name : `${site}.${mutation.name}`] = toOperation(
        mutation,
        site,
        source,
      );
      const reached = reachedBy(mutation.args);
      for (const type of reached.inputTypes.values())
        put(catalogue.inputTypes, type.name, toInputType(type, source.facts));
      for (const type of reached.enums.values()) put(catalogue.enums, type.name, toEnumValues(type));
    }
  }
  return { ...catalogue, inputTypes: sorted(catalogue.inputTypes), enums: sorted(catalogue.enums) };
}

function put<T>(into: Record<string, T>, name: string, value: T): void {
  const present = into[name];
  if (present !== undefined && JSON.stringify(present) !== JSON.stringify(value)) {
    throw new Error(`The sites disagree about ${name}`);
  }
  into[name] = value;
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
