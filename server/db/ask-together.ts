import 'server-only';
import type pg from 'pg';
import { withoutDetail } from './hide-parameters.ts';

/** One promise for each answer, in their order. */
type Asked<Answers extends readonly unknown[]> = readonly [...{ [Place in keyof Answers]: Promise<Answers[Place]> }];

/**
 * Several statements over one connection in one go: they leave together, the server answers them in their order, and
 * none waits for the answer to the one before. In a transaction, what follows a failed one is refused by the server.
 * @param ask calls `client.query` for each at once; what it asks later does not leave with them
 * @returns every answer, when the last has come
 * @throws what the first of them that failed said, when the last has ended
 */
export async function askTogether<Answers extends readonly unknown[]>(
  client: pg.Client,
  ask: () => Asked<Answers>,
): Promise<Answers> {
  const ended = await settleTogether(client, ask);
  for (const one of ended) if (one.status === 'rejected') throw withoutDetail(one.reason);
  return ended.map((one) => (one.status === 'fulfilled' ? one.value : undefined)) as unknown as Answers;
}

/** As askTogether, with how each of them ended. Never throws what one of them said. */
export async function settleTogether<Answer>(
  client: pg.Client,
  ask: () => readonly Promise<Answer>[],
): Promise<PromiseSettledResult<Answer>[]> {
  const { stream } = client.connection;
  stream.cork();
  let asked: readonly Promise<Answer>[];
  try {
    asked = ask();
  } finally {
    stream.uncork();
  }
  return Promise.allSettled(asked);
}
