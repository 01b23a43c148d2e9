import { requireNode } from './node-version.mjs';

// Imported only now: what follows uses what an old Node cannot even read.
requireNode();
const parameters = process.argv.slice(2);
const at = parameters.indexOf('--export');
if (at === -1) {
  const { verify } = await import('./start/verify.mjs');
  process.exitCode = verify(parameters);
} else {
  // A file that was taken out needs no database: the same program as the one that is handed out with it.
  const { main } = await import('./verify-export.mjs');
  process.exitCode = await main(parameters.toSpliced(at, 1));
}
