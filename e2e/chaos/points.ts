import type { Moment, Work } from './database-proxy.ts';
import type { Field } from './field.ts';

/**
 * A named point in the life of a command. `at`: the ids that stand there, or null; asked of every moment on the wire to
 * the database. `upstream`: the point is on the other wire.
 */
export interface Point {
  name: string;
  at?: (moment: Moment) => readonly string[] | null;
  upstream?: 'arrived' | 'answered';
  /** Lets the first transaction of each kind through a little late, so that the next one carries many commands. */
  groupBy?: readonly Exclude<Work, 'grant'>[];
  prepare?: (field: Field) => Promise<void>;
}

const commit = (stage: Moment['stage'], work: Work) => (moment: Moment) =>
  moment.stage === stage && moment.ids[work].size > 0 ? [...moment.ids[work]] : null;

/** A yes that is not the last: the request goes on waiting. */
const decided = ({ stage, ids }: Moment) => {
  const votes = [...ids.decide].filter((id) => !ids.approve.has(id));
  return stage === 'delivered' && votes.length > 0 ? votes : null;
};

/** The last look before the first byte reads the whole command again. */
const reading = ({ stage, text, named }: Moment) =>
  stage === 'statement' && /^select .*"envelope".* from "command" where/s.test(text) ? named : null;

/** Everybody's token runs out within the deadline: the next use renews it. */
async function ageTokens({ world }: Field): Promise<void> {
  await world.ask(`UPDATE session_grant SET access_expires_at = clock() + interval '5 s'`);
}

const storing = ({ stage, ids }: Moment) => (stage === 'statement' && ids.grant.size > 0 ? [...ids.grant] : null);

export const killPoints: readonly Point[] = [
  { name: 'after the insert’s COMMIT', at: commit('delivered', 'record'), groupBy: ['record'] },
  { name: 'after a decision', at: decided, groupBy: ['decide'] },
  { name: 'after approved', at: commit('delivered', 'approve'), groupBy: ['approve'] },
  { name: '`sending` COMMIT, its answer lost', at: commit('committed', 'send'), groupBy: ['send'] },
  { name: 'after `sending`, before the first byte', at: reading, groupBy: ['send'] },
  { name: 'mid-request, before upstream has it', upstream: 'arrived', groupBy: ['send'] },
  { name: 'mid-request, upstream has done it', upstream: 'answered', groupBy: ['send'] },
  { name: 'reply read, before the outcome’s COMMIT', at: commit('commit', 'settle'), groupBy: ['send', 'settle'] },
  { name: 'outcome COMMIT, its answer lost', at: commit('committed', 'settle'), groupBy: ['send', 'settle'] },
  { name: 'token refresh answered, not stored', at: storing, prepare: ageTokens },
];

/** The connection is cut there and the process lives on. */
export const cutPoints: readonly Point[] = [
  { name: 'before the insert’s COMMIT arrives', at: commit('commit', 'record'), groupBy: ['record'] },
  { name: 'before the decision’s COMMIT arrives', at: commit('commit', 'decide'), groupBy: ['decide'] },
  { name: 'after the decision’s COMMIT', at: commit('committed', 'decide'), groupBy: ['decide'] },
  { name: 'before the `sending` COMMIT arrives', at: commit('commit', 'send'), groupBy: ['send'] },
  { name: 'after the `sending` COMMIT', at: commit('committed', 'send'), groupBy: ['send'] },
  { name: 'before the outcome’s COMMIT arrives', at: commit('commit', 'settle'), groupBy: ['send', 'settle'] },
  { name: 'after the outcome’s COMMIT', at: commit('committed', 'settle'), groupBy: ['send', 'settle'] },
  { name: 'before the tokens’ COMMIT arrives', at: commit('commit', 'grant'), prepare: ageTokens },
  { name: 'after the tokens’ COMMIT', at: commit('committed', 'grant'), prepare: ageTokens },
];
