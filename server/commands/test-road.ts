import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import type { FormValues } from '#graphql/kinds.ts';
import type { DecideResult } from '#server/approvals/decide-result.ts';
import { makeTestApprovals } from '#server/approvals/test-approvals.ts';
import { findStaff } from '#server/auth/find-staff.ts';
import { seedSandboxPeople } from '#server/auth/seed-sandbox-people.ts';
import type { Staff } from '#server/auth/staff.ts';
import { TestBrowser } from '#server/auth/test-browser.ts';
import { startTestConsole, type TestConsole } from '#server/auth/test-console.ts';
import { getDatabase } from '#server/db/client.ts';
import type { Verdict } from '#server/db/schema/approvals.ts';
import type { TestPostgres } from '#server/db/test-database.ts';
import { readAccount } from '#server/kraken/read-account.ts';
import { requireReader } from '#server/kraken/read-upstream.ts';
import type { CommandStatus } from './command.ts';
import { resolveCommand } from './resolve-command.ts';
import type { ResolveResult } from './resolve-result.ts';
import { recordFirstRules } from './rules/record-first-rules.ts';
import { submitCommand } from './submit-command.ts';
import type { SubmitInput, SubmitResult } from './submit-result.ts';
import type { TestWire } from './test-wire.ts';

/** A sandbox, a database, signed-in people and the door for commands between them. */
export interface TestRoad {
  site: TestConsole;
  /** Signs a person of the sandbox in. */
  signIn: (subject: string) => Promise<Staff>;
  /**
   * Posts as this person does from the console's own page; explains what the duplicate guard shows, as they would. What
   * waits is approved by as many leads as it takes, and the answer is that of its sending.
   */
  submit: (staff: Staff | null, input: unknown, headers?: Record<string, string>) => Promise<SubmitResult>;
  /** The same, once: what the duplicate guard shows stays unexplained, and what waits goes on waiting. */
  submitOnce: (staff: Staff | null, input: unknown, headers?: Record<string, string>) => Promise<SubmitResult>;
  /** Opens a request as this person and decides it; overrides what speaks against it, with a reason. */
  decide: (staff: Staff, commandId: string, verdict: Verdict) => Promise<DecideResult>;
  withdraw: (staff: Staff, commandId: string) => Promise<DecideResult>;
  /** Sends what is approved by this person's press. */
  press: (staff: Staff, commandId: string) => Promise<DecideResult>;
  /** Resolves, or sends again, as this person does from the command's own page. */
  resolve: (staff: Staff | null, input: unknown, headers?: Record<string, string>) => Promise<ResolveResult>;
  /** The numbers of an account's ledgers, as this person reads them upstream. */
  ledgersOf: (staff: Staff, account: string) => Promise<string[]>;
  /** What the database says of one command. */
  stored: (id: string) => Promise<StoredFacts>;
  /** Effects that upstream counted. */
  effects: (filter: { account?: string; operation?: string }) => Promise<number>;
  /** Events of one command, or of all, oldest first. */
  events: (commandId?: string) => Promise<string[]>;
}

export interface StoredFacts {
  status: CommandStatus;
  outcome_code: string | null;
  outcome: string | null;
  attempt: number;
  body: string;
  reply: string | null;
  envelope: Buffer | null;
  account: string | null;
}

/** Call it before anything reads the settings. */
export async function startTestRoad(
  changed: Record<string, string> = {},
  wire?: Pick<TestWire, 'url' | 'target'>,
  postgres?: TestPostgres,
): Promise<TestRoad> {
  const site = await startTestConsole({ ...changed, ...(wire ? { KRAKEN_API_URL: wire.url } : {}) }, postgres);
  if (wire) {
    wire.target = site.sandbox.apiUrl;
    await stampEndpoint(site.database.superuserUrl, wire.url);
  }
  await seedSandboxPeople();
  await recordFirstRules();
  const stored = async (id: string): Promise<StoredFacts> => {
    const { rows } = await getDatabase().execute<StoredFacts & Record<string, unknown>>(
      sql`SELECT status, outcome_code, outcome, attempt, body, reply, envelope, account FROM command WHERE id = ${id}`,
    );
    if (!rows[0]) throw new Error(`No command ${id}`);
    return rows[0];
  };
  const submitOnce: TestRoad['submitOnce'] = (staff, input, headers) => submitAs(staff, input, site.origin, headers);
  const signIn = async (subject: string): Promise<Staff> => {
    const browser = new TestBrowser(site.origin);
    await browser.signIn(subject);
    const staff = await findStaff(browser.headers());
    if (staff === null) throw new Error(`${subject} has no session`);
    return staff;
  };
  const approvals = makeTestApprovals({ signIn, origin: site.origin });
  return {
    site,
    stored,
    submitOnce,
    signIn,
    decide: approvals.decide,
    withdraw: approvals.withdraw,
    press: approvals.press,
    submit: async (staff, input, headers) => {
      const first = await submitOnce(staff, input, headers);
      if (first.ok || first.code !== 'duplicateUnexplained') return approvals.untilSent(first);
      const despite = { earlier: first.earlier ?? [], reason: '別の件であることを確認しました' };
      return approvals.untilSent(await submitOnce(staff, { ...Object(input), despite }, headers));
    },
    resolve: (staff, input, headers = { origin: site.origin }) =>
      resolveCommand({
        staff,
        input,
        request: { headers: new Headers(headers), address: '203.0.113.7', userAgent: 'test' },
      }),
    ledgersOf: async (staff, account) => {
      const reader = await requireReader(staff);
      const read = reader.ok ? await readAccount(reader.value, account) : reader;
      if (!read.ok) throw new Error(`${account} cannot be read: ${read.code}`);
      return read.value?.ledgers.map(({ number }) => number) ?? [];
    },
    effects: async (filter) => {
      const answer = await fetch(`${site.sandbox.controlUrl}/effects?${new URLSearchParams(filter)}`);
      const { count }: { count: number } = await answer.json();
      return count;
    },
    events: async (commandId) => {
      const { rows } = await getDatabase().execute<{ event: string }>(
        commandId === undefined
          ? sql`SELECT event FROM log_entry ORDER BY sequence`
          : sql`SELECT event FROM log_entry WHERE command_id = ${commandId} ORDER BY sequence`,
      );
      return rows.map(({ event }) => event);
    },
  };
}

/** How the log tells of money before it is sent: asked for, opened and approved by one lead. */
export const approved = ['command.submitted', 'command.waiting', 'command.viewed', 'command.voted', 'command.approved'];

/** One post, as from the console's own page unless told. */
export function submitAs(
  staff: Staff | null,
  input: unknown,
  origin: string,
  headers: Record<string, string> = { origin },
): Promise<SubmitResult> {
  const request = { headers: new Headers(headers), address: '203.0.113.7', userAgent: 'test' };
  return submitCommand({ staff, input, request, now: new Date() });
}

export { makeTestApprovals };

/** The wire is the endpoint that this console knows. */
async function stampEndpoint(superuserUrl: string, endpoint: string): Promise<void> {
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  await superuser.query('UPDATE environment_stamp SET endpoint = $1', [endpoint]);
  await superuser.end();
}

/** A post as the form makes it. */
export function toPost(operation: string, values: FormValues, more: Partial<SubmitInput> = {}): SubmitInput {
  return {
    commandId: randomUUID(),
    operation,
    values,
    reference: 'C-2026-0001',
    reason: { code: 'customerRequest' },
    schemaVersion: catalogue.schemaVersion,
    ...more,
  };
}

/** A repayment request of this many yen. */
export function askRepayment(
  account: string,
  ledgerNumber: string,
  yen: number,
  more: Partial<SubmitInput> = {},
): SubmitInput {
  return toPost(
    'submitRepaymentRequest',
    { input: { accountNumber: account, ledgerNumber, amountInMinorUnit: String(yen) } },
    more,
  );
}
