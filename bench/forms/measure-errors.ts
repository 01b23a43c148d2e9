import { quantile } from '../quantile.ts';
import type { Measurement } from './measurement.ts';
import { ms } from './ms.ts';
import { begin, type Stage } from './stage.ts';
import type { Stopwatch } from './stopwatch.ts';

declare const stopwatch: Stopwatch;

const samples = 5;

/** F3: the button of an empty form of 1,000 texts that must be filled in. */
export async function measureErrors(stage: Stage): Promise<Measurement[]> {
  const { page } = stage;
  const run = async (href: string) => {
    const taken: number[] = [];
    let shown = { lines: 0, marked: 0 };
    await begin(stage);
    for (let sample = 0; sample < samples; sample += 1) {
      await page.evaluate((to) => stopwatch.navigate(to), href);
      await page.evaluate(() => stopwatch.idle());
      const found = await page.evaluate(() => stopwatch.submitToErrors());
      taken.push(found.ms);
      shown = found;
      await page.evaluate(() => stopwatch.back());
    }
    return { ms: quantile(taken, 0.5), ...shown };
  };
  const ours = await run('/measured/ours/wide');
  const rjsf = await run('/measured/rjsf/wide');
  const said = ({ lines, marked }: { lines: number; marked: number }) => `${lines} lines, ${marked} marked`;
  return [
    {
      id: 'F3',
      what: `submit to errors, 1,000 required fields (${said(ours)}), median of ${samples}`,
      value: ms(ours.ms),
      goal: '≤ 50 ms',
      peer: `RJSF ${ms(rjsf.ms)} (${said(rjsf)})`,
      met: ours.ms <= 50,
    },
  ];
}
