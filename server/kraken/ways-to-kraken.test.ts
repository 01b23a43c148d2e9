import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kind, parse } from 'graphql';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const sources = ['app', 'bin', 'components', 'domains', 'graphql', 'messages', 'server']
  .flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => !file.startsWith('graphql/sandbox/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/test-[^/]*\.ts$|\.fixture\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(`${root}${file}`, 'utf8') }));

const thatMatch = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

test('nobody reaches the network from the server but those who are named here', () => {
  const callers = thatMatch(/from '(node:https?|node:net|undici|node:http2)'|\bfetch\(|new WebSocket/);
  expect(callers.filter((file) => !file.startsWith('components/')).toSorted()).toEqual([
    // Comparing schemas from the command line: introspection, no data.
    'graphql/compare/fetch-schema.ts',
    // Asks whether an address is a private one.
    'server/address-rule.ts',
    // The two exceptions to the one road: the person's own token, obtained and renewed (safety: doors). A fresh sign-in
    // before a decision goes the same way and keeps no token.
    'server/auth/identity-provider.ts',
    // Only asks whether a text is an address.
    'server/auth/request-context.ts',
    // The sandbox's people; refuses to run on a live installation.
    'server/auth/seed-sandbox-people.ts',
    // The same of its lists.
    'server/commands/seed-sandbox-lists.ts',
    'server/kraken/pool.ts',
    'server/kraken/read-upstream.ts',
    // Only asks whether a text is an address.
    'server/notice-settings.ts',
    // Writes to a descriptor that the worker was started with; it opens no connection.
    'server/notices/log-push/descriptor-taker.ts',
    // Telling people: to the one address of the environment, never to Kraken.
    'server/notices/pinned-lookup.ts',
    'server/notices/post-webhook.ts',
  ]);
});

test('the provider is asked by whoever proves, renews or revokes, and by nobody else', () => {
  expect(thatMatch(/import .*\b(postAsClient|getSigningKeys)\b/).toSorted()).toEqual([
    'server/auth/refresh-token.ts',
    'server/auth/revoke-tokens.ts',
    'server/auth/step-up/verify-proof.ts',
  ]);
  expect(thatMatch(/import .*\bverifyProof\b/)).toEqual(['server/auth/step-up/finish-step-up.ts']);
  expect(thatMatch(/import .*\bfinishStepUp\b/)).toEqual(['app/api/step-up/callback/route.ts']);
});

test('a mutation is posted from one place, reached by submitting, by an approval, and by who sends the same once more', () => {
  expect(thatMatch(/getUpstreamPool\(/).toSorted()).toEqual([
    'server/kraken/pool.ts',
    'server/kraken/post-mutation.ts',
  ]);
  expect(thatMatch(/import .*\bpostMutation\b/)).toEqual(['server/commands/send-command.ts']);
  expect(thatMatch(/import .*\bsendCommand\b/).toSorted()).toEqual([
    'server/approvals/send-approved.ts',
    'server/commands/send-again.ts',
    'server/commands/submit-command.ts',
  ]);
  expect(thatMatch(/import .*\bsendWhenApproved\b/).toSorted()).toEqual([
    // What a batch has approved, each row once.
    'server/approvals/batch/send-queued.ts',
    'server/approvals/decide-command.ts',
  ]);
  expect(thatMatch(/import .*\bsendQueued\b/)).toEqual(['bin/worker.ts']);
  expect(thatMatch(/import .*\bsendAgain\b/)).toEqual(['server/commands/resolve-command.ts']);
});

test('a page in the browser talks to the console only', () => {
  const calls = sources
    .filter(({ file }) => file.startsWith('components/'))
    .flatMap(({ text }) => text.match(/fetch\([^)]*/g) ?? []);
  for (const call of calls) expect(call).not.toMatch(/https?:/);
});

test('what is read upstream is queries, never a mutation', () => {
  const folder = `${root}graphql/queries`;
  const documents = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  const kinds = documents.flatMap((file) =>
    parse(readFileSync(`${folder}/${file}`, 'utf8')).definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? definition.operation : definition.kind,
    ),
  );
  expect(kinds.length).toBeGreaterThan(0);
  expect(new Set(kinds)).toEqual(new Set(['query']));
});
