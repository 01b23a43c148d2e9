import { requireNode } from './node-version.mjs';

// Imported only now: what follows uses what an old Node cannot even read.
requireNode();
const { runTypescript } = await import('./run-typescript.mjs');
// `npm run bench:commands` runs bench/commands.ts.
const [noun = '', ...parameters] = process.argv.slice(2);
await runTypescript(`bench/${noun}.ts`, parameters);
