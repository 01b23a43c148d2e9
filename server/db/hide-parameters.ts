import { DrizzleQueryError } from 'drizzle-orm/errors';
import { PgPreparedQuery } from 'drizzle-orm/pg-core';

/** Through which Drizzle runs every statement; its types do not show it. */
const method = 'queryWithCache';

/**
 * Drizzle writes every parameter of a statement that failed into its error's sentence, and the server adds the whole row:
 * names, reasons, bodies of commands. Errors are logged, and none of that may stand in a log (safety.md 8). From here on
 * they name the statement and what the server said.
 */
export function hideParameters(): void {
  const run: unknown = Reflect.get(PgPreparedQuery.prototype, method);
  if (typeof run !== 'function') throw new Error(`Drizzle has no ${method}: its errors would show parameters`);
  Reflect.set(PgPreparedQuery.prototype, method, async function runHiding(this: unknown, ...asked: unknown[]) {
    try {
      return await Reflect.apply(run, this, asked);
    } catch (error) {
      throw error instanceof DrizzleQueryError ? withoutParameters(error) : error;
    }
  });
}

/** What the server said stays its cause: codes and constraints are read from it. */
function withoutParameters({ query, cause }: DrizzleQueryError): Error {
  return new Error(`Failed query: ${query}`, { cause: withoutDetail(cause) });
}

/** The same error without the row that the server added. */
export function withoutDetail(error: unknown): unknown {
  if (error instanceof Error && Object.hasOwn(error, 'detail')) Reflect.set(error, 'detail', undefined);
  return error;
}
