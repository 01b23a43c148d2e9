import { describe, expect, test } from 'vitest';
import { SettingsRefused, toEnv } from './env.ts';

const key = `sandbox-1:${Buffer.alloc(32, 1).toString('base64')}`;
const console = {
  UPSTREAM: 'sandbox',
  APP_ORIGIN: 'http://localhost:3000',
  DATABASE_URL: 'postgresql://quarterdeck_app:x@localhost/quarterdeck',
  KRAKEN_API_URL: 'http://127.0.0.1:4310/v1/graphql/',
  KRAKEN_AUTH_URL: 'http://127.0.0.1:4311/graphql/',
  OIDC_ISSUER: 'http://127.0.0.1:4311',
  OIDC_CLIENT_ID: 'quarterdeck-sandbox',
  SESSION_SECRET: `sandbox-${'s'.repeat(32)}`,
  GRANT_KEYS: key,
  SEAL_KEYS: key,
  PAYLOAD_KEYS: key,
};
const webhook = {
  WEBHOOK_URL: 'https://hooks.example.jp/services/T0/B0/x',
  WEBHOOK_SECRET: Buffer.alloc(32, 7).toString('base64'),
};

function refusal(changed: Record<string, string>): string {
  try {
    toEnv({ ...console, ...changed });
  } catch (error) {
    if (error instanceof SettingsRefused) return error.message;
    throw error;
  }
  return '';
}

test('a console without a webhook starts, and so does one with it', () => {
  expect(toEnv(console)).toMatchObject({ WEBHOOK_TELLS: 'all', NOTICE_LANGUAGE: 'ja' });
  expect(toEnv({ ...console, ...webhook }).WEBHOOK_SECRET).toEqual(Buffer.alloc(32, 7));
  const marked = { ...webhook, WEBHOOK_SECRET: `whsec_${webhook.WEBHOOK_SECRET}` };
  expect(toEnv({ ...console, ...marked }).WEBHOOK_SECRET).toEqual(Buffer.alloc(32, 7));
});

describe('a start is refused, with the name of the setting,', () => {
  test.each([
    ['for an address without its secret', { ...webhook, WEBHOOK_SECRET: '' }, 'WEBHOOK_SECRET'],
    ['for a short secret', { ...webhook, WEBHOOK_SECRET: 'c2hvcnQ=' }, 'WEBHOOK_SECRET'],
    ['for plain http', { ...webhook, WEBHOOK_URL: 'http://hooks.example.jp/x' }, 'WEBHOOK_URL'],
    ['for a user name in the address', { ...webhook, WEBHOOK_URL: 'https://a:b@hooks.example.jp/' }, 'WEBHOOK_URL'],
    ['for the metadata address of a cloud', { ...webhook, WEBHOOK_URL: 'https://169.254.169.254/' }, 'WEBHOOK_URL'],
    ['for this machine in other clothes', { ...webhook, WEBHOOK_URL: 'https://0x7f.1/' }, 'WEBHOOK_URL'],
    ['for this machine in version 6', { ...webhook, WEBHOOK_URL: 'https://[::ffff:127.0.0.1]/' }, 'WEBHOOK_URL'],
    ['for a relay without a sender', { SMTP_URL: 'smtps://mail.example.jp', SMTP_DOMAINS: 'example.jp' }, 'SMTP_FROM'],
    ['for a relay without domains', { SMTP_URL: 'smtps://mail.example.jp', SMTP_FROM: 'q@example.jp' }, 'SMTP_DOMAINS'],
    ['for a sender that is none', { SMTP_FROM: 'Quarterdeck <q@example.jp>' }, 'SMTP_FROM'],
    ['for what is no range', { NOTICE_PRIVATE_RANGES: '10.0.0.0/99' }, 'NOTICE_PRIVATE_RANGES'],
    ['for certificates that are not there', { NOTICE_CA_FILE: '/nowhere.pem' }, 'NOTICE_CA_FILE'],
    ['for a language that nobody wrote', { NOTICE_LANGUAGE: 'fr' }, 'NOTICE_LANGUAGE'],
  ])('%s', (_, changed, name) => {
    expect(refusal(changed)).toContain(name);
    expect(refusal(changed)).not.toContain('c2hvcnQ');
  });

  test('but not for a private address that is listed', () => {
    const inside = { ...webhook, WEBHOOK_URL: 'https://10.1.2.3/hook', NOTICE_PRIVATE_RANGES: '10.1.0.0/16' };
    expect(refusal(inside)).toBe('');
  });
});
