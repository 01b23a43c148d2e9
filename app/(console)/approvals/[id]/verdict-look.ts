import 'server-only';
import type { Tone } from '#components/ui/badge.tsx';
import type { IconName } from '#components/ui/icon-paths.ts';
import type { Verdict } from '#server/db/schema/approvals.ts';

/** Colour and icon of a vote; they repeat its word. */
export const verdictLook: Record<Verdict, { tone: Tone; icon: IconName }> = {
  approve: { tone: 'approved', icon: 'check' },
  reject: { tone: 'refused', icon: 'ban' },
  return: { tone: 'waiting', icon: 'undo-2' },
};
