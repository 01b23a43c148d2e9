import { rmSync } from 'node:fs';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { buildPage, productStyles } from './forms/build-page.ts';
import type { Measurement } from './forms/measurement.ts';
import type { Bench, Contender, Mounted } from './forms/page.tsx';
import { buildProduct, scriptSizes } from './forms/script-sizes.ts';
import { servePage } from './forms/serve-page.ts';
import { allForms, type BenchForm, wideForm } from './forms/setups.ts';
import { toTable, writeMeasurements } from './measurements.ts';
import { quantile } from './quantile.ts';

/** The processor of a modest machine: as measures of the web count it. */
const slowdown = 4;
const samples = 3;
const peerForms = 40;
const keysTyped = 60;

declare const bench: Bench;

interface Stage {
  page: Page;
  cdp: CDPSession;
}

const data: Record<Contender, (form: BenchForm, controls: number) => string> = {
  ours: (form) => JSON.stringify(form.setup),
  rjsf: (form) => JSON.stringify(form.schema),
  raw: (_, controls) => String(controls),
  rhf: (_, controls) => String(controls),
};

function mount({ page }: Stage, contender: Contender, text: string): Promise<Mounted> {
  return page.evaluate(([who, what]) => bench.mount(who, what), [contender, text] as const);
}

async function mountTimes(
  stage: Stage,
  contender: Contender,
  text: string,
): Promise<{ ms: number[]; controls: number }> {
  const ms: number[] = [];
  let controls = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    const mounted = await mount(stage, contender, text);
    ms.push(mounted.ms);
    controls = mounted.controls;
  }
  return { ms, controls };
}

/** Forty forms from the smallest to the largest at even distances, and the five largest. */
function stratified(forms: readonly BenchForm[]): BenchForm[] {
  const sorted = forms.toSorted((one, other) => one.leaves - other.leaves);
  const even = Array.from({ length: peerForms }, (_, index) => sorted[Math.floor((index * sorted.length) / peerForms)]);
  return [...new Set([...even, ...sorted.slice(-5)])].filter((form) => form !== undefined);
}

/** F1: every form of ours; raw inputs and RJSF on the sample. */
async function measureMount(stage: Stage, forms: readonly BenchForm[], largest: BenchForm): Promise<Measurement[]> {
  const sample = new Set(stratified(forms));
  const ours: number[] = [];
  const worst: { name: string; ms: number } = { name: '', ms: 0 };
  const beside: { ours: number[]; raw: number[]; rjsf: number[]; rjsfFailed: number } = {
    ours: [],
    raw: [],
    rjsf: [],
    rjsfFailed: 0,
  };
  for (const form of forms) {
    const { ms, controls } = await mountTimes(stage, 'ours', data.ours(form, 0));
    ours.push(...ms);
    const slowest = Math.max(...ms);
    if (slowest > worst.ms) Object.assign(worst, { name: form.name, ms: slowest });
    if (!sample.has(form)) continue;
    beside.ours.push(...ms);
    beside.raw.push(...(await mountTimes(stage, 'raw', data.raw(form, controls))).ms);
    try {
      beside.rjsf.push(...(await mountTimes(stage, 'rjsf', data.rjsf(form, 0))).ms);
    } catch {
      beside.rjsfFailed += 1;
    }
  }
  const big = quantile((await mountTimes(stage, 'ours', data.ours(largest, 0))).ms, 1);
  const open = await stage.page.evaluate(() => bench.openAll());
  const p95 = quantile(ours, 0.95);
  const ratio = quantile(beside.ours, 0.95) / quantile(beside.raw, 0.95);
  const rjsf = quantile(beside.rjsf, 0.95);
  const failed = beside.rjsfFailed === 0 ? '' : `, ${beside.rjsfFailed} forms it could not draw`;
  return [
    {
      id: 'F1',
      what: `mount, ${forms.length} forms × ${samples}, p95 (p50)`,
      value: `${ms(p95)} (${ms(quantile(ours, 0.5))})`,
      goal: '≤ 200 ms',
      peer: `RJSF p95 ${ms(rjsf)} on ${sample.size} forms${failed}`,
      met: p95 <= 200,
    },
    {
      id: 'F1',
      what: `mount of the largest (${largest.name}, ${largest.leaves} leaves; ${open} controls when all is opened)`,
      value: ms(big),
      goal: '≤ 600 ms',
      peer: `slowest of all: ${worst.name} ${ms(worst.ms)}`,
      met: big <= 600 && worst.ms <= 600,
    },
    {
      id: 'F1',
      what: `mount beside raw inputs, as many controls, p95, ${sample.size} forms`,
      value: `${ratio.toFixed(2)} ×`,
      goal: '≤ 1.7 ×',
      peer: `raw ${ms(quantile(beside.raw, 0.95))}, ours ${ms(quantile(beside.ours, 0.95))}`,
      met: ratio <= 1.7,
    },
  ];
}

/** Until the page has nothing left to do: what it still drew would be counted with what comes. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done())));
}

/** F2: letters typed by the browser into the last text of a form that is wholly open. */
async function keyTimes(
  stage: Stage,
  contender: Contender,
  text: string,
): Promise<{ p95: number; renders: number; controls: number }> {
  const { page } = stage;
  let { controls } = await mount(stage, contender, text);
  if (contender === 'ours') controls = await page.evaluate(() => bench.openAll());
  await page.locator('input[type="text"]:not([role]), input:not([type])').last().focus();
  await page.evaluate(() => bench.listen());
  await page.keyboard.type('abcde', { delay: 60 });
  await page.evaluate(() => bench.takeKeys());
  await page.keyboard.type('x'.repeat(keysTyped), { delay: 60 });
  await settle(page);
  const taken = await page.evaluate(() => bench.takeKeys());
  return { p95: quantile(taken.ms, 0.95), renders: taken.renders / keysTyped, controls };
}

async function measureKeys(stage: Stage, largest: BenchForm): Promise<Measurement[]> {
  const ours = await keyTimes(stage, 'ours', data.ours(largest, 0));
  const rhf = await keyTimes(stage, 'rhf', data.rhf(largest, ours.controls));
  const raw = await keyTimes(stage, 'raw', data.raw(largest, ours.controls));
  const rjsf = await keyTimes(stage, 'rjsf', data.rjsf(largest, 0));
  return [
    {
      id: 'F2',
      what: `key to paint, all ${ours.controls} controls of ${largest.name} open, p95 of ${keysTyped}`,
      value: ms(ours.p95),
      goal: '≤ 50 ms',
      peer: `RJSF ${ms(rjsf.p95)}, react-hook-form ${ms(rhf.p95)}, raw ${ms(raw.p95)}`,
      met: ours.p95 <= 50,
    },
    {
      id: 'F2',
      what: 'fields drawn per key',
      value: ours.renders.toFixed(2),
      goal: '1',
      peer: '',
      met: ours.renders <= 1,
    },
  ];
}

/** F3: the button of an empty form of 1,000 required texts. */
async function measureErrors(stage: Stage, wide: BenchForm): Promise<Measurement[]> {
  const run = async (contender: Contender) => {
    const times: number[] = [];
    let errors = 0;
    for (let sample = 0; sample < samples; sample += 1) {
      await mount(stage, contender, data[contender](wide, wide.leaves));
      await settle(stage.page);
      const shown = await stage.page.evaluate(() => bench.submitToErrors());
      times.push(shown.ms);
      errors = shown.errors;
    }
    return { ms: quantile(times, 0.5), errors };
  };
  const ours = await run('ours');
  const rjsf = await run('rjsf');
  return [
    {
      id: 'F3',
      what: `submit to errors, 1,000 required fields (${ours.errors} marked), median`,
      value: ms(ours.ms),
      goal: '≤ 50 ms',
      peer: `RJSF ${ms(rjsf.ms)} (${rjsf.errors} marked)`,
      met: ours.ms <= 50,
    },
  ];
}

/** F4: the schema of every operation, built and used once, in the page. */
async function measureSchemas({ page, cdp }: Stage, forms: readonly BenchForm[]): Promise<Measurement[]> {
  const heap = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await heap();
  const slices = forms.map((form) => JSON.stringify(form.setup.slice));
  const { first, second, parse } = await page.evaluate((texts) => bench.checkAll(texts), slices);
  const grown = ((await heap()) - before) / 1e6;
  const p95 = quantile(first, 0.95);
  const again = quantile(second, 0.95);
  return [
    {
      id: 'F4',
      what: `schema of an operation, built and first used, p95 of ${forms.length}`,
      value: ms(p95),
      goal: '≤ 3 ms',
      peer: `JSON.parse of the slice ${ms(quantile(parse, 0.95))}; the same again ${ms(again)}`,
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

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

async function onStage(url: string, work: (stage: Stage) => Promise<Measurement[]>): Promise<Measurement[]> {
  const { QUARTERDECK_BROWSER: executablePath } = process.env;
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(120_000);
    await page.goto(url);
    const cdp = await page.context().newCDPSession(page);
    const stage = { page, cdp };
    await page.waitForFunction(() => Object.hasOwn(globalThis, 'bench'));
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await work(stage);
  } finally {
    await browser.close();
  }
}

const forms = allForms();
const largest = forms.reduce((most, form) => (form.leaves > most.leaves ? form : most));
if (!process.argv.includes('--built')) buildProduct();
const folder = await buildPage();
const served = await servePage(folder, productStyles());
try {
  const warm = async (stage: Stage) => {
    for (const form of stratified(forms).slice(0, 10)) await mount(stage, 'ours', data.ours(form, 0));
    await mount(stage, 'raw', '30');
    const [small] = forms;
    if (small) await mount(stage, 'rjsf', data.rjsf(small, 0));
  };
  const measured = [
    ...(await onStage(served.url, async (stage) => {
      await warm(stage);
      return measureMount(stage, forms, largest);
    })),
    ...(await onStage(served.url, (stage) => measureKeys(stage, largest))),
    ...(await onStage(served.url, (stage) => measureErrors(stage, wideForm(largest, 1_000)))),
    ...(await onStage(served.url, (stage) => measureSchemas(stage, forms))),
    ...scriptSizes(forms.map((form) => form.name)),
  ];
  const rows = measured.map(({ id, what, value, goal, peer, met }) => [
    id,
    what,
    value,
    goal,
    peer,
    met ? 'yes' : '**no**',
  ]);
  writeMeasurements({
    heading: 'Forms',
    command: 'npm run bench:forms',
    lines: [
      `Chromium slowed ${slowdown} times; the console's own components, built as for production, beside the others in one page.`,
      '',
      ...toTable(['id', 'what', 'measured', 'goal', 'floor or peer, same run', 'met'], rows),
    ],
  });
} finally {
  served.stop();
  rmSync(folder, { recursive: true, force: true });
}
