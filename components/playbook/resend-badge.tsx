import { Badge, type Tone } from '../ui/badge.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import type { ResendAdvice } from './playbook.ts';

const looks: Record<ResendAdvice, { tone: Tone; icon: IconName }> = {
  yes: { tone: 'succeeded', icon: 'check' },
  no: { tone: 'refused', icon: 'ban' },
  afterMending: { tone: 'approved', icon: 'pencil' },
  afterChecking: { tone: 'waiting', icon: 'eye' },
};

/** Whether the same may be sent again, in a word, an icon and a colour. */
export function ResendBadge({ advice, label }: { advice: ResendAdvice; label: string }) {
  return <Badge {...looks[advice]}>{label}</Badge>;
}
