import { requireNode } from './node-version.mjs';

// Imported only now: what follows uses what an old Node cannot even read.
requireNode();
const { runTypescript } = await import('./run-typescript.mjs');
// `npm run test:chaos -- --seed 7 --runs 5000`: every option is read by the trial itself.
await runTypescript('e2e/chaos/main.ts', process.argv.slice(2));
