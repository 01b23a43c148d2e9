import { requireNode } from './node-version.mjs';

// Imported only now: what follows uses what an old Node cannot even read.
requireNode();
const { test } = await import('./test/test.mjs');
await test(process.argv.slice(2));
