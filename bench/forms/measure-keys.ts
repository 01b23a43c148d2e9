import { quantile } from '../quantile.ts';
import { installRenderCount } from './count-renders.ts';
import type { Measurement } from './measurement.ts';
import { ms } from './ms.ts';
import type { BenchForm } from './setups.ts';
import { begin, type Stage } from './stage.ts';
import type { Stopwatch } from './stopwatch.ts';

declare const stopwatch: Stopwatch;
declare const takeRenders: () => number;

const keysTyped = 60;
/** More controls than any form has leaves: a type inside itself would go on for ever. */
const mostControls = 320;
const plainText = '#content form :is(input[type="text"]:not([role]), input:not([type]))';

/** F2: letters typed by the browser into the last text of a form that is wholly open. */
export async function measureKeys(stage: Stage, forms: readonly BenchForm[]): Promise<Measurement[]> {
  const { page } = stage;
  const largest = forms.reduce((most, form) => (form.leaves > most.leaves ? form : most));
  const open = async (href: string): Promise<number> => {
    await begin(stage);
    await page.evaluate((to) => stopwatch.navigate(to), href);
    const controls = await page.evaluate((most) => stopwatch.openAll(most), mostControls);
    await page.locator(plainText).last().focus();
    await page.evaluate(() => stopwatch.idle());
    return controls;
  };
  const type = async (count: number) => {
    for (let key = 0; key < count; key += 1) {
      await page.keyboard.press('x');
      await page.evaluate(() => stopwatch.idle());
    }
  };
  const time = async (href: string): Promise<{ p95: number; controls: number }> => {
    const controls = await open(href);
    await type(5);
    await page.evaluate(() => stopwatch.listen());
    await type(keysTyped);
    return { p95: quantile(await page.evaluate(() => stopwatch.takeKeys()), 0.95), controls };
  };
  const ours = await time(largest.setup.href);
  const rhf = await time(`/measured/rhf/${ours.controls}`);
  const raw = await time(`/measured/raw/${ours.controls}`);
  const rjsf = await time(`/measured/rjsf/${largest.name}`);

  await page.context().addInitScript(installRenderCount);
  await open(largest.setup.href);
  await type(5);
  await page.evaluate(() => takeRenders());
  await type(keysTyped);
  const renders = (await page.evaluate(() => takeRenders())) / keysTyped;
  return [
    {
      id: 'F2',
      what: `key to paint, ${largest.name} wholly open (${ours.controls} controls), p95 of ${keysTyped}`,
      value: ms(ours.p95),
      goal: '≤ 50 ms',
      peer: `RJSF ${ms(rjsf.p95)} (${rjsf.controls} controls), react-hook-form ${ms(rhf.p95)}, raw ${ms(raw.p95)}`,
      met: ours.p95 <= 50,
    },
    {
      id: 'F2',
      what: 'field components drawn per key',
      value: renders.toFixed(2),
      goal: '1',
      peer: '',
      met: renders > 0 && renders <= 1,
    },
  ];
}
