import { type SQL, sql } from 'drizzle-orm';
import { getOperationPolicy } from '#domains/index.ts';
import { command } from '#server/db/schema/commands.ts';
import type { Flag } from '../request-state.ts';

/** waiting: to decide; mine: what one has asked for; decided: what has ended; after: went at once, to be looked at. */
export const requestTabs = ['waiting', 'mine', 'decided', 'after'] as const;
export type RequestTab = (typeof requestTabs)[number];

/** Amounts by the name of their band: an address carries no amount. Above, in yen or points. */
export const bands = ['tenThousand', 'fiftyThousand', 'hundredThousand', 'million'] as const;
export type AmountBand = (typeof bands)[number];
const amounts: Readonly<Record<AmountBand, number>> = {
  tenThousand: 10_000,
  fiftyThousand: 50_000,
  hundredThousand: 100_000,
  million: 1_000_000,
};

/** Requests that run out within this time are about to. */
export const soonHours = 4;

/** Flags that are told from what was stored when it was asked for. */
export const storedFlags = [
  'possibleDuplicate',
  'saidNotLanded',
  'splitting',
  'overMaximum',
  'destinationUnknown',
  'instructionYoung',
] as const satisfies readonly Flag[];
export type StoredFlag = (typeof storedFlags)[number];

/** What to look for; every condition given must hold. */
export interface RequestFilter {
  tab: RequestTab;
  domain?: string | undefined;
  operation?: string | undefined;
  maker?: string | undefined;
  account?: string | undefined;
  above?: AmountBand | undefined;
  flag?: StoredFlag | undefined;
  /** Only what runs out within `soonHours`. */
  soon?: boolean | undefined;
  /** decided: only what this person voted on. */
  byMe?: boolean | undefined;
}

/** On `command`, its round `a`, and where the tab has one its end `e`. */
export function toConditions(personId: string, filter: RequestFilter): SQL[] {
  const { domain, operation, maker, account, above, flag, soon, byMe } = filter;
  return [
    domain === undefined ? null : sql`${command.domain} = ${domain}`,
    operation === undefined ? null : sql`${command.operation} = ${operation}`,
    maker === undefined ? null : sql`${command.makerId} = ${maker}`,
    account === undefined ? null : sql`${command.account} = ${account}`,
    above === undefined ? null : movesAbove(amounts[above]),
    flag === undefined ? null : carries[flag],
    soon === true ? sql`a.expires_at <= clock() + ${soonHours} * interval '1 hour'` : null,
    byMe === true
      ? sql`EXISTS (SELECT FROM vote v WHERE v.command_id = ${command.id} AND v.round = a.round AND v.voter_id = ${personId})`
      : null,
  ].filter((condition) => condition !== null);
}

/** What cannot be known counts above every amount. */
function movesAbove(amount: number): SQL {
  return sql`EXISTS (SELECT FROM money_effect m WHERE m.command_id = ${command.id}
    GROUP BY m.direction, m.unit HAVING bool_or(m.yen IS NULL) OR sum(m.yen) > ${amount})`;
}

const out = sql`(SELECT sum(m.yen) FROM money_effect m
  WHERE m.command_id = ${command.id} AND m.direction = 'out' AND m.unit = 'yen')`;

const carries: Record<StoredFlag, SQL> = {
  possibleDuplicate: sql`EXISTS (SELECT FROM money_despite d WHERE d.command_id = ${command.id})`,
  saidNotLanded: sql`a.requirement::jsonb @> '{"why":[{"code":"saidNotLanded"}]}'`,
  splitting: sql`a.requirement::jsonb @> '{"splitting":true}'`,
  overMaximum: sql`${out} > (${command.snapshot}::jsonb ->> 'maximumRefund')::numeric`,
  destinationUnknown: sql`${command.snapshot}::jsonb -> 'destination' = 'null'::jsonb`,
  instructionYoung: sql`(${command.snapshot}::jsonb #>> '{destination,validFrom}')::timestamptz
    > ${command.madeAt} - interval '30 days'`,
};

/** A name that is an operation of today. */
export function isOperation(text: string): boolean {
  return getOperationPolicy(text) !== null;
}
