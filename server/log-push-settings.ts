import { z } from 'zod';

/** Where the log is pushed to as it grows, for a SIEM. All optional, and the worker's alone. */
export const logPushSettings = {
  /** A file that JSON Lines are added to; its owner alone reads it. */
  SIEM_FILE: z.string().min(1).optional(),
  /** An open descriptor of the worker's, such as a pipe: 3 or more. */
  SIEM_DESCRIPTOR: z.coerce
    .number({ error: 'は 3 以上の整数でなければなりません。 must be a whole number of 3 or more.' })
    .int()
    .min(3)
    .optional(),
  /** JSON Lines are posted there, signed as notices are; private ranges only where NOTICE_PRIVATE_RANGES lists them. */
  SIEM_URL: z
    .string()
    .refine((text) => URL.parse(text)?.protocol === 'https:' && URL.parse(text)?.username === '', {
      error: 'は利用者名のない https の URL でなければなりません。 must be an https URL without a user name.',
    })
    .optional(),
  /** At least 24 random bytes in base64. */
  SIEM_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9+/]{32,}={0,2}$/, {
      error:
        'は 24 バイト以上の乱数を base64 で書いたものでなければなりません。 must be at least 24 random bytes in base64.',
    })
    .transform((text) => Buffer.from(text, 'base64'))
    .optional(),
};

/** An address without a secret would be posted to without a signature. */
export function findLogPushRefusals(env: {
  SIEM_URL?: string | undefined;
  SIEM_SECRET?: Buffer | undefined;
}): string[] {
  if (env.SIEM_URL === undefined || env.SIEM_SECRET !== undefined) return [];
  return ['SIEM_SECRET がありません。 is not set, and SIEM_URL is.'];
}
