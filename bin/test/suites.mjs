const tool = (path, ...parameters) => [`node_modules/${path}`, ...parameters];

/**
 * What `npm test` runs, quickest first. `counts`: the suite writes a JSON report that says how many; else it is one check.
 * @typedef {{ name: string, parameters: string[], counts?: 'vitest' | 'playwright' }} Suite
 * @type {Suite[]}
 */
export const suites = [
  { name: 'format', parameters: tool('@biomejs/biome/bin/biome', 'check', '.') },
  { name: 'types', parameters: tool('typescript/bin/tsc', '--noEmit') },
  { name: 'lint', parameters: tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings') },
  { name: 'unused', parameters: tool('knip/bin/knip.js', '--no-config-hints') },
  { name: 'fences', parameters: ['bin/test/check-fences.mjs'] },
  { name: 'generated', parameters: ['graphql/codegen/main.ts', '--check'] },
  {
    name: 'unit',
    counts: 'vitest',
    parameters: tool('vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'components'),
  },
  { name: 'integration', counts: 'vitest', parameters: tool('vitest/vitest.mjs', 'run', '--project', 'integration') },
  // Every fault once; the long trial is `npm run test:chaos`.
  {
    name: 'chaos',
    parameters: ['--conditions=react-server', 'e2e/chaos/main.ts', '--runs', '1300', '--minutes', '1.4'],
  },
  { name: 'browser', counts: 'playwright', parameters: tool('@playwright/test/cli.js', 'test') },
  // Reads the build that the stories have just used.
  { name: 'chunks', parameters: ['bin/test/check-client-chunks.mjs'] },
];
