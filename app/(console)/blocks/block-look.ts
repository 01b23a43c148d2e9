import 'server-only';
import type { Tone } from '#components/ui/badge.tsx';
import type { IconName } from '#components/ui/icon-paths.ts';
import type { BlockState } from '#server/commands/money/find-blocks.ts';

/** Colour and icon of a block's state; they repeat its word. */
export const blockLook: Record<BlockState, { tone: Tone; icon: IconName }> = {
  standing: { tone: 'waiting', icon: 'hourglass' },
  lifted: { tone: 'approved', icon: 'check' },
  used: { tone: 'succeeded', icon: 'check-check' },
  lapsed: { tone: 'void', icon: 'clock' },
  over: { tone: 'void', icon: 'circle-slash' },
};
