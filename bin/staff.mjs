import { requireNode } from './node-version.mjs';

// Imported only now: what follows uses what an old Node cannot even read.
requireNode();
const { staff } = await import('./start/staff.mjs');
process.exitCode = staff(process.argv.slice(2));
