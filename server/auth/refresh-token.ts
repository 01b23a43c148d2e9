import 'server-only';
import { z } from 'zod';
import { getDiscovery, postAsClient } from './identity-provider.ts';

export interface Tokens {
  accessToken: string;
  /** null: the provider gave none, and the session's tokens cannot be renewed. */
  refreshToken: string | null;
  /** Life of the access token in seconds, from the answer on. */
  accessSeconds: number;
  /** Kraken tells the refresh token's life too (refreshExpiresIn); null where the provider does not. */
  refreshSeconds: number | null;
}

export type RefreshResult =
  | { ok: true; tokens: Tokens }
  /** The provider will never take this refresh token again. */
  | { ok: false; code: 'refused' }
  /** No answer that could be read: it may work later. */
  | { ok: false; code: 'unreachable' };

const answerShape = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.number().positive().default(300),
  refresh_expires_in: z.number().positive().optional(),
});

/** RFC 6749, 5.2. Every other error is about the installation (its client, its address), not about this token. */
const refusalShape = z.object({ error: z.literal('invalid_grant') });

/** Renews a session's tokens at the provider: one call, no second try (a used refresh token may end the whole grant). */
export async function refreshTokens(refreshToken: string): Promise<RefreshResult> {
  const answer = await ask(refreshToken);
  if (answer === null) return { ok: false, code: 'unreachable' };
  const tokens = answerShape.safeParse(answer.body);
  if (answer.status === 200 && tokens.success) {
    const { access_token, refresh_token, expires_in, refresh_expires_in } = tokens.data;
    return {
      ok: true,
      tokens: {
        accessToken: access_token,
        // RFC 6749, 6: without a new refresh token the old one stays in use.
        refreshToken: refresh_token ?? refreshToken,
        accessSeconds: expires_in,
        refreshSeconds: refresh_expires_in ?? null,
      },
    };
  }
  return { ok: false, code: refusalShape.safeParse(answer.body).success ? 'refused' : 'unreachable' };
}

async function ask(refreshToken: string): Promise<{ status: number; body: unknown } | null> {
  try {
    const { token_endpoint } = await getDiscovery();
    return await postAsClient(token_endpoint, { grant_type: 'refresh_token', refresh_token: refreshToken });
  } catch (error) {
    console.error('tokens could not be renewed:', error instanceof Error ? error.message : 'unknown');
    return null;
  }
}
