import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { closeAbandoned } from '#server/approvals/batch/close-abandoned.ts';
import { sendQueued } from '#server/approvals/batch/send-queued.ts';
import { expireRequests } from '#server/approvals/expire-requests.ts';
import { tellDueSoon } from '#server/approvals/tell-due-soon.ts';
import { checkLogWhenDue } from '#server/audit/check-log.ts';
import { watchWitness } from '#server/audit/watch-witness.ts';
import { endLateSessions } from '#server/auth/end-late-sessions.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { getLease } from '#server/commands/lease.ts';
import { observeDue } from '#server/commands/observe-due.ts';
import { leaveLapsed } from '#server/commands/personal/leave-customer.ts';
import { probeDue } from '#server/commands/probe-due.ts';
import { followDue } from '#server/commands/repayment/follow-due.ts';
import { eraseConfirmed } from '#server/commands/retention/erase-confirmed.ts';
import { sweep } from '#server/commands/sweep.ts';
import { checkDatabase } from '#server/db/check-database.ts';
import { closePool, getPool } from '#server/db/client.ts';
import { toStamp } from '#server/db/environment-stamp.ts';
import { untilReachable } from '#server/db/until-reachable.ts';
import { getEnv } from '#server/env.ts';
import { pushLog } from '#server/notices/log-push/push-log.ts';
import { findPushPlaces } from '#server/notices/log-push/push-places.ts';
import { tellLogAlarm } from '#server/notices/tell-log-alarm.ts';
import { deliverByMail, deliverByWebhook, spreadNew } from './notices/deliver-notices.ts';
import { makeCrew } from './walk-crew.ts';

// Classifies what nobody is going to finish and ends sessions that ran out, looks upstream for what is unknown, verifies the
// log and tells people, again and again. It sends nothing but what a lead has just approved in a batch, each row once.
const env = getEnv();
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());

await untilReachable(() => checkDatabase(getPool(), toStamp(env)));
const lease = await untilReachable(() => getLease('worker'));
console.log('the worker is sweeping');

/** One piece of work, again and again until the process is asked to end. */
async function repeat(what: string, work: () => Promise<void>): Promise<void> {
  while (!ending.signal.aborted) {
    try {
      await work();
    } catch (error) {
      // The database may be away for a while; the next round asks again.
      console.error(`${what} failed:`, error instanceof Error ? error.message : error);
    }
    await pause(env.SWEEP_INTERVAL_MS, undefined, { signal: ending.signal }).catch(() => undefined);
  }
}

// Half of the machine: people may be at work while the whole log is walked.
const crew = makeCrew(env.DATABASE_URL, Math.ceil(availableParallelism() / 2));

// Side by side: an upstream or a webhook that answers slowly never holds anything else back.
await Promise.all([
  repeat('the sweep', async () => {
    const moved = await sweep('worker');
    if (moved > 0) console.log(`classified ${moved} command(s) that nobody was going to finish`);
    const expired = await expireRequests('worker');
    if (expired > 0) console.log(`ended ${expired} request(s) that nobody decided, or sent, in time`);
    await endLateSessions();
    await leaveLapsed('worker');
  }),
  repeat('sending what batches have approved', async () => {
    await closeAbandoned();
    await sendQueued(ending.signal);
  }),
  repeat('looking upstream', async () => {
    await probeDue('worker', ending.signal);
  }),
  repeat('warning of deadlines', async () => {
    await tellDueSoon();
  }),
  repeat('making out notices', () => spreadNew(env)),
  repeat('the webhook', () => deliverByWebhook(env, ending.signal)),
  repeat('mail', () => deliverByMail(env, ending.signal)),
  repeat('reading what took effect', async () => {
    await observeDue('worker', ending.signal);
  }),
  repeat('following repayments', async () => {
    await followDue('worker', ending.signal);
  }),
  repeat('erasing what was confirmed', async () => {
    const erased = await eraseConfirmed('worker', ending.signal);
    if (erased > 0) console.log(`erased ${erased} text(s) that were past their time`);
  }),
  repeat('verifying the log', async () => {
    const checked = await checkLogWhenDue(
      'worker',
      env.CHECKPOINTS_FOLDER,
      (tx) => tellLogAlarm(tx, 'logBroken'),
      crew,
    );
    const damage = checked?.verification.damage;
    if (damage) console.error(`the log is damaged at entry ${damage.sequence}: ${damage.kind}`);
    const missed = await watchWitness('worker', env.CHECKPOINTS_FOLDER, (tx) => tellLogAlarm(tx, 'witnessMissed'));
    if (missed === 'missed') console.error('a checkpoint is missing');
  }),
  repeat('pushing the log', async () => {
    await pushLog(findPushPlaces(env), ending.signal);
  }),
]);

await drainSendings();
await lease.release();
await closePool();
// What a reader of the log who stands still has not taken keeps no worker alive: it comes again.
process.exit();
