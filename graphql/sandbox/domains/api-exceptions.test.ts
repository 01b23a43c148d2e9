import { beforeEach, describe, expect, it } from 'vitest';
import { createTestSandbox, type TestSandbox } from './test-sandbox.ts';

let sandbox: TestSandbox;
beforeEach(() => {
  sandbox = createTestSandbox();
});

const carryOut = (operation: string, input: Record<string, unknown>) => sandbox.carryOut('sato', operation, { input });

async function queue(args: string, fields = 'id resolutionStatus tags') {
  const { data, errors } = await sandbox.run(
    'sato',
    `{ apiExceptions(${args}) { totalCount edgeCount edges { cursor node { ${fields} } } pageInfo { hasNextPage endCursor } } }`,
  );
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)).apiExceptions;
}

describe('the queue of API exceptions', () => {
  it('is read page by page and shows each exception once', async () => {
    const seen: string[] = [];
    let after = '';
    for (let more = true; more; ) {
      const page = await queue(`first: 50${after}`);
      seen.push(...page.edges.map(({ node }: { node: { id: string } }) => node.id));
      after = `, after: "${page.pageInfo.endCursor}"`;
      more = page.pageInfo.hasNextPage;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await queue('first: 1')).totalCount);
  });

  it('gives fewer than a hundred at once', async () => {
    const reply = await sandbox.run('sato', '{ apiExceptions(first: 100) { totalCount } }');
    expect(sandbox.codeOf(reply)).toBe('KT-CT-1188');
  });

  it('is filtered by state, tag and account', async () => {
    const resolved = await queue('first: 99, input: { resolutionStatus: RESOLVED }');
    expect(resolved.totalCount).toBeGreaterThan(10);
    const tagged = await queue('first: 99, input: { tags: [MOVE_IN, PRODUCT_UPDATE] }');
    expect(tagged.edges.every(({ node }: { node: { tags: string[] } }) => node.tags.length === 2)).toBe(true);
    const ofAccount = await queue('first: 9, input: { accountNumber: "A-ACC000FF" }');
    expect(ofAccount.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(['1001']);
  });
});

describe('an API exception', () => {
  it('begins unassigned and low unless said otherwise', async () => {
    const { data } = await carryOut('createApiException', { externalIdentifier: 'NEW-1', channel: 'WEB' });
    expect(data?.createApiException).toMatchObject({
      apiException: {
        resolutionStatus: 'UNASSIGNED',
        resolutionType: 'UNASSIGNED',
        priority: 'LOW',
        category: 'UNKNOWN',
      },
    });
  });

  it('has context and tags replaced whole, and keeps what is not named', async () => {
    const first = { id: 1001, tags: ['MOVE_IN', 'MOVE_OUT'], context: '{"a":1,"b":2}', priority: 'HIGH' };
    await carryOut('updateApiException', first);
    const { data } = await carryOut('updateApiException', { id: 1001, tags: ['MOVE_OUT'], context: '{"b":3}' });
    expect(data?.updateApiException).toMatchObject({
      apiException: { tags: ['MOVE_OUT'], context: '{"b":3}', priority: 'HIGH' },
    });
  });

  it('refuses an update that changes nothing', async () => {
    await carryOut('updateApiException', { id: 1001, keyDate: '2026-12-24' });
    const again = await carryOut('updateApiException', { id: 1001, keyDate: '2026-12-24', priority: null });
    expect(sandbox.codeOf(again)).toBe('KT-CT-7809');
    expect(sandbox.effects).toHaveLength(1);
  });

  it('is assigned to a person, and taken away again by null', async () => {
    const assigned = await carryOut('updateApiException', {
      id: 1001,
      assignedUserId: 104,
      resolutionStatus: 'IN_PROGRESS',
    });
    expect(assigned.data?.updateApiException).toMatchObject({ apiException: { assignedUser: { username: 'tanaka' } } });
    const freed = await carryOut('updateApiException', { id: 1001, assignedUserId: null });
    expect(freed.data?.updateApiException).toMatchObject({ apiException: { assignedUser: null } });
  });

  it('gathers calls, events and notes', async () => {
    const of = { apiExceptionId: 1001 };
    await carryOut('createApiCall', { ...of, correlationId: 'c', operationName: 'op', response: '{}' });
    await carryOut('createApiExceptionEvent', { ...of, eventType: 'E', category: 'C', description: 'D' });
    const { data } = await carryOut('createApiExceptionNote', { ...of, body: '最初' });
    const { apiException } = JSON.parse(JSON.stringify(data)).createApiExceptionNote;
    expect(apiException).toMatchObject({ apiCalls: { length: 2 }, events: { length: 2 }, notes: { length: 2 } });
    const apiExceptionNoteId = apiException.notes[1].id;
    const rewritten = await carryOut('updateApiExceptionNote', { apiExceptionNoteId, body: '改め' });
    expect(JSON.stringify(rewritten.data)).toContain('改め');
  });

  it('is not needed for a call or an event', async () => {
    const { errors } = await carryOut('createApiCall', { correlationId: 'c', operationName: 'op', response: '{}' });
    expect(errors).toBeUndefined();
  });
});
