import { expect, test } from 'vitest';
import { SettingsRefused, toEnv } from './env.ts';

const key = (id: string) => `${id}:${Buffer.alloc(32, id).toString('base64')}`;

const sandbox = {
  UPSTREAM: 'sandbox',
  APP_ORIGIN: 'http://localhost:3000',
  DATABASE_URL: 'postgresql://quarterdeck_app:x@localhost/quarterdeck?host=%2Ftmp%2Fsocket',
  KRAKEN_API_URL: 'http://127.0.0.1:4310/v1/graphql/',
  KRAKEN_AUTH_URL: 'http://127.0.0.1:4311/graphql/',
  OIDC_ISSUER: 'http://127.0.0.1:4311',
  OIDC_CLIENT_ID: 'quarterdeck-sandbox',
  SESSION_SECRET: `sandbox-${'s'.repeat(32)}`,
  GRANT_KEYS: key('sandbox-1'),
  SEAL_KEYS: key('sandbox-1'),
  PAYLOAD_KEYS: key('sandbox-1'),
};

const live = {
  ...sandbox,
  UPSTREAM: 'live',
  APP_ORIGIN: 'https://console.example.jp',
  KRAKEN_API_URL: 'https://api.oejp-kraken.energy/v1/graphql/',
  KRAKEN_AUTH_URL: 'https://auth.oejp-kraken.energy/graphql/',
  OIDC_ISSUER: 'https://auth.oejp-kraken.energy',
  OIDC_CLIENT_ID: 'console',
  SESSION_SECRET: 'x'.repeat(40),
  GRANT_KEYS: key('one'),
  SEAL_KEYS: key('one'),
  PAYLOAD_KEYS: key('one'),
};

function refusal(source: Record<string, string | undefined>): string {
  try {
    toEnv(source);
  } catch (error) {
    if (error instanceof SettingsRefused) return error.message;
    throw error;
  }
  return '';
}

test('the settings of the sandbox are read, with presets for what is not given', () => {
  expect(toEnv({ ...sandbox, OIDC_CLIENT_SECRET: '' })).toMatchObject({
    PORT: 3000,
    TRUSTED_PROXIES: 0,
    COMMAND_DEADLINE_MS: 20_000,
    SWEEP_INTERVAL_MS: 5_000,
    GRANT_KEYS: [{ id: 'sandbox-1' }],
  });
});

test('the settings of a live endpoint are read', () => {
  const FIRST_ADMINISTRATOR = 'https://auth.oejp-kraken.energy abc-1 伊藤 誠';
  expect(toEnv({ ...live, FIRST_ADMINISTRATOR }).FIRST_ADMINISTRATOR).toEqual({
    issuer: 'https://auth.oejp-kraken.energy',
    subject: 'abc-1',
    name: '伊藤 誠',
  });
});

test('a person who forgets several variables is told all of them at once', () => {
  const said = refusal({ UPSTREAM: 'live' });
  for (const name of ['APP_ORIGIN', 'DATABASE_URL', 'KRAKEN_API_URL', 'OIDC_ISSUER', 'SESSION_SECRET', 'SEAL_KEYS']) {
    expect(said).toMatch(new RegExp(`^${name} .*is not set\\.$`, 'm'));
  }
});

test.each([
  ['APP_ORIGIN', 'https://console.example.jp/', 'an origin only'],
  ['APP_ORIGIN', 'http://console.example.jp', 'must be https'],
  ['KRAKEN_API_URL', 'http://api.oejp-kraken.energy/v1/graphql/', 'must be https'],
  ['KRAKEN_API_URL', 'https://127.0.0.1:4310/v1/graphql/', 'points at this machine'],
  ['KRAKEN_API_URL', 'https://0x7f.1/v1/graphql/', 'points at this machine'],
  ['KRAKEN_AUTH_URL', 'https://[::ffff:127.0.0.1]/graphql/', 'points at this machine'],
  ['OIDC_ISSUER', 'https://sandbox.localhost', 'points at this machine'],
  ['OIDC_CLIENT_ID', 'quarterdeck-sandbox', "sandbox's"],
  ['SESSION_SECRET', sandbox.SESSION_SECRET, "sandbox's"],
  ['SESSION_SECRET', 'short', 'at least 32'],
  ['GRANT_KEYS', `${key('one')},${key('sandbox-1')}`, 'key of the sandbox'],
  ['SEAL_KEYS', 'one:dG9vIHNob3J0', '32-byte keys'],
  ['PAYLOAD_KEYS', `${key('one')},${key('one')}`, '32-byte keys'],
  ['DATABASE_URL', 'mysql://x@localhost/y', 'postgresql:'],
  ['FIRST_ADMINISTRATOR', 'ito', 'the issuer, the subject and the name'],
  ['FIRST_ADMINISTRATOR', 'http://127.0.0.1:4311 ito 伊藤 誠', 'another issuer'],
  ['TRUSTED_PROXIES', '-1', 'whole number'],
  ['COMMAND_DEADLINE_MS', '1.5e9', 'whole number'],
  ['UPSTREAM', 'production', 'sandbox or live'],
])('live refuses %s = %s in one sentence', (name, value, words) => {
  const said = refusal({ ...live, [name]: value });
  expect(said.split('\n')).toHaveLength(1);
  expect(said).toContain(name);
  expect(said).toContain(words);
});

test('the sandbox refuses an endpoint outside this machine', () => {
  const said = refusal({ ...sandbox, KRAKEN_API_URL: live.KRAKEN_API_URL });
  expect(said).toContain('KRAKEN_API_URL');
  expect(said).toContain('points outside this machine');
});

test('a refusal never repeats a secret', () => {
  expect(refusal({ ...live, SEAL_KEYS: 'one:c2VjcmV0', SESSION_SECRET: 'hunter2' })).not.toMatch(/c2VjcmV0|hunter2/);
});
