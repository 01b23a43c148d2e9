import type { Env } from '#server/env.ts';
import { deliverDue } from '#server/notices/deliver-due.ts';
import { forgetNotices } from '#server/notices/forget-notices.ts';
import { postWebhook } from '#server/notices/post-webhook.ts';
import { sendMail } from '#server/notices/send-mail.ts';
import { spreadNotices } from '#server/notices/spread-notices.ts';
import { toMail } from './to-mail.ts';
import { toWebhookBody } from './to-webhook-body.ts';

/** Makes out what is new, by the ways that the settings name, and forgets what is too old. */
export async function spreadNew(env: Env): Promise<void> {
  await spreadNotices({
    webhook: env.WEBHOOK_URL === undefined ? null : env.WEBHOOK_TELLS,
    email: env.SMTP_URL !== undefined,
  });
  await forgetNotices();
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

/** Mails what is due to those who named an address; nothing where there is no relay. */
export async function deliverByMail(env: Env, signal?: AbortSignal): Promise<void> {
  if (env.SMTP_URL === undefined) return;
  await deliverDue(
    'email',
    async ({ id, notice, to }) => {
      // Who took the address away meanwhile is no longer written to.
      if (to === null) return { ok: false, code: 'noAddress', final: true };
      return sendMail(env, { id, to: to.address, ...toMail(notice, { origin: env.APP_ORIGIN, locale: to.locale }) });
    },
    signal,
  );
}
