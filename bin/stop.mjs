import { requireNode } from './node-version.mjs';

// Imported only now: what follows uses what an old Node cannot even read.
requireNode();
const { stop } = await import('./start/stop.mjs');
process.exitCode = stop(process.argv.slice(2));
