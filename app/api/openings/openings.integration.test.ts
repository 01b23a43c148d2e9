import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { domains, getOperationPolicy } from '#domains/index.ts';
import { needsTwoPersons } from '#domains/needs-two-persons.ts';
import { type Role, roles } from '#domains/role.ts';
import { operationNames } from '#graphql/catalogue/operation-names.ts';
import { findStaff } from '#server/auth/find-staff.ts';
import type { Staff } from '#server/auth/staff.ts';
import { TestBrowser } from '#server/auth/test-browser.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { findOpenings } from '#server/commands/find-openings.ts';
import { isClosed } from '#server/commands/is-closed.ts';
import { getLease } from '#server/commands/lease.ts';
import { requireOpen } from '#server/commands/require-open.ts';
import { SubmitRefused } from '#server/commands/submit-refused.ts';
import { startTestRoad, type TestRoad, toPost } from '#server/commands/test-road.ts';
import { getDatabase, getPool } from '#server/db/client.ts';
import { POST as lookUps } from '../look-ups/route.ts';
import { POST as review } from '../review/route.ts';
import { POST as close } from './close/route.ts';
import { POST as confirm } from './confirm/route.ts';
import { POST as open } from './route.ts';

let road: TestRoad;
const people = new Map<string, { staff: Staff; browser: TestBrowser }>();

beforeAll(async () => {
  road = await startTestRoad();
  for (const subject of ['sato', 'takahashi', 'tanaka', 'watanabe', 'ito']) {
    const browser = new TestBrowser(road.site.origin);
    await browser.signIn(subject);
    const staff = await findStaff(browser.headers());
    if (staff) people.set(subject, { staff, browser });
  }
});
afterAll(async () => {
  await drainSendings();
  await (await getLease()).release();
  await road.site.stop();
});

type Person = 'sato' | 'takahashi' | 'tanaka' | 'watanabe' | 'ito';
type Door = (request: Request) => Promise<Response>;

function personOf(subject: string): { staff: Staff; browser: TestBrowser } {
  const found = people.get(subject);
  if (!found) throw new Error(`${subject} did not sign in`);
  return found;
}

/** Posts through a door as this person's browser does. */
async function post(door: Door, subject: Person, body: unknown, origin = road.site.origin): Promise<Answer> {
  const headers = new Headers(personOf(subject).browser.headers());
  headers.set('origin', origin);
  headers.set('content-type', 'application/json');
  const answer = await door(
    new Request(`${road.site.origin}/api/x`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
  return { status: answer.status, ...(await answer.json()) };
}

interface Answer {
  status: number;
  code?: string;
  done?: string;
  id?: number;
}

async function submitCode(subject: Person, operation: string): Promise<string> {
  const result = await road.submit(personOf(subject).staff, toPost(operation, {}));
  return result.ok ? 'ok' : result.code;
}

async function eventsSince(before: number): Promise<string[]> {
  return (await road.events()).slice(before).filter((event) => event.startsWith('operation.'));
}

describe('a closed operation', () => {
  it('Takahashi, a lead, opens it to operators with a reason; Sato may send it at once; closed, she may not', async () => {
    const before = (await road.events()).length;
    expect(await submitCode('sato', 'postCredit')).toBe('operationClosed');
    const opened = await post(open, 'takahashi', { operation: 'postCredit', role: 'operator', reason: '誤請求の補正' });
    expect(opened).toMatchObject({ status: 200, done: 'opened' });
    expect(await submitCode('sato', 'postCredit')).toBe('invalid');
    expect(await submitCode('takahashi', 'postCredit')).toBe('invalid');
    const [listed] = await findOpenings({ operation: 'postCredit', limit: 5 });
    expect(listed).toMatchObject({
      role: 'operator',
      reason: '誤請求の補正',
      openedBy: { name: '高橋 美咲' },
      closedBy: null,
    });
    expect(await post(close, 'tanaka', { id: opened.id })).toMatchObject({ status: 200, done: 'closed' });
    expect(await submitCode('sato', 'postCredit')).toBe('operationClosed');
    expect(await eventsSince(before)).toEqual(['operation.opened', 'operation.closed']);
  });

  it('opened to leads stays closed to operators', async () => {
    const { id } = await post(open, 'takahashi', { operation: 'createAccountCharge', role: 'lead', reason: '試行' });
    expect(await submitCode('sato', 'createAccountCharge')).toBe('notPermitted');
    expect(await submitCode('tanaka', 'createAccountCharge')).toBe('invalid');
    await post(close, 'ito', { id });
  });

  it.each([
    ['sato', 'postCredit', '理由', 403, 'notPermitted'],
    ['watanabe', 'postCredit', '理由', 403, 'notPermitted'],
    ['ito', 'postCredit', '理由', 409, 'leadsOnly'],
    ['takahashi', 'postCredit', '  ', 409, 'noReason'],
    ['takahashi', 'approveRepayment', '理由', 409, 'openByItself'],
    ['takahashi', 'createAccountNote', '理由', 409, 'openByItself'],
    ['takahashi', 'noSuchOperation', '理由', 409, 'unknownOperation'],
    ['takahashi', '__proto__', '理由', 409, 'unknownOperation'],
  ] as const)('%s cannot open %s (%s): %i %s', async (subject, operation, reason, status, code) => {
    const before = (await road.events()).length;
    expect(await post(open, subject, { operation, role: 'operator', reason })).toMatchObject({ status, code });
    const twin = status === 409 ? ['operation.opening_refused'] : [];
    expect(await eventsSince(before)).toEqual(twin);
  });

  it('is not opened from a foreign page, nor to an auditor, nor twice', async () => {
    const asked = { operation: 'revokeContract', role: 'lead', reason: '理由' };
    expect(await post(open, 'takahashi', asked, 'https://evil.example')).toMatchObject({ status: 403 });
    expect(await post(open, 'takahashi', { ...asked, role: 'auditor' })).toMatchObject({ status: 400 });
    const twice = await Promise.all([post(open, 'takahashi', asked), post(open, 'tanaka', asked)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const id = twice.find(({ status }) => status === 200)?.id;
    expect(await post(close, 'tanaka', { id })).toMatchObject({ status: 200 });
    expect(await post(close, 'tanaka', { id })).toMatchObject({ status: 409, code: 'notStanding' });
  });

  it('closed while a command is being prepared: it is not recorded, and nothing is sent', async () => {
    const { id } = await post(open, 'takahashi', {
      operation: 'createAccountReference',
      role: 'operator',
      reason: '名寄せ',
    });
    const values = { input: { accountNumber: 'A-4B54C4BC', namespace: 'n', value: 'v' } };
    const submitted = Promise.all([
      road.submit(personOf('sato').staff, toPost('createAccountReference', values)),
      post(close, 'takahashi', { id }),
    ]);
    const [result] = await submitted;
    const after = await road.submit(personOf('sato').staff, toPost('createAccountReference', values));
    expect(after).toMatchObject({ ok: false, code: 'operationClosed' });
    expect(await road.effects({ operation: 'createAccountReference' })).toBe(
      result.ok && result.status === 'succeeded' ? 1 : 0,
    );
  });
});

describe('an operation open to both, and closed again to operators while a command of theirs is on its way', () => {
  it('lets no operator’s command go any more, and a lead’s still', async () => {
    const operation = 'createAccountReference';
    const asked = { operation, reason: '名寄せ' };
    const leads = await post(open, 'takahashi', { ...asked, role: 'lead' });
    const operators = await post(open, 'takahashi', { ...asked, role: 'operator' });
    const isClosedTo = (subject: Person) => isClosed(getDatabase(), operation, personOf(subject).staff.personId);
    expect([await isClosedTo('sato'), await isClosedTo('tanaka')]).toEqual([false, false]);

    await post(close, 'takahashi', { id: operators.id });
    expect([await isClosedTo('sato'), await isClosedTo('tanaka')]).toEqual([true, false]);
    expect(await submitCode('sato', operation)).toBe('notPermitted');

    await post(close, 'takahashi', { id: leads.id });
    expect([await isClosedTo('sato'), await isClosedTo('tanaka')]).toEqual([true, true]);
  });
});

describe('personal data in an opened operation', () => {
  it('is sent as typed, and stored masked: in the command, in the log, and nowhere after the outcome', async () => {
    const { id } = await post(open, 'takahashi', {
      operation: 'updateAccountBillingEmail',
      role: 'operator',
      reason: '依頼',
    });
    const asked = toPost('updateAccountBillingEmail', {
      input: { accountNumber: 'A-4B54C4BC', billingEmail: 'canary@example.jp' },
    });
    expect(await road.submit(personOf('sato').staff, asked)).toMatchObject({ ok: true, status: 'succeeded' });
    const stored = await road.stored(asked.commandId);
    expect(stored.body).not.toContain('canary');
    expect(stored.body).toContain('A-4B54C4BC');
    expect(stored.envelope).toBeNull();
    const { rows } = await getPool().query(`SELECT content FROM log_payload WHERE content LIKE '%canary%'`);
    expect(rows).toEqual([]);
    await post(close, 'takahashi', { id });
  });
});

describe('what mints a token or acts as somebody else', () => {
  it('stays closed when a lead alone, or two leads, open it', async () => {
    const asked = { operation: 'generatePreSignedToken', role: 'lead', reason: '障害対応' };
    const { id, done } = await post(open, 'takahashi', asked);
    expect(done).toBe('asked');
    expect(await submitCode('takahashi', 'generatePreSignedToken')).toBe('operationClosed');
    expect(await post(confirm, 'takahashi', { id })).toMatchObject({ status: 409, code: 'secondPersonNeeded' });
    expect(await post(confirm, 'tanaka', { id })).toMatchObject({ status: 409, code: 'secondPersonNeeded' });
    expect(await submitCode('takahashi', 'generatePreSignedToken')).toBe('operationClosed');
    expect(await post(confirm, 'ito', { id })).toMatchObject({ status: 200, done: 'opened' });
    expect(await submitCode('takahashi', 'generatePreSignedToken')).toBe('invalid');
    expect(await submitCode('sato', 'generatePreSignedToken')).toBe('notPermitted');
    expect(await post(close, 'takahashi', { id })).toMatchObject({ status: 200 });
    expect(await submitCode('takahashi', 'generatePreSignedToken')).toBe('operationClosed');
  });

  it('the database itself refuses one person in both parts', async () => {
    const insert = getPool().query(
      `INSERT INTO opening (operation, role, reason, two_persons, asked_by, asked_as, opened_by, opened_as, opened_at)
       VALUES ('obtainKrakenToken', 'lead', 'x', true, 'one', 'lead', 'one', 'administrator', clock())`,
    );
    await expect(insert).rejects.toThrow('opening_two_persons');
  });
});

describe('every role and every operation, closed and open', () => {
  const holders: Record<Role, Person> = {
    operator: 'sato',
    lead: 'takahashi',
    auditor: 'watanabe',
    administrator: 'ito',
  };
  const states = ['as classified', 'opened to leads', 'opened to operators'] as const;

  function expected(role: Role, operation: string, state: (typeof states)[number]): string {
    const policy = getOperationPolicy(operation);
    const own = policy?.roles ?? [];
    const opened =
      own.length > 0 || state === 'as classified' ? [] : state === 'opened to leads' ? ['lead'] : ['operator', 'lead'];
    if (own.length + opened.length === 0) return 'operationClosed';
    const may = (role === 'operator' || role === 'lead') && (own.includes(role) || opened.includes(role));
    return may ? 'open' : 'notPermitted';
  }

  async function askAll(): Promise<string[]> {
    const cells: string[] = [];
    for (const operation of operationNames) {
      for (const role of roles) {
        const said = await requireOpen(personOf(holders[role]).staff, operation).then(
          () => 'open',
          (error: unknown) => (error instanceof SubmitRefused ? error.code : String(error)),
        );
        cells.push(`${operation} ${role}: ${said}`);
      }
    }
    return cells;
  }

  it.each(states)('%s', async (state) => {
    const closed = operationNames.filter((name) => getOperationPolicy(name)?.roles.length === 0);
    const role = state === 'opened to leads' ? 'lead' : 'operator';
    if (state !== 'as classified') {
      for (const name of closed) {
        const two = needsTwoPersons(getOperationPolicy(name) ?? {});
        await getPool().query(
          `INSERT INTO opening (operation, role, reason, two_persons, asked_by, asked_as, opened_by, opened_as, opened_at)
           VALUES ($1, $2, 'table', $3, 'a', $4, $5, 'lead', clock())`,
          [name, role, two, two ? 'administrator' : 'lead', two ? 'b' : 'a'],
        );
      }
    }
    const wanted = operationNames.flatMap((operation) =>
      roles.map((each) => `${operation} ${each}: ${expected(each, operation, state)}`),
    );
    expect(await askAll()).toEqual(wanted);
    await getPool().query(`UPDATE opening SET closed_by = 'a', closed_at = clock() WHERE closed_at IS NULL`);
  });

  it('the other ways in say the same: the review and the look-ups of one operation of each kind', async () => {
    const kinds = domains.flatMap(({ operations }) => Object.entries(operations));
    const samples = [
      kinds.find(([, policy]) => policy.effect === 'money' && policy.roles.length === 0),
      kinds.find(([, policy]) => policy.effect === 'change' && policy.roles.length === 0),
      kinds.find(([, policy]) => policy.effect === 'stops' && policy.roles.length === 0),
      kinds.find(([, policy]) => policy.effect === 'routine'),
      kinds.find(([, policy]) => policy.mintsSecret),
      kinds.find(([, policy]) => policy.actsOnCaller),
    ].flatMap((found) => (found ? [found[0]] : []));
    expect(samples).toHaveLength(6);
    for (const operation of samples) {
      for (const role of roles) {
        const subject = holders[role];
        const open = expected(role, operation, 'as classified') === 'open';
        const said = await post(review, subject, {
          commandId: crypto.randomUUID(),
          operation,
          values: {},
          schemaVersion: 'other',
        });
        expect([operation, role, said.code]).toEqual([operation, role, open ? 'schemaChanged' : 'notPermitted']);
        // Whoever gets through meets the reader's language, which only a request inside Next has.
        const found = post(lookUps, subject, { operation, kind: 'ledger', text: '', account: 'A-00000000' });
        const refused = await found.then(
          ({ status }) => status === 403,
          () => false,
        );
        expect([operation, role, refused]).toEqual([operation, role, !open]);
      }
    }
  });
});
