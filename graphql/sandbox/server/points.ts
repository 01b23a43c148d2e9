/** What upstream says of a caller's allowance (`rateLimitInfo.pointsAllowanceRateLimit`). */
interface PointsStanding {
  limit: number;
  usedPoints: number;
  remainingPoints: number;
  /** Seconds until the hour is over. */
  ttl: number;
  isBlocked: boolean;
}

export interface Points {
  /** Takes the cost, or answers false and takes nothing when the hour's allowance is spent. */
  spend: (subject: string, cost: number) => boolean;
  standing: (subject: string) => PointsStanding;
  clear: () => void;
}

const hourMs = 3_600_000;

/** An hourly allowance per caller, by the clock it is given (milliseconds). 50,000 an hour was seen upstream for one user. */
export function createPoints(limit: number, now: () => number): Points {
  const hours = new Map<string, { startedAt: number; used: number }>();

  function hourOf(subject: string): { startedAt: number; used: number } {
    const current = hours.get(subject);
    if (current && now() - current.startedAt < hourMs) return current;
    const fresh = { startedAt: now(), used: 0 };
    hours.set(subject, fresh);
    return fresh;
  }

  return {
    spend: (subject, cost) => {
      const hour = hourOf(subject);
      if (hour.used + cost > limit) return false;
      hour.used += cost;
      return true;
    },
    standing: (subject) => {
      const { startedAt, used } = hourOf(subject);
      const ttl = Math.max(0, Math.ceil((startedAt + hourMs - now()) / 1000));
      return { limit, usedPoints: used, remainingPoints: limit - used, ttl, isBlocked: used >= limit };
    },
    clear: () => hours.clear(),
  };
}
