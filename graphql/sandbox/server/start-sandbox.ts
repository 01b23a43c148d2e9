import { resolvers } from '../domains/index.ts';
import { type CallerResult, findCaller } from '../identity/caller.ts';
import { createIdentityFaults, type IdentityFaultTable } from '../identity/faults.ts';
import { type Identity, openIdentity } from '../identity/identity.ts';
import { handleSignIn, interactionPath } from '../identity/sign-in.ts';
import { issueTokens, revokeTokens } from '../identity/tokens.ts';
import { createFaultTable } from './armed-faults.ts';
import { handleControl } from './control-door.ts';
import { createExecutor } from './executor.ts';
import { findOwners } from './find-owners.ts';
import { type GraphqlDoor, handleGraphql } from './graphql-door.ts';
import type { GraphqlRequest } from './graphql-request.ts';
import { authResolvers, limitResolvers } from './limit-resolvers.ts';
import { type LoopbackServer, startLoopbackServer } from './loopback-server.ts';
import { openMemory } from './memory.ts';
import { createPoints } from './points.ts';
import type { Sandbox } from './sandbox.ts';
import { buildSandboxSchema, readSdl } from './schema.ts';

export interface SandboxOptions {
  /** 0 takes a free port. */
  apiPort: number;
  authPort: number;
  /** Origin of the console: its call-back addresses of sign-in and step-up are the only ones redirected to. */
  consoleOrigin: string;
  /** Folder of the snapshot; null keeps nothing. */
  data: string | null;
  accessTokenSeconds: number;
  pointsPerHour: number;
}

export interface RunningSandbox {
  apiUrl: string;
  authUrl: string;
  issuer: string;
  /** Writes the snapshot and drops every connection. */
  stop: () => Promise<void>;
}

const apiPath = '/v1/graphql/';
const authPath = '/graphql/';
const lateCheckMs = 250;

/** Starts the local Kraken: the API and its authentication server, on loopback only. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const { data, accessTokenSeconds, consoleOrigin } = options;
  const memory = await openMemory(data);
  const now = () => memory.world().clock.now();
  const [api, auth] = await Promise.all([startLoopbackServer(options.apiPort), startLoopbackServer(options.authPort)]);
  const issuer = auth.origin;
  const identity = await openIdentity(data, { issuer, consoleOrigin, accessTokenSeconds, now });

  const points = createPoints(options.pointsPerHour, now);
  const faults = createFaultTable();
  const identityFaults = createIdentityFaults(identity.storage);
  const { effects, late } = memory;
  const shared = {
    points,
    faults,
    late,
    now,
    onChange: memory.touch,
    findOwners: (request: GraphqlRequest) => findOwners(memory.world().state, request),
    findCaller: (header: string | undefined): Promise<CallerResult> =>
      findCaller(header, { provider: identity.provider, accessTokenSeconds, now }),
  };
  const { Query, ...types } = resolvers;
  const apiSchema = buildSandboxSchema(readSdl('api'), { ...types, Query: { ...limitResolvers(points), ...Query } });
  const authSchema = buildSandboxSchema(readSdl('auth'), authResolvers);
  const execution = { world: memory.world, effects, onChange: memory.touch };
  const apiDoor: GraphqlDoor = {
    ...shared,
    execute: createExecutor({ ...execution, schema: apiSchema, path: apiPath }),
  };
  const authDoor: GraphqlDoor = {
    ...shared,
    execute: createExecutor({ ...execution, schema: authSchema, path: authPath }),
  };

  async function settleLate(): Promise<void> {
    for (const { request, caller } of late.takeDue(now())) await apiDoor.execute(request, caller);
    memory.touch();
  }

  const sandbox: Sandbox = {
    issuer,
    effects,
    faults,
    identityFaults,
    late,
    now,
    advanceClock: async (milliseconds) => {
      memory.world().clock.advance(milliseconds);
      await settleLate();
    },
    reset: async ({ identity: everybodyOut }) => {
      memory.reset();
      points.clear();
      faults.clear();
      identityFaults.clear();
      if (everybodyOut) identity.storage.clear();
    },
    issueTokens: (subject) => issueTokens(identity.provider, subject, accessTokenSeconds),
    revokeTokens: (subject) => revokeTokens(identity.storage, subject),
  };

  serveApi(api, apiDoor, sandbox);
  serveAuth(auth, authDoor, { identity, faults: identityFaults, consoleOrigin });
  const ticking = setInterval(() => {
    if (late.all().some(({ dueAt }) => dueAt <= now()))
      settleLate().catch((error: unknown) => console.error('[sandbox]', error));
  }, lateCheckMs);

  return {
    apiUrl: `${api.origin}${apiPath}`,
    authUrl: `${auth.origin}${authPath}`,
    issuer,
    stop: async () => {
      clearInterval(ticking);
      await Promise.all([api.stop(), auth.stop()]);
      await Promise.all([memory.flush(), identity.snapshot.flush()]);
    },
  };
}

function serveApi(server: LoopbackServer, door: GraphqlDoor, sandbox: Sandbox): void {
  server.handle(async (request, response) => {
    if (request.url?.startsWith('/sandbox/')) return handleControl(sandbox, request, response);
    if (request.method === 'POST' && request.url === apiPath) return handleGraphql(door, request, response);
    response.writeHead(404).end();
  });
}

function serveAuth(
  server: LoopbackServer,
  door: GraphqlDoor,
  { identity, faults, consoleOrigin }: { identity: Identity; faults: IdentityFaultTable; consoleOrigin: string },
): void {
  const { provider } = identity;
  const answerByProvider = provider.callback();
  server.handle(async (request, response) => {
    if (request.method === 'POST' && request.url === authPath) return handleGraphql(door, request, response);
    if (interactionPath.test(request.url ?? '')) return handleSignIn(provider, consoleOrigin, request, response);
    request.url = faults.strike(request.method ?? '', request.url ?? '');
    await answerByProvider(request, response);
  });
}
