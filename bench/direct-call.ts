import { Pool } from 'undici';
import { getOperation } from '#graphql/catalogue/catalogue.ts';

/** The same mutation as a script would make it: one POST over a kept connection, its answer read, and nothing else. */
export interface DirectCall {
  call: (operation: string, variables: object) => Promise<void>;
  close: () => Promise<void>;
}

export function openDirectCall(url: string, token: string): DirectCall {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: 64, pipelining: 1, keepAliveTimeout: 4_000 });
  return {
    call: async (operation, variables) => {
      const answer = await pool.request({
        path: pathname,
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: token },
        body: JSON.stringify({ query: getOperation(operation)?.document, variables }),
      });
      const text = await answer.body.text();
      if (text.includes('"errors"')) throw new Error(`Upstream refused: ${text}`);
    },
    close: () => pool.close(),
  };
}
