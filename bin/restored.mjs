import { requireNode } from './node-version.mjs';

// Imported only now: what follows uses what an old Node cannot even read.
requireNode();
const { restored } = await import('./start/restored.mjs');
process.exitCode = restored(process.argv.slice(2));
