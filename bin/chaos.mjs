import { spawn } from 'node:child_process';
import { requireNode } from './node-version.mjs';

// Imported only now: what follows uses what an old Node cannot even read.
requireNode();
const { toSentence } = await import('./plain-failure.mjs');
const { install } = await import('./start/install.mjs');
const { findNode } = await import('./start/node-binary.mjs');
const { checkout } = await import('./start/settings.mjs');

// `npm run test:chaos -- --seed 7 --runs 5000`: every option is read by the trial itself.
try {
  await install(console.log);
  const { node } = findNode();
  const trial = spawn(node, ['--conditions=react-server', 'e2e/chaos/main.ts', ...process.argv.slice(2)], {
    cwd: checkout,
    stdio: 'inherit',
  });
  // Ctrl-C reaches the trial too, which cleans up behind itself.
  process.on('SIGINT', () => undefined);
  trial.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  console.error(toSentence(error));
  process.exitCode = 1;
}
