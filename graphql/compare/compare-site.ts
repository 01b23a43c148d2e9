import {
  BreakingChangeType,
  DangerousChangeType,
  findSchemaChanges,
  type GraphQLSchema,
  parse,
  SafeChangeType,
  validate,
} from 'graphql';
import type { Difference, Finding, SiteReport } from '../catalogue/compared.ts';
import type { Catalogue, CatalogueOperation, Site } from '../catalogue/shape.ts';
import { inputChanges } from './input-changes.ts';

interface Compared {
  site: Site;
  endpoint: string;
  now: Date;
  catalogue: Catalogue;
  ours: GraphQLSchema;
  theirs: GraphQLSchema;
}

/** What differs between our SDL of a site and what its endpoint showed, and which operations of ours it breaks. Pure. */
export function compareSite({ site, endpoint, now, catalogue, ours, theirs }: Compared): SiteReport {
  const known = Object.entries(catalogue.operations).filter(([, operation]) => operation.site === site);
  const knownNames = new Set(known.map(([, operation]) => operation.name));
  const findings = known.flatMap(([key, operation]) => {
    const finding = findingOf(operation, catalogue, theirs);
    return finding ? [[key, finding] as const] : [];
  });
  const mutations = Object.keys(theirs.getMutationType()?.getFields() ?? {});
  return {
    endpoint,
    comparedAt: now.toISOString(),
    schemaVersion: catalogue.schemaVersion,
    differences: findSchemaChanges(ours, theirs).filter(isOfShape).map(toDifference),
    newOperations: mutations.filter((name) => !knownNames.has(name)).sort(),
    operations: Object.fromEntries(findings),
  };
}

const maxDetails = 5;

function findingOf(operation: CatalogueOperation, catalogue: Catalogue, theirs: GraphQLSchema): Finding | null {
  if (!theirs.getMutationType()?.getFields()[operation.name]) return { code: 'goneUpstream', details: [] };
  const errors = validate(theirs, parse(operation.document));
  if (errors.length > 0) {
    return { code: 'documentInvalid', details: errors.slice(0, maxDetails).map((error) => error.message) };
  }
  const changes = inputChanges(operation, catalogue, theirs);
  return changes.length > 0 ? { code: 'inputChanged', details: changes.slice(0, maxDetails) } : null;
}

/** Descriptions are not asked for, and our SDL has none; directives are the server's own affair. */
function isOfShape({ type }: { type: string }): boolean {
  return type !== SafeChangeType.DESCRIPTION_CHANGED && !type.includes('DIRECTIVE');
}

function toDifference({ type, description }: { type: string; description: string }): Difference {
  const severity = type in BreakingChangeType ? 'breaking' : type in DangerousChangeType ? 'dangerous' : 'safe';
  return { severity, type, description };
}
