import 'server-only';
import type { Tone } from '#components/ui/badge.tsx';
import type { IconName } from '#components/ui/icon-paths.ts';
import type { EventName } from '#server/audit/event.ts';

const looks: Partial<Record<EventName, { tone: Tone; icon: IconName }>> = {
  'session.started': { tone: 'active', icon: 'key-round' },
  'session.refused': { tone: 'refused', icon: 'lock' },
  'session.ended': { tone: 'void', icon: 'log-out' },
  'people.change_refused': { tone: 'refused', icon: 'lock' },
  'stepup.done': { tone: 'approved', icon: 'key-round' },
  'stepup.refused': { tone: 'refused', icon: 'lock' },
  'token.refused': { tone: 'refused', icon: 'key-round' },
  'command.submitted': { tone: 'active', icon: 'pencil' },
  'command.justified': { tone: 'waiting', icon: 'eye' },
  'command.blocked': { tone: 'waiting', icon: 'ban' },
  'block.lifted': { tone: 'approved', icon: 'check' },
  'block.lift_refused': { tone: 'refused', icon: 'ban' },
  'command.sending': { tone: 'active', icon: 'send' },
  'command.succeeded': { tone: 'succeeded', icon: 'circle-check' },
  'command.refused': { tone: 'refused', icon: 'circle-x' },
  'command.not_sent': { tone: 'void', icon: 'circle-slash' },
  'command.unknown': { tone: 'unknown', icon: 'circle-question-mark' },
  'command.contradicted': { tone: 'refused', icon: 'triangle-exclamation-point' },
  'command.probed': { tone: 'active', icon: 'eye' },
  'command.resolved': { tone: 'succeeded', icon: 'circle-check' },
  'command.void': { tone: 'void', icon: 'circle-slash' },
  'secret.shown': { tone: 'active', icon: 'key-round' },
  'secret.show_refused': { tone: 'refused', icon: 'lock' },
  'command.lost': { tone: 'unknown', icon: 'circle-question-mark' },
  'database.restored': { tone: 'waiting', icon: 'triangle-exclamation-point' },
  'command.seal_broken': { tone: 'refused', icon: 'shield-exclamation-point' },
  'attempt.refused': { tone: 'refused', icon: 'ban' },
  'customer.viewed': { tone: 'active', icon: 'eye' },
  'sending.stopped': { tone: 'waiting', icon: 'ban' },
  'sending.lifted': { tone: 'approved', icon: 'check' },
  'operation.opening_asked': { tone: 'waiting', icon: 'key-round' },
  'operation.opened': { tone: 'approved', icon: 'key-round' },
  'operation.opening_refused': { tone: 'refused', icon: 'lock' },
  'operation.closed': { tone: 'void', icon: 'lock' },
  'operation.closing_refused': { tone: 'refused', icon: 'lock' },
  'delegation.asked': { tone: 'waiting', icon: 'arrow-right' },
  'delegation.confirmed': { tone: 'approved', icon: 'check' },
  'delegation.ended': { tone: 'void', icon: 'circle-slash' },
  'delegation.refused': { tone: 'refused', icon: 'lock' },
  'list.entry_added': { tone: 'approved', icon: 'plus' },
  'list.entry_removed': { tone: 'void', icon: 'trash' },
  'list.change_refused': { tone: 'refused', icon: 'lock' },
  'log.exported': { tone: 'waiting', icon: 'external-link' },
  'log.export_refused': { tone: 'refused', icon: 'ban' },
  'log.export_signed': { tone: 'active', icon: 'shield-check' },
  'rule.change_asked': { tone: 'waiting', icon: 'scale' },
  'rule.changed': { tone: 'approved', icon: 'scale' },
  'rule.change_withdrawn': { tone: 'void', icon: 'scale' },
  'rule.change_refused': { tone: 'refused', icon: 'lock' },
  'log.verified': { tone: 'active', icon: 'shield-check' },
  'payload.erased': { tone: 'void', icon: 'trash' },
};

/** Icon and colour of an event; they repeat its word, never replace it. */
export function eventLook(event: EventName): { tone: Tone; icon: IconName } {
  return looks[event] ?? { tone: 'active', icon: 'circle-dot' };
}
