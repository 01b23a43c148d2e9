import 'server-only';
import { z } from 'zod';
import { toKeyList } from './key-list.ts';
import { findLogPushRefusals, logPushSettings } from './log-push-settings.ts';
import { findNoticeRefusals, noticeSettings } from './notice-settings.ts';
import { findLiveRefusals, findSandboxRefusals } from './upstream-rules.ts';

const url = (schemes: string[]) =>
  z
    .string({ error: 'がありません。 is not set.' })
    .refine((text) => schemes.includes(URL.parse(text)?.protocol ?? ''), {
      error: `は ${schemes.join(' / ')} で始まる URL でなければなりません。 must be a URL that starts with ${schemes.join(' or ')}.`,
    });

const webUrl = url(['https:', 'http:']);
const databaseUrl = url(['postgresql:', 'postgres:']);

const keys = z.string({ error: 'がありません。 is not set.' }).transform((text, context) => {
  const list = toKeyList(text);
  if (list) return list;
  context.issues.push({
    code: 'custom',
    input: '',
    message:
      'は「id:base64」をコンマで並べた 32 バイトの鍵でなければなりません。 must be 32-byte keys written id:base64, separated by commas, the current one first.',
  });
  return z.NEVER;
});

const whole = (least: number, most: number, preset: number) =>
  z.coerce
    .number({
      error: `は ${least} から ${most} の整数でなければなりません。 must be a whole number from ${least} to ${most}.`,
    })
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, {
      error: `は ${least} から ${most} の整数でなければなりません。 must be a whole number from ${least} to ${most}.`,
    })
    .default(preset);

const person = z.string().transform((text, context) => {
  const [, issuer, subject, name] = /^(\S+)\s+(\S+)\s+(\S.*)$/.exec(text.trim()) ?? [];
  if (issuer && subject && name) return { issuer, subject, name };
  context.issues.push({
    code: 'custom',
    input: text,
    message:
      'は「発行者 subject 氏名」でなければなりません。 must be the issuer, the subject and the name, separated by spaces.',
  });
  return z.NEVER;
});

const consoleShape = z.object({
  UPSTREAM: z.enum(['sandbox', 'live'], {
    error: 'は sandbox か live でなければなりません。 must be sandbox or live.',
  }),
  /** The one origin the console is reached at, as a browser writes it: no path, no slash at the end. */
  APP_ORIGIN: webUrl.refine((text) => URL.parse(text)?.origin === text, {
    error:
      'はオリジンだけ（例 https://console.example.jp）でなければなりません。 must be an origin only, such as https://console.example.jp.',
  }),
  PORT: whole(1, 65_535, 3000),
  /** Role quarterdeck_app. */
  DATABASE_URL: databaseUrl,
  /** The API site's GraphQL. */
  KRAKEN_API_URL: webUrl,
  /** The authentication site's GraphQL. */
  KRAKEN_AUTH_URL: webUrl,
  OIDC_ISSUER: webUrl,
  OIDC_CLIENT_ID: z.string({ error: 'がありません。 is not set.' }).min(1, { error: 'が空です。 is empty.' }),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  SESSION_SECRET: z
    .string({ error: 'がありません。 is not set.' })
    .min(32, { error: 'は 32 文字以上でなければなりません。 must have at least 32 characters.' }),
  /** Encrypt people's tokens. */
  GRANT_KEYS: keys,
  /** Seal commands. */
  SEAL_KEYS: keys,
  /** Commit to and encrypt payloads of the log. */
  PAYLOAD_KEYS: keys,
  FIRST_ADMINISTRATOR: person.optional(),
  /** How many proxies in front may be believed about the caller's address. */
  TRUSTED_PROXIES: whole(0, 10, 0),
  COMMAND_DEADLINE_MS: whole(100, 120_000, 20_000),
  /** Calls to Kraken under way at once, of one person and of everybody in one process; fewer than the connections there are. */
  CALLS_PER_PERSON: whole(1, 60, 16),
  CALLS_AT_ONCE: whole(1, 60, 48),
  SWEEP_INTERVAL_MS: whole(100, 60_000, 5_000),
  /** What `npm run schema:compare` writes and the console closes operations by. */
  SCHEMA_REPORT: z.string().min(1).default('.quarterdeck/schema-report.json'),
  /** Where each sending is written down before it leaves, outside of the database; on a local disk. */
  JOURNAL_FOLDER: z.string().min(1).default('.quarterdeck/journal'),
  /** Where the witness's checkpoints and its public key can be read; absent: no witness is known here. */
  CHECKPOINTS_FOLDER: z.string().min(1).optional(),
  ...noticeSettings,
  ...logPushSettings,
});

/** SCHEMA_TOKEN is sent as the Authorization header, where an endpoint shows its schema to the signed-in only. */
const compareShape = consoleShape.pick({ SCHEMA_REPORT: true }).extend({ SCHEMA_TOKEN: z.string().min(1).optional() });

const migrationShape = consoleShape
  .pick({ UPSTREAM: true, KRAKEN_API_URL: true, OIDC_ISSUER: true })
  .extend({ DATABASE_OWNER_URL: databaseUrl });

const signerShape = z.object({
  /** Role quarterdeck_witness: SELECT on the log. */
  DATABASE_WITNESS_URL: databaseUrl,
  /** Holds the signing key and the checkpoints; the console and the database never read it. */
  WITNESS_FOLDER: z.string({ error: 'がありません。 is not set.' }).min(1),
});

const restoreShape = consoleShape.extend({
  DATABASE_OWNER_URL: databaseUrl,
  /** Absent where the witness keeps its key and its checkpoints on another machine. */
  WITNESS_FOLDER: z.string().min(1).optional(),
});

/** What the console and the worker run with. */
export type Env = z.infer<typeof consoleShape>;
/** What bin/migrate.ts runs with: the only place where the owner of the tables is used. */
export type MigrationEnv = z.infer<typeof migrationShape>;
/** What bin/signer.ts runs with. */
export type SignerEnv = z.infer<typeof signerShape>;

type Source = Readonly<Record<string, string | undefined>>;

/** The settings are unusable; the message holds one sentence a line, for the person who starts the console. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused';
}

let settings: Env | null = null;

/**
 * The settings, read once at the first call (never while a module is loaded: `next build` has none).
 * @throws {SettingsRefused} naming every variable that is wrong
 */
export function getEnv(): Env {
  settings ??= toEnv(process.env);
  return settings;
}

/** @throws {SettingsRefused} */
export function getMigrationEnv(): MigrationEnv {
  return parse(migrationShape, process.env);
}

/** What bin/schema-compare.ts runs with. @throws {SettingsRefused} */
export function getCompareEnv(): z.infer<typeof compareShape> {
  return parse(compareShape, process.env);
}

/** What bin/restored.ts runs with. @throws {SettingsRefused} */
export function getRestoreEnv(): z.infer<typeof restoreShape> {
  return { ...parse(restoreShape, process.env), ...getEnv() };
}

/** @throws {SettingsRefused} */
export function getSignerEnv(): SignerEnv {
  return parse(signerShape, process.env);
}

/**
 * @param source as process.env; an empty text counts as not set
 * @throws {SettingsRefused}
 */
export function toEnv(source: Source): Env {
  const env = parse(consoleShape, source);
  const refusals = env.UPSTREAM === 'live' ? findLiveRefusals(env) : findSandboxRefusals(env);
  refusals.push(...findNoticeRefusals(env), ...findLogPushRefusals(env));
  if (refusals.length > 0) throw new SettingsRefused(refusals.join('\n'));
  return env;
}

function parse<Shape extends z.ZodType>(shape: Shape, source: Source): z.infer<Shape> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  const sentences = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new SettingsRefused(sentences.join('\n'));
}
