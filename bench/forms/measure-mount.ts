import { quantile } from '../quantile.ts';
import type { Measurement } from './measurement.ts';
import { ms } from './ms.ts';
import type { BenchForm } from './setups.ts';
import { begin, type Stage } from './stage.ts';
import type { Navigated, Stopwatch } from './stopwatch.ts';

declare const stopwatch: Stopwatch;

const peerForms = 40;

/** `work`: the time that the page's main thread had the processor, from the press on; what else the machine does is not in it. */
type Taken = Navigated & { work: number };

/** Forty forms from the smallest to the largest at even distances, and the five largest. */
function stratified(forms: readonly BenchForm[]): BenchForm[] {
  const sorted = forms.toSorted((one, other) => one.leaves - other.leaves);
  const even = Array.from({ length: peerForms }, (_, index) => sorted[Math.floor((index * sorted.length) / peerForms)]);
  return [...new Set([...even, ...sorted.slice(-5)])].filter((form) => form !== undefined);
}

/** F1: every form of ours; raw inputs and RJSF on the sample, each reached from the same page without a form. */
export async function measureMount(stage: Stage, forms: readonly BenchForm[], samples: number): Promise<Measurement[]> {
  const { page, cdp } = stage;
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const open = async (href: string): Promise<Taken[]> => {
    const taken: Taken[] = [];
    for (let sample = 0; sample < samples; sample += 1) {
      const before = await work();
      const navigated = await page.evaluate((to) => stopwatch.navigate(to), href);
      taken.push({ ...navigated, work: (await work()) - before });
      await page.evaluate(() => stopwatch.back());
    }
    return taken;
  };
  await begin(stage);
  const sample = stratified(forms);
  // Scripts that come with the first of each kind are loaded, and warm.
  for (const form of sample.slice(-8)) {
    await open(form.setup.href);
    await open('/measured/raw/60');
    await open(`/measured/rjsf/${form.name}`);
  }
  const ours = new Map<BenchForm, Taken[]>();
  for (const form of forms) ours.set(form, await open(form.setup.href));
  const beside: Record<'ours' | 'raw' | 'rjsf', Taken[]> = { ours: [], raw: [], rjsf: [] };
  for (const form of sample) {
    const own = await open(form.setup.href);
    beside.ours.push(...own);
    beside.raw.push(...(await open(`/measured/raw/${own[0]?.controls ?? 1}`)));
    beside.rjsf.push(...(await open(`/measured/rjsf/${form.name}`)));
  }
  const all = [...ours.values()].flat();
  const medians = [...ours].map(([form, taken]) => ({
    form,
    ms: quantile(
      taken.map((one) => one.mount),
      0.5,
    ),
  }));
  const slowest = medians.toSorted((one, other) => other.ms - one.ms);
  const largest = forms.reduce((most, form) => (form.leaves > most.leaves ? form : most));
  const big = (ours.get(largest) ?? []).map((one) => one.mount);
  const worst = Math.max(...all.map((one) => one.mount));
  const p = (of: Taken[], share: number, what: 'mount' | 'whole' | 'work' = 'mount') =>
    quantile(
      of.map((one) => one[what]),
      share,
    );
  const controlsOf = (of: Taken[]) => of.reduce((sum, one) => sum + one.controls, 0) / of.length;
  const ratios = sample.map((_, index) => {
    const own = beside.ours.slice(index * samples, (index + 1) * samples);
    const raw = beside.raw.slice(index * samples, (index + 1) * samples);
    return p(own, 0.5) / p(raw, 0.5);
  });
  const ratio = p(beside.ours, 0.95) / p(beside.raw, 0.95);
  const slow = slowest
    .slice(0, 3)
    .map(({ form, ms: taken }) => `${form.name} ${ms(taken)}`)
    .join(', ');
  return [
    {
      id: 'F1',
      what: `mount, ${forms.length} forms × ${samples}, p95 (p50)`,
      value: `${ms(p(all, 0.95))} (${ms(p(all, 0.5))})`,
      goal: '≤ 200 ms',
      peer: `RJSF, ${sample.length} forms: ${ms(p(beside.rjsf, 0.95))} (${ms(p(beside.rjsf, 0.5))})`,
      met: p(all, 0.95) <= 200,
    },
    {
      id: 'F1',
      what: `slowest mount of all; of the largest (${largest.name}, ${largest.leaves} leaves)`,
      value: `${ms(worst)}; ${ms(Math.max(...big))}`,
      goal: '≤ 600 ms',
      peer: `slowest medians: ${slow}; RJSF’s slowest ${ms(p(beside.rjsf, 1))}`,
      met: worst <= 600,
    },
    {
      id: 'F1',
      what: `mount beside raw inputs, as many controls (${controlsOf(beside.ours).toFixed(1)} a form), p95 of ${sample.length} forms; median of the forms’ ratios`,
      value: `${ratio.toFixed(2)} ×; ${quantile(ratios, 0.5).toFixed(2)} ×`,
      goal: '≤ 1.7 ×',
      peer: `ours ${ms(p(beside.ours, 0.95))} (${ms(p(beside.ours, 0.5))}), raw ${ms(p(beside.raw, 0.95))} (${ms(p(beside.raw, 0.5))})`,
      met: ratio <= 1.7,
    },
    {
      id: 'F1',
      what: 'the page’s own processor time from the press to the form, p95 (p50)',
      value: `${ms(p(all, 0.95, 'work'))} (${ms(p(all, 0.5, 'work'))}); ${(p(beside.ours, 0.95, 'work') / p(beside.raw, 0.95, 'work')).toFixed(2)} × raw`,
      goal: '',
      peer: `raw ${ms(p(beside.raw, 0.95, 'work'))} (${ms(p(beside.raw, 0.5, 'work'))}), RJSF ${ms(p(beside.rjsf, 0.95, 'work'))} (${ms(p(beside.rjsf, 0.5, 'work'))})`,
      met: true,
    },
    {
      id: 'F1',
      what: 'mount from the press, the server’s part in it, p95 (p50)',
      value: `${ms(p(all, 0.95, 'whole'))} (${ms(p(all, 0.5, 'whole'))})`,
      goal: '',
      peer: `raw ${ms(p(beside.raw, 0.95, 'whole'))}, RJSF ${ms(p(beside.rjsf, 0.95, 'whole'))} (${controlsOf(beside.rjsf).toFixed(1)} controls a form)`,
      met: true,
    },
  ];
}
