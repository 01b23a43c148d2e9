import { requireNode } from './node-version.mjs';

// Imported only now: what follows uses what an old Node cannot even read.
requireNode();
const { verify } = await import('./start/verify.mjs');
process.exitCode = verify(process.argv.slice(2));
