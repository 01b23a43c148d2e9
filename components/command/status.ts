import type { UiWords } from '#messages/index.ts';

/** The states of a command, as they have words. */
export type Status = keyof UiWords['statuses']['word'];
