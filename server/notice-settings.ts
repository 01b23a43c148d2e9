import { readFileSync } from 'node:fs';
import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { mayReach, toRanges } from './address-rule.ts';
import { toMailAddress } from './mail-address.ts';

const secretForm = /^(whsec_)?([A-Za-z0-9+/]{32,}={0,2})$/;

const address = (schemes: string[]) =>
  z.string().refine((text) => schemes.includes(URL.parse(text)?.protocol ?? ''), {
    error: `は ${schemes.join(' / ')} で始まる URL でなければなりません。 must be a URL that starts with ${schemes.join(' or ')}.`,
  });

/** The settings of what leaves to tell people. All of them are optional: without them the list in the console tells. */
export const noticeSettings = {
  /** Knows who may post there: a secret by itself with most receivers. Only the worker is given it. */
  WEBHOOK_URL: address(['https:'])
    .refine((text) => URL.parse(text)?.username === '' && URL.parse(text)?.hash === '', {
      error: 'に利用者名や # は書けません。 must hold no user name and no #.',
    })
    .optional(),
  /** Signs what is posted: at least 24 random bytes in base64, with or without `whsec_` before them. */
  WEBHOOK_SECRET: z
    .string()
    .transform((text, context) => {
      const encoded = secretForm.exec(text.trim())?.[2];
      if (encoded !== undefined) return Buffer.from(encoded, 'base64');
      context.issues.push({
        code: 'custom',
        input: '',
        message:
          'は 24 バイト以上の乱数を base64 で書いたものでなければなりません。 must be at least 24 random bytes in base64.',
      });
      return z.NEVER;
    })
    .optional(),
  /** toDecide: only what is for leads; all: also how each request went on. */
  WEBHOOK_TELLS: z
    .enum(['all', 'toDecide'], { error: 'は all か toDecide でなければなりません。 must be all or toDecide.' })
    .default('all'),
  /** Where mail is handed over: smtps://user:password@host, or smtp://host, which must offer STARTTLS. The worker's alone. */
  SMTP_URL: address(['smtps:', 'smtp:']).optional(),
  /** What mail comes from: one plain address. */
  SMTP_FROM: z
    .string()
    .refine((text) => toMailAddress(text) !== null, {
      error: 'は一つのメールアドレスでなければなりません。 must be one mail address.',
    })
    .optional(),
  /** Whose addresses people may name for themselves: notices must not leave the company by a slip of the hand. */
  SMTP_DOMAINS: z
    .string()
    .transform((text) =>
      text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    )
    .refine((domains) => domains.every((domain) => toMailAddress(`x@${domain}`) !== null), {
      error: 'はドメインをコンマで並べたものでなければなりません。 must be domains, separated by commas.',
    })
    .default([]),
  /** The language of the webhook; mail is written in the reader's. */
  NOTICE_LANGUAGE: z
    .enum(['ja', 'en'], { error: 'は ja か en でなければなりません。 must be ja or en.' })
    .default('ja'),
  /** Private networks that notices may be sent into. */
  NOTICE_PRIVATE_RANGES: z
    .string()
    .transform((text, context) => {
      const ranges = toRanges(text);
      if (ranges !== null) return ranges;
      context.issues.push({
        code: 'custom',
        input: text,
        message:
          'は 10.1.0.0/16 のような範囲をコンマで並べたものでなければなりません。 must be ranges such as 10.1.0.0/16, separated by commas.',
      });
      return z.NEVER;
    })
    .default(new BlockList()),
  /** Certificates of an authority of one's own, that a receiver inside the company shows. */
  NOTICE_CA_FILE: z
    .string()
    .transform((file, context) => {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        context.issues.push({ code: 'custom', input: file, message: 'を読めません。 cannot be read.' });
        return z.NEVER;
      }
    })
    .optional(),
};

type Settings = Readonly<{
  WEBHOOK_URL?: string | undefined;
  WEBHOOK_SECRET?: Buffer | undefined;
  SMTP_URL?: string | undefined;
  SMTP_FROM?: string | undefined;
  SMTP_DOMAINS: string[];
  NOTICE_PRIVATE_RANGES: BlockList;
}>;

/** What does not fit together: an address without its secret, or one that no notice may be sent to. */
export function findNoticeRefusals(env: Settings): string[] {
  const refusals: string[] = [];
  if (env.WEBHOOK_URL !== undefined && env.WEBHOOK_SECRET === undefined) {
    refusals.push('WEBHOOK_SECRET がありません。 is not set, and WEBHOOK_URL is.');
  }
  if (env.SMTP_URL !== undefined && (env.SMTP_FROM === undefined || env.SMTP_DOMAINS.length === 0)) {
    refusals.push('SMTP_FROM と SMTP_DOMAINS が必要です。 and SMTP_DOMAINS must be set where SMTP_URL is.');
  }
  for (const name of ['WEBHOOK_URL', 'SMTP_URL'] as const) {
    const host = env[name] === undefined ? '' : new URL(env[name]).hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !mayReach(host, env.NOTICE_PRIVATE_RANGES)) {
      refusals.push(
        `${name} は内部のネットワークを指しています。 points into a private network that NOTICE_PRIVATE_RANGES does not list.`,
      );
    }
  }
  return refusals;
}
