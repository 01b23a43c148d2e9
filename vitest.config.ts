import { defineConfig } from 'vitest/config';

/** server-only throws without this condition; bare Node runs with --conditions=react-server for the same reason. */
const conditions = ['react-server', 'node'];

const server = {
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
};

const outside = ['**/node_modules/**', '**/.next*/**', 'e2e/**', 'test-results/**'];
const needsDatabase = '**/*.integration.test.{ts,tsx}';
const inComponents = 'components/**/*.test.{ts,tsx}';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      {
        ...server,
        test: {
          name: 'unit',
          environment: 'node',
          // Properties are tried hundreds of times, and the machine may be busy: nothing here is a matter of speed.
          testTimeout: 30_000,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...outside, needsDatabase, inComponents],
        },
      },
      // What staff see is client code: it needs React's own hooks, which the react-server condition leaves out.
      {
        test: {
          name: 'components',
          environment: 'node',
          testTimeout: 30_000,
          include: [inComponents],
          exclude: [...outside, needsDatabase],
        },
      },
      {
        ...server,
        test: {
          name: 'integration',
          environment: 'node',
          include: [needsDatabase],
          exclude: outside,
          globalSetup: ['./bin/test-postgres.mjs'],
          // A real database, and where needed a real sandbox, on two cores.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
