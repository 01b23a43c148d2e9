import type { Socket } from 'node:net';
import type { DatabaseProxy, Moment, Stage, Work } from './database-proxy.ts';
import { committed, createFrames, type Frame, readText, rollback } from './frames.ts';

interface Told {
  watch: () => DatabaseProxy['watch'];
  onCommit: () => void;
}

type Transaction = Record<Work, Set<string>>;

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Carries one connection both ways, message by message, and tells what happens in its transactions. */
export function carry(client: Socket, server: Socket, told: Told): void {
  const statements = new Map<string, string>();
  let transaction: Transaction = newTransaction();
  let text = '';
  /** COMMIT has gone to the server and its answer has not come. */
  let answer: { transaction: Transaction; kept: Buffer[] } | null = null;
  /** The answer to a ROLLBACK that the road knows nothing of. */
  let hidden = 0;

  function toMoment(stage: Stage, ids: Transaction, more: { named?: string[]; pretend?: () => void } = {}): Moment {
    const { named = [], pretend = () => undefined } = more;
    return { stage, ids, text, named, pretend, cut: () => cut(client, server) };
  }

  async function forward(frame: Frame): Promise<void> {
    if (frame.type === 'P') text = readStatement(frame, statements);
    if (frame.type === 'B') text = readBound(frame, statements) ?? text;
    if (frame.type === 'Q') text = readText(frame.body, 0).text;
    if (/^begin/i.test(text) && frame.type === 'Q') transaction = newTransaction();
    let instead: Buffer | null = null;
    if (frame.type === 'Q' && /^commit/i.test(text)) {
      const ending = transaction;
      await told.watch()?.(
        toMoment('commit', ending, {
          pretend: () => {
            instead = rollback;
          },
        }),
      );
      if (instead === null) answer = { transaction: ending, kept: [] };
      else {
        hidden += 1;
        client.write(committed);
      }
      transaction = newTransaction();
    } else if (frame.type === 'Q' || frame.type === 'B') {
      const named = findIds(frame);
      note(transaction, text, named);
      await told.watch()?.(toMoment('statement', transaction, { named }));
    }
    if (server.writable) server.write(instead ?? frame.whole);
  }

  async function bring(frame: Frame): Promise<void> {
    if (hidden > 0) {
      if (frame.type === 'Z') hidden -= 1;
      return;
    }
    if (answer === null) {
      if (client.writable) client.write(frame.whole);
      return;
    }
    answer.kept.push(frame.whole);
    if (frame.type !== 'Z') return;
    const { transaction: ended, kept } = answer;
    answer = null;
    told.onCommit();
    await told.watch()?.(toMoment('committed', ended));
    if (!client.writable) return;
    client.write(Buffer.concat(kept));
    await told.watch()?.(toMoment('delivered', ended));
  }

  inOrder(client, createFrames(true), forward);
  inOrder(server, createFrames(false), bring);
}

/** One message after the other: while one is kept back, so is what follows it. */
function inOrder(from: Socket, toFrames: (chunk: Buffer) => Frame[], pass: (frame: Frame) => Promise<void>): void {
  let last = Promise.resolve();
  from.on('data', (chunk: Buffer) => {
    const frames = toFrames(chunk);
    last = last.then(async () => {
      for (const frame of frames) await pass(frame);
    });
    last.catch(() => from.destroy());
  });
  from.resume();
}

function newTransaction(): Transaction {
  return { record: new Set(), settle: new Set(), grant: new Set() };
}

/** A command is inserted and moved to `sending` in one transaction: what was inserted is no end of a command. */
function note(ids: Transaction, text: string, named: readonly string[]): void {
  if (/^insert into "?command"? /i.test(text)) for (const id of named) ids.record.add(id);
  else if (/^update "?command"? set/i.test(text)) {
    for (const id of named) if (!ids.record.has(id)) ids.settle.add(id);
  } else if (/update "?session_grant"?/i.test(text)) for (const id of named) ids.grant.add(id);
}

function findIds({ body }: Frame): string[] {
  return [...body.toString('latin1').matchAll(uuid)].map(([id]) => id);
}

function readStatement({ body }: Frame, statements: Map<string, string>): string {
  const name = readText(body, 0);
  const { text } = readText(body, name.next);
  statements.set(name.text, text);
  return text;
}

function readBound({ body }: Frame, statements: Map<string, string>): string | undefined {
  const portal = readText(body, 0);
  return statements.get(readText(body, portal.next).text);
}

function cut(client: Socket, server: Socket): void {
  client.destroy();
  server.destroy();
}
