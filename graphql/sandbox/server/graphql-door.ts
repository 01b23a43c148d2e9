import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller, CallerResult } from '../identity/caller.ts';
import { applyFault } from './apply-fault.ts';
import type { FaultTable } from './armed-faults.ts';
import type { Execute } from './executor.ts';
import { type GraphqlRequest, toGraphqlRequest } from './graphql-request.ts';
import { toKrakenError } from './kraken-error.ts';
import type { LateEffects } from './late-effects.ts';
import { type Operation, readOperation } from './operation.ts';
import type { Points } from './points.ts';
import { readBody } from './read-body.ts';
import { errorsReply, sendReply } from './reply.ts';

export interface GraphqlDoor {
  execute: Execute;
  findCaller: (header: string | undefined) => Promise<CallerResult>;
  /** The accounts that a request is about. */
  findOwners: (request: GraphqlRequest) => string[];
  points: Points;
  faults: FaultTable;
  late: LateEffects;
  /** The sandbox's clock in milliseconds. */
  now: () => number;
  onChange: () => void;
}

const bodyLimit = 2_000_000;
/** What OEJP allows in one request is not known; 200 and 550 were seen elsewhere for customers' own applications. */
const complexityLimit = 2_000;

/** POST of a GraphQL request: token, points, then the fault that strikes it, or the plain answer. */
export async function handleGraphql(
  door: GraphqlDoor,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, bodyLimit);
  if (!body) return sendReply(response, { status: 413, headers: {}, body: '' });
  const graphql = toGraphqlRequest(body.toString('utf8'));
  if (!graphql)
    return sendReply(response, { ...errorsReply([{ message: 'The body is no GraphQL request.' }]), status: 400 });
  const operation = readOperation(graphql.query, graphql.operationName);
  const admitted = await admit(door, request.headers.authorization, operation);
  if (!admitted.ok)
    return sendReply(response, errorsReply(admitted.codes.map(([code, path]) => toKrakenError({ code, path }))));
  await answer(door, { graphql, operation, caller: admitted.caller, header: faultHeader(request) }, response);
}

type Admitted = { ok: true; caller: Caller | null } | { ok: false; codes: [code: string, path: string[]][] };

async function admit(door: GraphqlDoor, header: string | undefined, operation: Operation | null): Promise<Admitted> {
  const found = await door.findCaller(header);
  if (operation?.introspectionOnly) return { ok: true, caller: found.ok ? found.caller : null };
  const refusedWith = (code: string): Admitted => ({
    ok: false,
    codes: (operation?.roots ?? [{ key: '' }]).map(({ key }) => [code, [key]]),
  });
  if (!found.ok) return refusedWith(found.code);
  const { caller } = found;
  if (!operation) return { ok: true, caller };
  if (operation.complexity > complexityLimit) return refusedWith('KT-CT-1189');
  // Whoever is blocked may still ask how long.
  const free = operation.roots.every(({ field }) => field === 'rateLimitInfo');
  if (!free && !door.points.spend(caller.subject, operation.complexity)) return refusedWith('KT-CT-1199');
  return { ok: true, caller };
}

interface Admission {
  graphql: GraphqlRequest;
  operation: Operation | null;
  caller: Caller | null;
  header: string | null;
}

async function answer(
  door: GraphqlDoor,
  { graphql, operation, caller, header }: Admission,
  response: ServerResponse,
): Promise<void> {
  const execute = async () => {
    const reply = await door.execute(graphql, caller);
    if (operation?.kind === 'mutation') door.onChange();
    return reply;
  };
  const fields = operation?.roots.map(({ field }) => field) ?? [];
  const fault =
    operation && door.faults.take({ kind: operation.kind, fields, accounts: door.findOwners(graphql), header });
  if (!fault) return sendReply(response, await execute());
  await applyFault(fault, {
    response,
    rootKey: operation.roots[0]?.key ?? '',
    execute,
    postpone: (minutes) => {
      if (caller) door.late.append({ dueAt: door.now() + minutes * 60_000, request: graphql, caller });
      door.onChange();
    },
  });
}

function faultHeader(request: IncomingMessage): string | null {
  const header = request.headers['x-sandbox-fault'];
  return typeof header === 'string' ? header : null;
}
