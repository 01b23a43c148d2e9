import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { IconName } from '#components/ui/icon-paths.ts';
import type { UiWords } from '#messages/index.ts';
import type { DelegationState } from '#server/approvals/delegation/find-delegations.ts';

const looks: Record<DelegationState, { tone: Tone; icon: IconName }> = {
  asked: { tone: 'waiting', icon: 'clock' },
  coming: { tone: 'active', icon: 'calendar' },
  running: { tone: 'approved', icon: 'check' },
  over: { tone: 'void', icon: 'circle-slash' },
  ended: { tone: 'void', icon: 'circle-slash' },
};

/** How far a delegation has come. */
export function DelegationBadge({ state, words }: { state: DelegationState; words: UiWords['delegations'] }) {
  return <Badge {...looks[state]}>{words.states[state]}</Badge>;
}
