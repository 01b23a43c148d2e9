import { requireNode } from './node-version.mjs';

// Imported only now: what follows uses what an old Node cannot even read.
requireNode();
const { runOnData } = await import('./start/run-on-data.mjs');
process.exitCode = runOnData('bin/retention.ts', process.argv.slice(2));
