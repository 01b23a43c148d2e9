import type { IncomingMessage, ServerResponse } from 'node:http';
import { identityFaults, isIdentityFault } from '../identity/faults.ts';
import { findPerson, people } from '../people.ts';
import { agencies, campaigns } from '../world/agencies.ts';
import { collectionConfigs } from '../world/collection-configs.ts';
import type { ArmedFault } from './armed-faults.ts';
import type { EffectQuery } from './effects.ts';
import { parseFault } from './fault.ts';
import { accountFaults } from './faults.ts';
import { isRecord } from './graphql-request.ts';
import { readBody } from './read-body.ts';
import { jsonReply, type Reply, sendReply } from './reply.ts';
import type { Sandbox } from './sandbox.ts';

type Route = (sandbox: Sandbox, input: Readonly<Record<string, unknown>>) => Reply | Promise<Reply>;

const routes: Readonly<Record<string, Route>> = {
  'GET /sandbox/health': (sandbox) =>
    jsonReply({ ok: true, issuer: sandbox.issuer, now: new Date(sandbox.now()).toISOString() }),
  'GET /sandbox/people': () => jsonReply({ people }),
  'GET /sandbox/lists': () =>
    jsonReply({
      agency: agencies.filter(({ isActive }) => isActive).map(({ code, name }) => ({ value: code, label: name })),
      campaign: campaigns.map(({ code, displayName }) => ({ value: code, label: displayName })),
      processConfiguration: collectionConfigs
        .filter(({ isPublished }) => isPublished)
        .map(({ code }) => ({ value: code })),
    }),
  'GET /sandbox/faults': () => jsonReply({ faults: accountFaults }),
  'GET /sandbox/effects': (sandbox, query) => {
    const effects = sandbox.effects.find(toEffectQuery(query));
    return jsonReply({ count: effects.length, effects });
  },
  'GET /sandbox/late': ({ late }) =>
    jsonReply({ late: late.all().map(({ dueAt }) => ({ dueAt: new Date(dueAt).toISOString() })) }),
  'POST /sandbox/reset': async (sandbox, { identity }) => {
    await sandbox.reset({ identity: identity === true });
    return jsonReply({ ok: true });
  },
  'POST /sandbox/clock': async (sandbox, { advanceMs }) => {
    if (typeof advanceMs !== 'number' || !(advanceMs >= 0))
      return refusal('advanceMs: a number of milliseconds, not negative');
    await sandbox.advanceClock(advanceMs);
    return jsonReply({ now: new Date(sandbox.now()).toISOString() });
  },
  'POST /sandbox/token': async (sandbox, { subject }) => {
    if (typeof subject !== 'string' || !findPerson(subject)) return refusal('subject: one of GET /sandbox/people');
    return jsonReply({ subject, issuer: sandbox.issuer, ...(await sandbox.issueTokens(subject)) });
  },
  'POST /sandbox/revoke': async (sandbox, { subject }) => {
    if (typeof subject !== 'string') return refusal('subject: whose tokens and sessions are taken back');
    await sandbox.revokeTokens(subject);
    return jsonReply({ ok: true });
  },
  'POST /sandbox/fault': (sandbox, input) => {
    const armed = toArmedFault(input);
    if (!armed) return refusal('fault: as in the header x-sandbox-fault; operation, account and times narrow it');
    sandbox.faults.arm(armed);
    return jsonReply({ ok: true });
  },
  'POST /sandbox/identity-fault': (sandbox, { fault }) => {
    if (!isIdentityFault(fault)) return refusal(`fault: one of ${identityFaults.join(', ')}`);
    sandbox.identityFaults.arm(fault);
    return jsonReply({ ok: true });
  },
};

/**
 * What tests steer and read the sandbox with. A browser's page is refused by its Origin header: no page can move the clock.
 */
export async function handleControl(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.headers.origin !== undefined) return sendReply(response, refusal('not from a page', 403));
  const url = new URL(request.url ?? '', 'http://127.0.0.1');
  const route = routes[`${request.method} ${url.pathname}`];
  if (!route) return sendReply(response, refusal('unknown', 404));
  const input = request.method === 'POST' ? await readJson(request) : Object.fromEntries(url.searchParams);
  sendReply(response, input ? await route(sandbox, input) : refusal('the body is no JSON object'));
}

async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>> | null> {
  const text = (await readBody(request, 100_000))?.toString('utf8') ?? '';
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function toEffectQuery(query: Readonly<Record<string, unknown>>): EffectQuery {
  const found: EffectQuery = {};
  for (const name of ['operation', 'account', 'idempotencyKey', 'caller'] as const) {
    const value = query[name];
    if (typeof value === 'string') found[name] = value;
  }
  return found;
}

function toArmedFault({ fault, operation, account, times }: Readonly<Record<string, unknown>>): ArmedFault | null {
  const parsed = typeof fault === 'string' ? parseFault(fault) : null;
  return (
    parsed && {
      fault: parsed,
      operation: typeof operation === 'string' ? operation : null,
      account: typeof account === 'string' ? account : null,
      times: typeof times === 'number' && times >= 1 ? times : 1,
    }
  );
}

function refusal(error: string, status = 400): Reply {
  return jsonReply({ error }, status);
}
