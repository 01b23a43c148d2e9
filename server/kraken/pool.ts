import 'server-only';
import { buildConnector, Pool } from 'undici';
import { onePerProcess } from '#server/db/one-per-process.ts';

/** No socket was given: nothing of any request can have left. */
export class ConnectFailed extends Error {
  override readonly name = 'ConnectFailed';
}

const connectLimitMs = 5_000;
/** Shorter than upstream's, so that a request is not written into a connection that is being closed. */
const keepAliveMs = 4_000;

/**
 * The connections that mutations go out on, per origin: one request at a time on each, no retries, no redirects. A
 * failure to connect comes out as ConnectFailed and as nothing else.
 */
export function getUpstreamPool(origin: string): Pool {
  const pools = onePerProcess('upstream-pools', () => new Map<string, Pool>());
  const kept = pools.get(origin);
  if (kept) return kept;
  const pool = makePool(origin);
  pools.set(origin, pool);
  return pool;
}

function makePool(origin: string): Pool {
  const connect = buildConnector({ timeout: connectLimitMs });
  return new Pool(origin, {
    // More than calls may be under way at once: one past its deadline is still listened to.
    connections: 256,
    pipelining: 1,
    keepAliveTimeout: keepAliveMs,
    keepAliveMaxTimeout: keepAliveMs,
    // The deadline of the command rules; see post-mutation.ts.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (options, callback) =>
      connect(options, (...[error, socket]) => {
        if (error === null) callback(null, socket);
        else callback(new ConnectFailed(error.message, { cause: error }), null);
      }),
  });
}
