import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { getOperation } from '#graphql/catalogue/catalogue.ts';
import type { Actor } from '#server/audit/actor.ts';
import { getDatabase } from '#server/db/client.ts';
import { onePerProcess } from '#server/db/one-per-process.ts';
import { command } from '#server/db/schema/commands.ts';
import { getEnv } from '#server/env.ts';
import { type AskedPause, findAskedPause } from '#server/kraken/asked-pause.ts';
import { maskReply } from '#server/kraken/mask-reply.ts';
import { type Posted, postMutation } from '#server/kraken/post-mutation.ts';
import { readReply } from '#server/kraken/reply.ts';
import type { NotSentCode, ReplyOutcome } from '#server/kraken/reply-outcome.ts';
import { type Secret, takeSecrets } from '#server/kraken/take-secrets.ts';
import { trackSending } from './active-sendings.ts';
import { checkReadiness } from './check-readiness.ts';
import type { StoredCommand } from './command-row.ts';
import { holdBack } from './hold-back.ts';
import { journalEnd, journalSending } from './journal-sending.ts';
import { getSecretShelf } from './secret-shelf.ts';
import { type Sending, type Settled, settleUntilRecorded } from './settle-command.ts';

/** What sending needs beside the record: never stored. */
export interface SendOrder {
  /** The sending that this process has just committed. */
  sending: Sending;
  /** The maker's token; it outlives the deadline. */
  token: string;
  actor: Actor;
}

/**
 * Sends one command whose `sending` is committed, once, and records how it ended. The promise ends when the outcome is
 * recorded, however long that takes; it is tied to no request and never rejects. Nobody calls it twice for one attempt.
 * @returns the status that this sending has given; null: it gave none, the record says more
 */
export function sendCommand(order: SendOrder): Promise<Settled | null> {
  return trackSending(send(order));
}

async function send({ sending, token, actor }: SendOrder): Promise<Settled | null> {
  const begun = performance.now();
  const prepared = await prepare(sending, actor);
  if (prepared === 'notOurs') {
    journalEnd(sending, notSent('neverStarted'));
    return null;
  }
  const { stored, body, code } = prepared;
  const deadlineMs = stored === null ? 0 : Math.floor(stored.deadlineMs - (performance.now() - begun));
  if (stored === null || body === null || deadlineMs <= 0) {
    const outcome = notSent(code ?? 'neverStarted');
    journalEnd(sending, outcome);
    return settleUntilRecorded(sending, { outcome, reply: null, actor });
  }
  const posted = await postMutation({ url: addressOf(stored.site), token, body, deadlineMs });
  const settled = await end({ sending, stored, posted, actor });
  if ('late' in posted) void listenOn({ sending, stored, posted: posted.late, actor });
  return settled;
}

interface End<Came> {
  sending: Sending;
  stored: StoredCommand;
  /** As it came over the wire, with its secrets. */
  posted: Came;
  actor: Actor;
  late?: true;
}

async function end({ sending, stored, posted: came, actor, late }: End<Posted>): Promise<Settled | null> {
  const { posted, secrets } = withoutSecrets(stored, came);
  const reply = posted.kind === 'reply' ? maskReply(posted.reply.bytes) : null;
  const outcome = toOutcome(stored, posted);
  journalEnd(stored, outcome);
  // Before the outcome is on record: whoever reads that it succeeded may ask for them.
  if (outcome.status === 'succeeded' && !late) shelve(stored, secrets);
  if (posted.kind === 'reply') await heedPause(stored, actor, findAskedPause(posted.reply, outcome, new Date()));
  return settleUntilRecorded(sending, { outcome, reply, actor });
}

/** What upstream says after the deadline settles what is unknown by then; a process that ends does not wait for it. */
async function listenOn({ posted, ...rest }: End<Promise<Posted>>): Promise<void> {
  const late = await posted;
  if (late.kind === 'reply') await end({ ...rest, posted: late, late: true });
}

/** Nothing beyond this sees a reply with its secrets in it: where they are the purpose, they are taken out here. */
function withoutSecrets(stored: StoredCommand, posted: Posted): { posted: Posted; secrets: Secret[] } {
  if (posted.kind !== 'reply') return { posted, secrets: [] };
  const { reply, secrets } = takeSecrets(getOperation(stored.operation) ?? { name: stored.operation }, posted.reply);
  return { posted: { kind: 'reply', reply }, secrets };
}

/** For the session that made the command alone. */
function shelve({ id, makerId, makerSession }: StoredCommand, secrets: Secret[]): void {
  getSecretShelf().put(id, { personId: makerId, sessionId: makerSession }, secrets);
}

interface Prepared {
  stored: StoredCommand | null;
  /** The exact text; null: it must not be sent. */
  body: string | null;
  code: NotSentCode | null;
}

/** Everything before the first byte. Whatever goes wrong here, nothing has left. */
async function prepare(sending: Sending, actor: Actor): Promise<Prepared | 'notOurs'> {
  // While the disk is busy with it the last look is taken.
  const journaled = isJournaled(sending);
  try {
    const [stored] = await storedById().execute({ id: sending.id });
    if (!stored || !isOnItsWay(stored) || stored.attempt !== sending.attempt) return 'notOurs';
    const ready = await checkReadiness(stored, actor);
    if (!ready.ok) return { stored, body: null, code: ready.code };
    return (await journaled) ? { stored, body: ready.body, code: null } : { stored, body: null, code: 'journalFailed' };
  } catch (error) {
    console.error('a command was not sent:', error instanceof Error ? error.message : error);
    return { stored: null, body: null, code: 'neverStarted' };
  }
}

const storedById = () =>
  onePerProcess('stored-command', () =>
    getDatabase()
      .select()
      .from(command)
      .where(eq(command.id, sql.placeholder('id')))
      .prepare('stored-command'),
  );

/** The first sending is a state; a later one is sent while the command stays unknown, without an outcome code. */
function isOnItsWay({ status, outcomeCode }: StoredCommand): boolean {
  return status === 'sending' || (status === 'unknown' && outcomeCode === null);
}

/** Written down outside of the database before the first byte leaves; where that fails, nothing leaves. Never rejects. */
async function isJournaled(sending: Sending): Promise<boolean> {
  try {
    await journalSending(sending);
    return true;
  } catch (error) {
    console.error('a sending could not be journaled:', error instanceof Error ? error.message : error);
    return false;
  }
}

/**
 * Courtesy towards upstream, which counts by token: whoever took a command over waits, not its maker. Where it cannot be
 * stored, the outcome is recorded all the same.
 */
async function heedPause({ makerId }: StoredCommand, actor: Actor, pause: AskedPause | null): Promise<void> {
  if (pause === null) return;
  try {
    await holdBack(actor.kind === 'person' ? actor.personId : makerId, pause);
  } catch (error) {
    console.error(
      'a pause that upstream asked for could not be stored:',
      error instanceof Error ? error.message : error,
    );
  }
}

/** What the wire gave, as one of the closed outcomes. */
function toOutcome(stored: StoredCommand, posted: Posted): ReplyOutcome {
  if (posted.kind === 'none') return notSent(posted.code);
  if (posted.kind === 'lost') {
    return { status: 'unknown', code: posted.code, problems: [], httpStatus: posted.httpStatus };
  }
  const operation = getOperation(stored.operation) ?? { name: stored.operation, refusals: {} };
  return readReply({ operation, money: stored.effect === 'money' }, posted.reply);
}

function notSent(code: NotSentCode): ReplyOutcome {
  return { status: 'not_sent', code, problems: [], httpStatus: null };
}

function addressOf(site: StoredCommand['site']): string {
  const { KRAKEN_API_URL, KRAKEN_AUTH_URL } = getEnv();
  return site === 'api' ? KRAKEN_API_URL : KRAKEN_AUTH_URL;
}
