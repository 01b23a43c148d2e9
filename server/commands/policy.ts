import type { Requirement } from '#domains/approval/requirement.ts';

/** send: it goes at once. wait: it stands until as many others as the rule asks for have decided. */
export type Road = 'send' | 'wait';

/** Which way a checked command goes. Pure: the rules have said what it needs, and nothing else counts. */
export function decideRoad({ deciders }: Pick<Requirement, 'deciders'>): Road {
  return deciders === 0 ? 'send' : 'wait';
}
