import type { EntryFacts } from './event.ts';

/** Who did it and from where, as entries hold it. What is done later, or by the console itself, comes from nowhere. */
export type EntryBy = Pick<EntryFacts, 'actor' | 'address' | 'userAgent'>;
