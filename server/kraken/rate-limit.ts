import 'server-only';
import { RateLimitInfoDocument } from '#graphql/queries/documents.ts';
import { type Read, readUpstream, requireReader } from './read-upstream.ts';

/** The hourly points that this person has left upstream, and seconds until they are full again. */
export interface PointsLeft {
  limit: number;
  remaining: number;
  secondsToFull: number | null;
  blocked: boolean;
}

export async function readPointsLeft(staff: { sessionId: string }): Promise<Read<PointsLeft | null>> {
  const reader = await requireReader(staff);
  if (!reader.ok) return reader;
  const read = await readUpstream(reader.value, RateLimitInfoDocument, {});
  if (!read.ok) return read;
  const points = read.value.rateLimitInfo?.pointsAllowanceRateLimit;
  if (!points || points.limit === null || points.remainingPoints === null) return { ok: true, value: null };
  const { limit, remainingPoints: remaining, ttl: secondsToFull, isBlocked } = points;
  return { ok: true, value: { limit, remaining, secondsToFull, blocked: isBlocked === true } };
}
