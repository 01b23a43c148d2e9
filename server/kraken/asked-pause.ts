import type { HttpReply } from './reply.ts';
import type { ReplyOutcome } from './reply-outcome.ts';

/** Upstream's wish to be left alone for a while. */
export interface AskedPause {
  /** `429`, or the code of the refusal. */
  code: string;
  /** How long, in seconds; null where it does not say. */
  seconds: number | null;
}

const tooManyRequests = 'KT-CT-1199';
const longestSeconds = 3_600;

/** Whether a reply asks for a pause: HTTP 429 whatever its body, or the refusal for too many requests. */
export function findAskedPause(
  { httpStatus, retryAfter }: HttpReply,
  outcome: ReplyOutcome,
  now: Date,
): AskedPause | null {
  const refused = outcome.code === tooManyRequests || outcome.problems.some(({ code }) => code === tooManyRequests);
  if (httpStatus !== 429 && !refused) return null;
  return { code: refused ? tooManyRequests : '429', seconds: readRetryAfter(retryAfter ?? '', now) };
}

/** Seconds, or a date as HTTP writes it; a wish for more than an hour counts as an hour. */
function readRetryAfter(text: string, now: Date): number | null {
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now.getTime()) / 1_000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 1), longestSeconds);
}
