import { quantile } from '../quantile.ts';
import type { SchemaTimes } from './check-schemas.ts';
import type { Measurement } from './measurement.ts';
import { ms } from './ms.ts';
import { begin, type Stage } from './stage.ts';
import type { Stopwatch } from './stopwatch.ts';

declare const stopwatch: Stopwatch;
declare const checkSchemas: () => SchemaTimes;

/** F4: the schema of every operation, built and used once, in the page. */
export async function measureSchemas(stage: Stage, count: number): Promise<Measurement[]> {
  const { page, cdp } = stage;
  const heap = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  await begin(stage);
  await page.evaluate(() => stopwatch.navigate('/measured/schemas/all'));
  await page.waitForFunction(() => Object.hasOwn(globalThis, 'checkSchemas'));
  const before = await heap();
  const { first, second, parse } = await page.evaluate(() => checkSchemas());
  const grown = ((await heap()) - before) / 1e6;
  const p95 = quantile(first, 0.95);
  return [
    {
      id: 'F4',
      what: `schema of an operation, built and first used, p95 (p50) of ${count}`,
      value: `${ms(p95)} (${ms(quantile(first, 0.5))})`,
      goal: '≤ 3 ms',
      peer: `JSON.parse of the slice ${ms(quantile(parse, 0.95))}; asked again, kept ${ms(quantile(second, 0.95))}`,
      met: p95 <= 3,
    },
    {
      id: 'F4',
      what: 'heap for all of them',
      value: `${grown.toFixed(1)} MB`,
      goal: '≤ 25 MB',
      peer: '',
      met: grown <= 25,
    },
  ];
}
