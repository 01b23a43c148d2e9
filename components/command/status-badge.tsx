import { Badge, type Tone } from '../ui/badge.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import type { Status } from './status.ts';

/** How each state looks. The word comes from the page; colour and icon only repeat it (look.md). */
export const statusLook: Record<Status, { tone: Tone; icon: IconName }> = {
  prepared: { tone: 'void', icon: 'circle-dashed' },
  waiting: { tone: 'waiting', icon: 'hourglass' },
  approved: { tone: 'approved', icon: 'check' },
  sending: { tone: 'active', icon: 'send' },
  succeeded: { tone: 'succeeded', icon: 'circle-check' },
  refused: { tone: 'refused', icon: 'circle-x' },
  not_sent: { tone: 'void', icon: 'circle-slash' },
  unknown: { tone: 'unknown', icon: 'circle-question-mark' },
  rejected: { tone: 'refused', icon: 'ban' },
  returned: { tone: 'waiting', icon: 'undo-2' },
  withdrawn: { tone: 'void', icon: 'rotate-ccw' },
  expired: { tone: 'void', icon: 'clock' },
  void: { tone: 'void', icon: 'ban' },
  landed: { tone: 'succeeded', icon: 'check-check' },
  did_not_land: { tone: 'void', icon: 'x' },
  contradicted: { tone: 'refused', icon: 'triangle-exclamation-point' },
};

export function StatusBadge({ status, words }: { status: Status; words: Readonly<Record<Status, string>> }) {
  const { tone, icon } = statusLook[status];
  return (
    <Badge icon={icon} tone={tone}>
      {words[status]}
    </Badge>
  );
}
