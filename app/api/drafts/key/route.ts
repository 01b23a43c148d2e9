import { hkdfSync } from 'node:crypto';
import { guardHandler } from '#server/auth/guard.ts';
import { getEnv } from '#server/env.ts';

/**
 * The key that one person's drafts are encrypted with in their browser, and an opaque name for them: always the same
 * for the same issuer and subject, so that a new session opens what the old one kept, and nobody else's does (safety.md 8).
 */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'commands:submit', maxBytes: 1_024 }, async ({ staff }) => {
    const person = JSON.stringify([staff.issuer, staff.subject]);
    const answer = {
      key: derive('draft key', person, 32).toString('base64'),
      owner: derive('draft owner', person, 9).toString('base64url'),
    };
    return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } });
  });
}

function derive(purpose: string, person: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', getEnv().SESSION_SECRET, purpose, person, bytes));
}
