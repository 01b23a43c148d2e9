import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';
import type { TestDatabase } from '#server/db/test-database.ts';
import { toTestSettings } from '#server/db/test-settings.ts';

const shape = z.object({ count: z.int(), bytes: z.int(), ms: z.int(), peak: z.int() });

/** What one export took. `peak`: the most memory that its process ever held, in bytes. */
export type ExportMeasure = z.infer<typeof shape> & { format: 'csv' | 'jsonl' };

const run = promisify(execFile);
const most = 1_000_000;

/** A fifth and the whole of up to a million entries, in each format: the peak must not grow with them. */
export async function measureExports(database: TestDatabase, entries: number): Promise<ExportMeasure[]> {
  const whole = Math.min(entries, most);
  const measured: ExportMeasure[] = [];
  for (const format of ['csv', 'jsonl'] as const) {
    for (const until of [Math.ceil(whole / 5), whole]) {
      const parameters = ['--conditions=react-server', 'bench/audit/export-once.ts', String(until), format];
      const env = { ...process.env, ...toTestSettings(database) };
      const { stdout } = await run(process.execPath, parameters, { env });
      const one = shape.parse(JSON.parse(stdout));
      if (one.count !== until) throw new Error(`An export of ${until} entries held ${one.count}`);
      measured.push({ ...one, format });
    }
  }
  return measured;
}
