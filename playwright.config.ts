import { defineConfig } from '@playwright/test';

const { QUARTERDECK_BROWSER: executablePath, E2E_ORIGIN: baseURL } = process.env;

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Most stories have three people at three browsers, two stories at a time on two cores.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  globalSetup: './e2e/stack.ts',
  // All stories share one product: what ends sessions, changes or stops something for everybody comes after the others.
  projects: [
    { name: 'stories', testIgnore: ['people.spec.ts', 'rules.spec.ts', 'step-up.spec.ts', 'stop.spec.ts'] },
    { name: 'people', testMatch: 'people.spec.ts', dependencies: ['stories'] },
    { name: 'rules', testMatch: 'rules.spec.ts', dependencies: ['people'] },
    { name: 'stop', testMatch: ['step-up.spec.ts', 'stop.spec.ts'], dependencies: ['rules'] },
  ],
  use: {
    ...(baseURL ? { baseURL } : {}),
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1440, height: 900 },
    // Pictures of every moment cost more than the stories themselves.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Under root Chromium has no sandbox of its own; the rest keeps it from calling home.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
