import 'server-only';
import type { Staff } from '#server/auth/staff.ts';
import { findRequests } from './find-requests.ts';
import type { RequestFilter } from './request-filter.ts';

/** As far as a page looks for the next one; what stands beyond is met from there. */
const looksAt = 200;

export interface Neighbours {
  previous: string | null;
  next: string | null;
  /** How many this person could decide in all, the present one included. */
  left: number;
}

/**
 * The requests before and after this one that the person can decide, in the order of the list and round its end: after
 * the last comes the first.
 */
export async function findNeighbours(
  staff: Staff,
  id: string,
  filter: Omit<RequestFilter, 'tab'>,
): Promise<Neighbours> {
  const { rows } = await findRequests(staff, { ...filter, tab: 'waiting' }, { limit: looksAt });
  const decidable = rows.filter((row) => row.bar === null || row.id === id);
  const at = decidable.findIndex((row) => row.id === id);
  const others = decidable.length - (at < 0 ? 0 : 1);
  const pick = (place: number) => (others > 0 ? (decidable.at(place % decidable.length)?.id ?? null) : null);
  return {
    previous: pick(at < 0 ? -1 : at - 1),
    next: pick(at + 1),
    left: rows.filter((row) => row.bar === null).length,
  };
}
