import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { IconName } from '#components/ui/icon-paths.ts';
import type { UiWords } from '#messages/index.ts';
import type { PersonListed } from '#server/auth/find-people.ts';

const looks: Record<PersonListed['state'], { tone: Tone; icon: IconName }> = {
  active: { tone: 'active', icon: 'user' },
  invited: { tone: 'waiting', icon: 'clock' },
  invitationLapsed: { tone: 'void', icon: 'clock' },
  disabled: { tone: 'void', icon: 'lock' },
};

/** Whether somebody may come in. */
export function StateBadge({ state, words }: { state: PersonListed['state']; words: UiWords['people'] }) {
  return <Badge {...looks[state]}>{words.states[state]}</Badge>;
}
