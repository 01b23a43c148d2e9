import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import { parseReport, type SchemaReport, type SiteReport } from '#graphql/catalogue/compared.ts';
import type { Site } from '#graphql/catalogue/shape.ts';
import { readSource } from '#graphql/codegen/source.ts';
import { compareSite } from '#graphql/compare/compare-site.ts';
import { fetchSchema } from '#graphql/compare/fetch-schema.ts';
import { getCompareEnv } from '#server/env.ts';

const usage = `npm run schema:compare -- URL [--site api|auth]
Compares the endpoint's schema with graphql/schema and writes which operations no longer fit to SCHEMA_REPORT.
SCHEMA_TOKEN is sent as the Authorization header where it is set.`;

/** 0: every operation fits. 1: some do not. 2: introspection is closed. 3: no answer, or none of GraphQL. 64: usage. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { site: { type: 'string', default: 'api' } },
  });
  const [url] = positionals;
  const site = toSite(values.site);
  if (
    !site ||
    positionals.length !== 1 ||
    !/^https?:$/.test(URL.parse(url ?? '')?.protocol ?? '') ||
    url === undefined
  ) {
    console.error(usage);
    return 64;
  }
  const { SCHEMA_REPORT: path, SCHEMA_TOKEN: token } = getCompareEnv();
  const fetched = await fetchSchema(url, token);
  if (!fetched.ok) {
    console.error(`${sentences[fetched.code]} ${fetched.messages.join(' | ')}`.trim());
    return fetched.code === 'introspectionClosed' ? 2 : 3;
  }
  const ours = readSource().sites[site];
  const report = compareSite({ site, endpoint: url, now: new Date(), catalogue, ours, theirs: fetched.schema });
  writeReport(path, site, report);
  print(report);
  console.log(`\nWritten to ${path}`);
  return Object.keys(report.operations).length > 0 ? 1 : 0;
}

const sentences = {
  introspectionClosed:
    'The endpoint shows no schema: introspection is closed. Nothing was compared and nothing written.',
  unreachable: 'The endpoint cannot be reached.',
  notGraphQL: 'What answered there is not GraphQL.',
} as const;

function toSite(text: string): Site | null {
  return text === 'api' || text === 'auth' ? text : null;
}

/** The other site's part of the report stays as it is. */
function writeReport(path: string, site: Site, report: SiteReport): void {
  const kept = readReport(path);
  const next: SchemaReport = { version: 1, sites: { ...kept?.sites, [site]: report } };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(next, null, 1)}\n`);
}

function readReport(path: string): SchemaReport | null {
  try {
    return parseReport(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function print(report: SiteReport): void {
  for (const severity of ['breaking', 'dangerous', 'safe'] as const) {
    const found = report.differences.filter((difference) => difference.severity === severity);
    console.log(`\n${severity}: ${found.length}`);
    for (const { type, description } of found) console.log(`  ${type}  ${description}`);
  }
  console.log(`\nnew operations: ${report.newOperations.join(', ') || 'none'}`);
  const findings = Object.entries(report.operations);
  console.log(`\noperations of ours that no longer fit: ${findings.length}`);
  for (const [name, { code, details }] of findings) console.log(`  ${name}  ${code}  ${details.join('; ')}`);
}

process.exitCode = await main();
