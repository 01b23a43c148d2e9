import type { Site } from './shape.ts';

/** What `npm run schema:compare` found, as it stands in the report file. */
export interface SchemaReport {
  version: 1;
  sites: Partial<Record<Site, SiteReport>>;
}

export interface SiteReport {
  endpoint: string;
  /** ISO, UTC. */
  comparedAt: string;
  /** The catalogue that was compared. */
  schemaVersion: string;
  differences: Difference[];
  /** Mutations that the endpoint has and the catalogue has not. */
  newOperations: string[];
  /** By catalogue key: what of ours no longer fits. An operation that is not here fits. */
  operations: Record<string, Finding>;
}

export interface Difference {
  severity: 'breaking' | 'dangerous' | 'safe';
  /** graphql-js's name of the change: `FIELD_REMOVED`, ... */
  type: string;
  /** graphql-js's own words; names of types and fields. */
  description: string;
}

export interface Finding {
  code: FindingCode;
  /** Names and graphql-js's words, for those who mend it. At most five. */
  details: string[];
}

/** Not there any more; the document no longer validates; the document does, but what a form would fill in does not fit. */
export type FindingCode = 'goneUpstream' | 'documentInvalid' | 'inputChanged';

/**
 * The report from its file's text; null where the text is no report, or one of another endpoint: what was compared
 * somewhere else says nothing about here.
 */
export function toSchemaReport(text: string, endpoints: Record<Site, string>): SchemaReport | null {
  const read = parseReport(text);
  if (!read) return null;
  const sites: SchemaReport['sites'] = {};
  for (const site of ['api', 'auth'] as const) {
    const found = read.sites[site];
    if (found?.endpoint === endpoints[site]) sites[site] = found;
  }
  return { version: 1, sites };
}

/** The file as it stands, every endpoint; null where it is no report. */
export function parseReport(text: string): SchemaReport | null {
  try {
    const read: unknown = JSON.parse(text);
    return isReport(read) ? read : null;
  } catch {
    return null;
  }
}

function isReport(value: unknown): value is SchemaReport {
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.sites)) return false;
  return Object.entries(value.sites).every(([site, report]) => ['api', 'auth'].includes(site) && isSiteReport(report));
}

function isSiteReport(value: unknown): value is SiteReport {
  if (!isRecord(value) || !isRecord(value.operations)) return false;
  const texts = [value.endpoint, value.comparedAt, value.schemaVersion].every((text) => typeof text === 'string');
  return (
    texts && Object.values(value.operations).every((finding) => isRecord(finding) && typeof finding.code === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
