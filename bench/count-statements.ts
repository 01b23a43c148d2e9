import pg from 'pg';

/** What one kind of statement took of a command. */
export interface StatementCount {
  /** Its beginning. */
  text: string;
  count: number;
  /** From the call to its answer, in milliseconds. */
  ms: number;
}

/** Counts every statement that any connection of this process asks, until `stop` gives what was asked. */
export function countStatements(): { stop: () => StatementCount[] } {
  const counts = new Map<string, StatementCount>();
  const { query } = pg.Client.prototype;
  const count = (text: string, ms: number) => {
    const known = counts.get(text) ?? { text, count: 0, ms: 0 };
    counts.set(text, { text, count: known.count + 1, ms: known.ms + ms });
  };
  Reflect.set(pg.Client.prototype, 'query', function counted(this: pg.Client, ...asked: unknown[]) {
    const begun = performance.now();
    const answer: unknown = Reflect.apply(query, this, asked);
    const ended = () => count(beginningOf(asked[0]), performance.now() - begun);
    if (answer instanceof Promise) answer.then(ended, ended);
    else ended();
    return answer;
  });
  return {
    stop: () => {
      Reflect.set(pg.Client.prototype, 'query', query);
      return [...counts.values()].toSorted((one, other) => other.ms - one.ms);
    },
  };
}

function beginningOf(asked: unknown): string {
  const text: unknown = typeof asked === 'object' && asked !== null ? Reflect.get(asked, 'text') : asked;
  return String(text).replaceAll(/\s+/g, ' ').trim().slice(0, 72);
}
