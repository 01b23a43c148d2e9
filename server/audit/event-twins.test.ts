import { expect, test } from 'vitest';
import { refusedWithoutOutcome, toColumns } from './entry-columns.ts';
import { type EventName, eventNames } from './event.ts';

/**
 * What is entered where the same is tried and refused. `refused at the door`: the door itself enters attempt.refused. A
 * text says why nobody can be refused it. A new event does not compile before somebody has thought of its twin.
 */
const atTheDoor = 'attempt.refused';
const twins: Record<EventName, EventName | { none: string } | { of: string }> = {
  'batch.decided': 'command.decide_refused',
  'batch.stopped': 'command.decide_refused',
  'session.started': 'session.refused',
  'session.refused': { of: 'session.started' },
  'session.ended': { none: 'whoever has no session any more is told that it worked' },
  'token.obtained': 'session.refused',
  'token.refreshed': 'token.refused',
  'token.refused': { of: 'token.refreshed' },
  'stepup.done': 'stepup.refused',
  'stepup.refused': { of: 'stepup.done' },
  'staff.invited': 'people.change_refused',
  'staff.bound': 'session.refused',
  'staff.left': 'people.change_refused',
  'role.asked': 'people.change_refused',
  'role.given': 'people.change_refused',
  'role.taken': 'people.change_refused',
  'people.change_refused': { of: 'changes of the people' },
  'command.submitted': atTheDoor,
  'command.justified': 'command.blocked',
  'command.blocked': { of: 'command.justified' },
  'block.lifted': 'block.lift_refused',
  'block.lift_refused': { of: 'block.lifted' },
  'command.sending': 'command.not_sent',
  'command.waiting': atTheDoor,
  'command.asked_again': 'command.send_refused',
  'command.viewed': 'command.view_refused',
  'command.view_refused': { of: 'command.viewed' },
  'command.voted': 'command.decide_refused',
  'command.approved': 'command.decide_refused',
  'command.rejected': 'command.decide_refused',
  'command.returned': 'command.decide_refused',
  'command.decide_refused': { of: 'deciding' },
  'command.withdrawn': 'command.withdraw_refused',
  'command.withdraw_refused': { of: 'command.withdrawn' },
  'command.expired': { none: 'it comes by itself' },
  'command.taken_over': 'command.send_refused',
  'command.send_refused': { of: 'sending what was approved' },
  'command.looked_after': 'command.look_refused',
  'command.look_refused': { of: 'command.looked_after' },
  'command.succeeded': 'command.refused',
  'command.refused': { of: 'command.succeeded' },
  'command.not_sent': { of: 'command.sending' },
  'command.unknown': { of: 'command.succeeded' },
  'command.contradicted': { of: 'command.resolved' },
  'command.observed': 'command.unobserved',
  'command.unobserved': { of: 'command.observed' },
  'command.probed': { none: 'its code says that it could not be read' },
  'command.resolved': atTheDoor,
  'command.linked': 'command.link_refused',
  'command.link_refused': { of: 'command.linked' },
  'command.answered_late': { none: 'it comes by itself' },
  'command.void': { none: 'it comes by itself' },
  'secret.shown': 'secret.show_refused',
  'secret.show_refused': { of: 'secret.shown' },
  'command.lost': { none: 'it is found' },
  'database.restored': { none: 'the command line refuses before anything is read' },
  'command.seal_broken': { none: 'it is found' },
  'attempt.refused': { of: 'every door' },
  'customer.viewed': atTheDoor,
  'customer.opened': 'customer.open_refused',
  'customer.left': { none: 'leaving is never refused' },
  'customer.open_refused': { of: 'customer.opened' },
  'customers.searched': atTheDoor,
  'personal.revealed': 'personal.reveal_refused',
  'personal.reveal_refused': { of: 'personal.revealed' },
  'sending.stopped': 'sending.change_refused',
  'sending.lift_asked': 'sending.change_refused',
  'sending.lifted': 'sending.change_refused',
  'sending.change_refused': { of: 'stopping and lifting' },
  'schema.changed': { none: 'it is found when the console starts' },
  'operation.opening_asked': 'operation.opening_refused',
  'operation.opened': 'operation.opening_refused',
  'operation.opening_refused': { of: 'operation.opened' },
  'operation.closed': 'operation.closing_refused',
  'operation.closing_refused': { of: 'operation.closed' },
  'list.entry_added': 'list.change_refused',
  'list.entry_removed': 'list.change_refused',
  'list.change_refused': { of: 'changes of a list' },
  'delegation.asked': 'delegation.refused',
  'delegation.confirmed': 'delegation.refused',
  'delegation.ended': 'delegation.refused',
  'delegation.refused': { of: 'delegations' },
  'rule.change_asked': 'rule.change_refused',
  'rule.changed': 'rule.change_refused',
  'rule.change_withdrawn': 'rule.change_refused',
  'rule.change_refused': { of: 'changes of the rules' },
  'notices.mail_changed': atTheDoor,
  'digest.searched': 'digest.search_refused',
  'digest.search_refused': { of: 'digest.searched' },
  'log.verified': 'log.broken',
  'log.broken': { of: 'log.verified' },
  'log.exported': 'log.export_refused',
  'log.export_refused': { of: 'log.exported' },
  'log.disclosed': 'log.disclosure_refused',
  'log.disclosure_refused': { of: 'log.disclosed' },
  'log.export_signed': { none: 'a file that broke off has none: that is how it is known' },
  'log.witness_missed': { of: 'log.witness_back' },
  'log.witness_back': 'log.witness_missed',
  'retention.asked': 'retention.refused',
  'retention.confirmed': 'retention.refused',
  'retention.withdrawn': 'retention.refused',
  'retention.done': { none: 'what stops in between goes on' },
  'retention.refused': { of: 'asking, confirming, withdrawing' },
  'hold.set': 'hold.change_refused',
  'hold.lifted': 'hold.change_refused',
  'hold.change_refused': { of: 'holds' },
  'payload.erased': { none: 'it is not erased without it' },
};

test('every event has its twin: what is entered where the same is refused', () => {
  for (const name of eventNames) {
    const twin = twins[name];
    if (typeof twin === 'string') expect(twins[twin], `${name} -> ${twin}`).toHaveProperty('of');
  }
});

test('every refusal has a code, and is found under the outcome “refused”', () => {
  const without: readonly EventName[] = refusedWithoutOutcome;
  const refusals = eventNames.filter((name) => /[._]refused$/.test(name) && !without.includes(name));
  expect(refusals.length).toBeGreaterThan(10);
  for (const event of refusals) {
    const entry = {
      event,
      code: 'x',
      actor: { kind: 'stranger' },
      v: 1,
      sequence: 1,
      at: '2026-11-23T00:00:00.000000Z',
    };
    expect(toColumns(entry as Parameters<typeof toColumns>[0]), event).toMatchObject({ outcome: 'refused', code: 'x' });
  }
});
