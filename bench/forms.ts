import { rmSync } from 'node:fs';
import os from 'node:os';
import { copyProduct } from './forms/copy-product.ts';
import { measureErrors } from './forms/measure-errors.ts';
import { measureKeys } from './forms/measure-keys.ts';
import { measureMount } from './forms/measure-mount.ts';
import { measurePalette } from './forms/measure-palette.ts';
import { measureSchemas } from './forms/measure-schemas.ts';
import type { Measurement } from './forms/measurement.ts';
import { openAllOperations } from './forms/open-all-operations.ts';
import { buildProduct, scriptSizes } from './forms/script-sizes.ts';
import { allForms } from './forms/setups.ts';
import { launchBrowser, openStage, type Stage, slowdown } from './forms/stage.ts';
import { startProduct } from './forms/start-product.ts';
import { toTable, writeMeasurements } from './measurements.ts';

/** How often each form is opened; `--samples 1` for a quick look that is not written down. */
const at = process.argv.indexOf('--samples');
const samples = at === -1 ? 3 : Number(process.argv[at + 1]);
const loadBefore = os.loadavg();

const forms = allForms();
const copy = copyProduct();
const product = await startProduct(copy);
const browser = await launchBrowser();
const measured: Measurement[] = [];
try {
  const first = await openStage(browser, product.origin);
  await openAllOperations(browser, product.origin, first.page);
  const state = await first.page.context().storageState();
  await first.page.context().close();
  const onStage = async (work: (stage: Stage) => Promise<Measurement[]>) => {
    const stage = await openStage(browser, product.origin, state);
    const found = await work(stage);
    for (const { id, what, value, peer } of found) console.log(`${id} ${what}: ${value} (${peer})`);
    measured.push(...found);
    await stage.page.context().close();
  };
  await onStage((stage) => measureKeys(stage, forms));
  await onStage((stage) => measureErrors(stage));
  await onStage((stage) => measureSchemas(stage, forms.length));
  await onStage((stage) => measurePalette(stage));
  await onStage((stage) => measureMount(stage, forms, samples));
} finally {
  await browser.close();
  await product.stop();
  rmSync(copy, { recursive: true, force: true });
}
buildProduct();
measured.push(...scriptSizes(forms.map((form) => form.name)));

const order = ['F1', 'F2', 'F3', 'F4', 'N1', 'V2'];
const byId = (one: Measurement, other: Measurement) => order.indexOf(one.id) - order.indexOf(other.id);
const columns = ['id', 'what', 'measured', 'goal', 'floor or peer, same run', 'met'];
const rows = measured.toSorted(byId).map(({ id, what, value, goal, peer, met }) => {
  return [id, what, value, goal, peer, goal === '' ? '' : met ? 'yes' : '**no**'];
});
const load = (of: number[]) => of.map((one) => one.toFixed(1)).join(' ');
const lines = [
  `Chromium slowed ${slowdown} times, the product as \`npm start\` builds and serves it, signed in, from page to page inside of it. In a`,
  'copy of it one page more stands beside its own: raw inputs, react-jsonschema-form with ajv, react-hook-form, reached in the same way.',
  `Mount: from the last byte of a page's data to the frame that shows its form, ready to be typed in. Load of the machine (1, 5, 15 min)`,
  `before ${load(loadBefore)}, after ${load(os.loadavg())}: the bench itself, server and browser together, is most of it.`,
  '',
  ...toTable(columns, rows),
];
if (samples >= 3) writeMeasurements({ heading: 'F1 to F4, N1, V2: forms', command: 'npm run bench:forms', lines });
else console.log(lines.join('\n'));
