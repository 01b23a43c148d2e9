import { requireNode } from './node-version.mjs';

// Imported only now: what follows uses what an old Node cannot even read.
requireNode();
const { start } = await import('./start/start.mjs');
await start({ dev: process.argv.includes('--dev') });
