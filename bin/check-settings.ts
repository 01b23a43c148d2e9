import { getEnv, SettingsRefused } from '#server/env.ts';

// Read before anything is started with them, so that a wrong setting is a sentence and not a page that fails later.
try {
  getEnv();
} catch (error) {
  if (!(error instanceof SettingsRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
