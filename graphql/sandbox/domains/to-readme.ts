import { agencies } from '../world/agencies.ts';
import { collectionConfigs, externalSources } from '../world/collection-configs.ts';
import { dunningPaths } from '../world/dunning-paths.ts';
import { fullAccount, getFullAccount, markerAccount, markerCodes } from '../world/full-accounts.ts';
import { namedAccounts } from '../world/named-accounts.ts';
import { operationsTeams, supportUsers } from '../world/support.ts';
import { type Provocation, provocations } from './provocations.ts';

/** The text of README.md beside this file, from the tables of the population and the provocations. */
export function toReadme(): string {
  return `${[intro, named(), full(), lists(), refusals()].join('\n\n')}\n`;
}

const intro = `# What the sandbox answers from its world

Made from the tables of graphql/sandbox/world and provocations.ts; do not edit. After a change of a table run
\`npx vitest run graphql/sandbox/domains/readme.test.ts -u\`.

500 accounts, the same every time they are seeded. The ledgers of account \`A-12345678\` are \`L-1234567801\` (electricity) and, where
there is gas, \`L-1234567802\`. Times go by the sandbox's clock:

- a repayment request is accepted after 5 s, and a repayment with another id appears;
- an approved repayment goes to the bank after 30 minutes and is paid a day later; a blocked one waits;
- an idempotency key is remembered for ever, across submitRepaymentRequest and refundPayment; a refused request leaves its key free.

Faults of transport (slow, hang, cut and so on) and their accounts are in graphql/sandbox/server.`;

function named(): string {
  const rows = namedAccounts.map(({ number, story, electricity, gas }) => [
    code(number),
    story,
    yen(electricity),
    gas === undefined ? '' : yen(gas),
  ]);
  return `## Named accounts\n\n${table(['account', 'what it is for', 'electricity', 'gas'], rows)}`;
}

function full(): string {
  const ids = getFullAccount(fullAccount);
  const things = [
    ['payment, cleared, ¥9,900', ids.payment],
    ['repayment, requested by suzuki, ¥12,000', ids.repayment],
    ['repayment, requested and blocked, ¥7,000', ids.blockedRepayment],
    ['repayment request, open for ever', ids.request],
    ['collection process, active', ids.collectionProcess],
    ['API exception', String(ids.apiException)],
    ['note of that exception, by suzuki', ids.note],
  ].map(([what, id]) => [what ?? '', code(id ?? '')]);
  const markers = markerCodes.map((number) => {
    const marker = getFullAccount(markerAccount(number));
    const shown = [
      marker.request,
      marker.repayment,
      marker.collectionProcess,
      String(marker.apiException),
      marker.note,
    ];
    return [code(`KT-CT-${number}`), code(marker.account), shown.map(code).join(', ')];
  });
  return `## Accounts with something of everything

${code(fullAccount)} has, on its electricity ledger, one of each; it is also in dunning on STANDARD and has a proceeding at AOBA.

${table(['what', 'id'], things)}

The accounts of the faults have the same things with ids of their own. So have the marker accounts: every operation that names one of them,
or something that is theirs, is refused with their code.

${table(['code', 'account', 'request, repayment, process, exception, note'], markers)}`;
}

function lists(): string {
  const agencyRows = agencies.map((agency) => [
    code(agency.code),
    agency.name,
    agency.campaigns.map(code).join(', '),
    agency.isActive ? '' : 'no longer active',
  ]);
  const configRows = collectionConfigs.map((config) => [
    code(config.code),
    config.level,
    config.steps.map(code).join(', '),
    [
      config.isPublished ? '' : 'not published',
      config.limit === null ? '' : `at most ${config.limit} open`,
      config.needsReference ? 'wants an external reference' : '',
    ]
      .filter((remark) => remark !== '')
      .join(', '),
  ]);
  const userRows = supportUsers.map(({ id, username, isActive }) => [
    String(id),
    username,
    isActive ? '' : 'no longer active',
  ]);
  const teamRows = operationsTeams.map(({ id, name }) => [String(id), name]);
  return `## What no query lists

${table(['agency', 'name', 'campaigns', ''], agencyRows)}

${table(['collection configuration', 'level', 'steps', ''], configRows)}

External sources: ${externalSources.map(code).join(', ')}. Dunning paths: ${Object.keys(dunningPaths).map(code).join(', ')}.

${table(['support user', 'name', ''], userRows)}

${table(['operations team', 'name'], teamRows)}`;
}

function refusals(): string {
  const operations = [...new Set(provocations.map(({ operation }) => operation))];
  const sections = operations.map((operation) => {
    const rows = provocations.filter((each) => each.operation === operation).map(toRow);
    return `### ${operation}\n\n${table(['says', 'as', 'variables', 'carried out before'], rows)}`;
  });
  return `## How to provoke every refusal

In a sandbox as it was seeded. A code comes in \`errors[]\` at the mutation's own field; a row without one answers with that flag false. Nobody
means a request without a token.

${sections.join('\n\n')}`;
}

function toRow({ says, way, as, variables, first }: Provocation): string[] {
  return [
    code(way === 'flag' ? `${says}: false` : says),
    as ?? 'nobody',
    code(shorten(variables)),
    first ? code(shorten(first)) : '',
  ];
}

function shorten(variables: unknown): string {
  return JSON.stringify(variables).replace(/(.)\1{50,}/gu, (run, letter: string) => `${letter}…×${[...run].length}`);
}

function code(text: string): string {
  return `\`${text}\``;
}

function yen(amount: number): string {
  return `${amount < 0 ? '-' : ''}¥${Math.abs(amount).toLocaleString('en')}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
