import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type TamperRow, tryTampering } from '#server/audit/test-tamper-table.ts';
import { logLength, makeTamperedLog, witnessedLength } from '#server/audit/test-tampered-log.ts';
import { createTestDatabase } from '#server/db/test-database.ts';
import { startPostgres } from '../bin/embedded-postgres.mjs';
import { toTable, writeMeasurements } from './measurements.ts';

// npm run test:tamper [-- --places 1000 --seed 20261]: every kind of damage at so many places of a log each.
const { values } = parseArgs({
  options: { places: { type: 'string', default: '1000' }, seed: { type: 'string', default: '20261' } },
});
const folder = mkdtempSync(path.join(tmpdir(), 'quarterdeck-tamper-'));
chmodSync(folder, 0o711);
const postgres = await startPostgres({ folder: path.join(folder, 'db') });
try {
  const database = await createTestDatabase({}, postgres);
  const log = await makeTamperedLog(database);
  const begun = Date.now();
  const rows = await tryTampering(log, { places: Number(values.places), seed: Number(values.seed) });
  await log.close();
  writeTable(rows, Date.now() - begun);
  const missed = rows.flatMap((row) => row.missed);
  for (const one of missed) console.error(one);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

function writeTable(rows: readonly TamperRow[], took: number): void {
  writeMeasurements({
    heading: 'R2: tampering as the owner of the tables',
    command: `npm run test:tamper -- --places ${values.places} --seed ${values.seed}`,
    lines: [
      `A log of ${logLength} entries, witnessed outside up to ${witnessedLength}; every trial in a transaction that is rolled back, ${(took / 1_000).toFixed(0)} s. "Beyond": at places that no checkpoint vouches for yet; what is not named there is counted as unwitnessed.`,
      '',
      ...toTable(
        ['what was done', 'places', 'named', 'as', 'beyond: named', 'beyond: unwitnessed', 'missed'],
        rows.map(({ name, places, named, kinds, beyond, missed }) => [
          name,
          places,
          named,
          Object.entries(kinds)
            .map(([kind, count]) => `${kind} ${count}`)
            .join(', '),
          `${beyond.named} of ${beyond.places}`,
          beyond.unwitnessed,
          missed.length,
        ]),
      ),
    ],
  });
}
