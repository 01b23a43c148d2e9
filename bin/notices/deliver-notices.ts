import type { Env } from '#server/env.ts';
import { deliverDue } from '#server/notices/deliver-due.ts';
import { postWebhook } from '#server/notices/post-webhook.ts';
import { spreadNotices } from '#server/notices/spread-notices.ts';
import { toWebhookBody } from './to-webhook-body.ts';

/** Makes out what is new, by the ways that the settings name. */
export async function spreadNew(env: Env): Promise<void> {
  await spreadNotices({ webhook: env.WEBHOOK_URL === undefined ? null : env.WEBHOOK_TELLS, email: false });
}

/** Posts what is due to the webhook; nothing where there is none. */
export async function deliverByWebhook(env: Env, signal?: AbortSignal): Promise<void> {
  if (env.WEBHOOK_URL === undefined) return;
  await deliverDue(
    'webhook',
    ({ id, notice }) => {
      const body = toWebhookBody(notice, { origin: env.APP_ORIGIN, locale: env.NOTICE_LANGUAGE });
      return postWebhook(env, { id, body, now: new Date() });
    },
    signal,
  );
}
