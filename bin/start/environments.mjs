import path from 'node:path';
import { checkout, shortHash } from './settings.mjs';

/** What only some parts may know: taken out of what everyone gets. */
const guarded = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_WITNESS_URL',
  'SESSION_SECRET',
  'GRANT_KEYS',
  'SEAL_KEYS',
  'PAYLOAD_KEYS',
  'OIDC_CLIENT_SECRET',
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
  'WITNESS_FOLDER',
  'WEBHOOK_URL',
  'WEBHOOK_SECRET',
  'SIEM_URL',
  'SIEM_SECRET',
  'SMTP_URL',
];

/** Addresses that are secrets themselves, or hold one: the worker alone carries notices outside. */
const carriers = ['WEBHOOK_URL', 'WEBHOOK_SECRET', 'SMTP_URL', 'SIEM_URL', 'SIEM_SECRET'];

/**
 * The environment of each part: each gets the addresses and secrets it works with, and no other part's.
 * @param {{ settings: import('./settings.mjs').Settings, folder: string, secrets: Record<string, string>,
 *   urls: { appUrl: string, ownerUrl: string | undefined, witnessUrl: string | undefined }, actionKey: string, buildHash: string }} options
 */
export function makeEnvironments({ settings, folder, secrets, urls, actionKey, buildHash }) {
  const everyone = { ...withoutGuarded(), ...common(settings), QUARTERDECK_FOLDER: folder };
  const app = {
    ...everyone,
    ...secrets,
    ...optional('OIDC_CLIENT_SECRET', process.env.OIDC_CLIENT_SECRET),
    DATABASE_URL: urls.appUrl,
    JOURNAL_FOLDER: process.env.JOURNAL_FOLDER || path.join(folder, 'journal'),
    CHECKPOINTS_FOLDER: process.env.CHECKPOINTS_FOLDER || witnessFolder(folder),
  };
  return {
    migrate: { ...everyone, ...optional('DATABASE_OWNER_URL', urls.ownerUrl) },
    app,
    worker: {
      ...app,
      ...Object.fromEntries(carriers.flatMap((name) => Object.entries(optional(name, process.env[name])))),
    },
    console: {
      ...app,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey,
      // The console ends by itself, when what it is sending has its outcome (app/open-console.ts).
      NEXT_MANUAL_SIG_HANDLE: '1',
      QUARTERDECK_BUILD: `${shortHash(checkout)}:${buildHash}`,
    },
    signer: { ...everyone, ...witness(folder, urls.witnessUrl) },
    restored: {
      ...app,
      ...optional('DATABASE_OWNER_URL', urls.ownerUrl),
      ...optional('WITNESS_FOLDER', urls.witnessUrl && witnessFolder(folder)),
    },
    verify: { ...app, ...witness(folder, urls.witnessUrl) },
    sandbox: {
      ...everyone,
      SANDBOX_API_PORT: String(settings.apiPort),
      SANDBOX_AUTH_PORT: String(settings.authPort),
      SANDBOX_DATA: path.join(folder, 'sandbox'),
      SANDBOX_CONSOLE_ORIGIN: everyone.APP_ORIGIN ?? '',
    },
  };
}

/** The build knows no address and no secret but the key of the server actions. */
export function buildEnvironment(actionKey) {
  return { ...withoutGuarded(), NEXT_TELEMETRY_DISABLED: '1', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey };
}

function common(settings) {
  const shared = { UPSTREAM: settings.upstream, PORT: String(settings.port), NEXT_TELEMETRY_DISABLED: '1' };
  if (settings.upstream === 'live') return shared;
  const auth = `http://127.0.0.1:${settings.authPort}`;
  return {
    ...shared,
    APP_ORIGIN: `http://localhost:${settings.port}`,
    KRAKEN_API_URL: `http://127.0.0.1:${settings.apiPort}/v1/graphql/`,
    KRAKEN_AUTH_URL: `${auth}/graphql/`,
    OIDC_ISSUER: auth,
    OIDC_CLIENT_ID: 'quarterdeck-sandbox',
  };
}

function witness(folder, witnessUrl) {
  return {
    ...optional('DATABASE_WITNESS_URL', witnessUrl),
    WITNESS_FOLDER: witnessFolder(folder),
  };
}

/** The console reads the checkpoints and the public key there, and nothing else. */
function witnessFolder(folder) {
  return process.env.WITNESS_FOLDER || path.join(folder, 'witness');
}

function withoutGuarded() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !guarded.includes(name)));
}

function optional(name, value) {
  return value ? { [name]: value } : {};
}
