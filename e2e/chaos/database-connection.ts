import type { Socket } from 'node:net';
import type { DatabaseProxy, Moment, Stage, Work } from './database-proxy.ts';
import { committed, createFrames, type Frame, readText, rollback } from './frames.ts';

interface Told {
  watch: () => DatabaseProxy['watch'];
  onCommit: () => void;
}

type Transaction = Record<Work, Set<string>>;

/** One answer of the server. `pretended`: to a ROLLBACK that the road takes for its COMMIT. */
type Owed = { kind: 'answer' } | { kind: 'commit'; transaction: Transaction } | { kind: 'pretended' };

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Carries one connection both ways, message by message, and tells what happens in its transactions. */
export function carry(client: Socket, server: Socket, told: Told): void {
  const statements = new Map<string, string>();
  let transaction: Transaction = newTransaction();
  let text = '';
  /** What the server still has to answer, in the order asked: several statements may be under way at once. */
  const owed: Owed[] = [];
  let kept: Buffer[] = [];

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
    let owes: Owed = { kind: 'answer' };
    if (frame.type === 'Q' && /^commit/i.test(text)) {
      const ending = transaction;
      owes = { kind: 'commit', transaction: ending };
      await told.watch()?.(
        toMoment('commit', ending, {
          pretend: () => {
            instead = rollback;
            owes = { kind: 'pretended' };
          },
        }),
      );
      transaction = newTransaction();
    } else if (frame.type === 'Q' || frame.type === 'B') {
      const named = findIds(frame);
      note(transaction, text, named);
      await told.watch()?.(toMoment('statement', transaction, { named }));
    }
    if (frame.type === 'Q' || frame.type === 'S') owed.push(owes);
    if (server.writable) server.write(instead ?? frame.whole);
  }

  async function bring(frame: Frame): Promise<void> {
    const [due] = owed;
    if (due === undefined || due.kind === 'answer') {
      if (frame.type === 'Z') owed.shift();
      if (client.writable) client.write(frame.whole);
      return;
    }
    kept.push(frame.whole);
    if (frame.type !== 'Z') return;
    owed.shift();
    const answer = due.kind === 'commit' ? Buffer.concat(kept) : committed;
    kept = [];
    if (due.kind === 'commit') {
      told.onCommit();
      await told.watch()?.(toMoment('committed', due.transaction));
    }
    if (!client.writable) return;
    client.write(answer);
    if (due.kind === 'commit') await told.watch()?.(toMoment('delivered', due.transaction));
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
  return {
    record: new Set(),
    send: new Set(),
    decide: new Set(),
    approve: new Set(),
    settle: new Set(),
    grant: new Set(),
  };
}

/** Which kind of work a statement is, by its text. A command that is on its way gets the time when it began. */
function note(ids: Transaction, text: string, named: readonly string[]): void {
  const work = toWork(text);
  if (work !== null) for (const id of named) ids[work].add(id);
}

function toWork(text: string): Work | null {
  if (/^insert into "?command"? /i.test(text)) return 'record';
  if (/^insert into "?vote"? /i.test(text)) return 'decide';
  if (/^insert into "?request_end"? /i.test(text)) return 'approve';
  if (/update "?session_grant"?/i.test(text)) return 'grant';
  if (!/^update "?command"? set/i.test(text)) return null;
  if (/"?sending_at"? =/i.test(text)) return 'send';
  return /"?reply"? =/i.test(text) ? 'settle' : null;
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
