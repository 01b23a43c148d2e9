import Rjsf from '@rjsf/core';
import type { RJSFSchema } from '@rjsf/utils';
import ajv from '@rjsf/validator-ajv8';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { Controller, useForm } from 'react-hook-form';
import type { FormSetup } from '#components/form/form-setup.ts';
import { OperationForm } from '#components/form/operation-form.tsx';
import type { Slice } from '#graphql/kinds.ts';
import { validatorFor } from '#graphql/validator.ts';

/** What is compared: ours, the browser's own inputs, react-jsonschema-form, react-hook-form with Controller. */
export type Contender = 'ours' | 'raw' | 'rjsf' | 'rhf';

export interface Mounted {
  /** From the text of the form's data to the frame after it was painted, in milliseconds. */
  ms: number;
  controls: number;
}

let root: Root | null = null;
const place = () => document.getElementById('place') ?? document.body;

/** Resolves when the frame that shows what was just done has been handed to the screen. */
function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(null);
    });
  });
}

function RawInputs({ count }: { count: number }) {
  return (
    <form>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the inputs never move
        <label className="flex flex-col" key={index}>
          field {index}
          <input name={`field${index}`} />
        </label>
      ))}
    </form>
  );
}

function ControlledFields({ count }: { count: number }) {
  'use no memo';
  const { control, handleSubmit } = useForm({ mode: 'onSubmit' });
  return (
    <form onSubmit={handleSubmit(() => undefined)}>
      {Array.from({ length: count }, (_, index) => (
        <Controller
          control={control}
          defaultValue=""
          // biome-ignore lint/suspicious/noArrayIndexKey: the inputs never move
          key={index}
          name={`field${index}`}
          render={({ field }) => (
            <label className="flex flex-col">
              field {index}
              <input {...field} />
            </label>
          )}
          rules={{ required: true }}
        />
      ))}
    </form>
  );
}

function elementOf(contender: Contender, data: string): ReactNode {
  const read: unknown = JSON.parse(data);
  if (contender === 'ours') {
    const never = () => Promise.reject(new Error('Nothing is sent here'));
    return <OperationForm key={Math.random()} setup={read as FormSetup} start={null} submit={never} />;
  }
  if (contender === 'rjsf') return <Rjsf noHtml5Validate schema={read as RJSFSchema} validator={ajv} />;
  return contender === 'raw' ? <RawInputs count={Number(read)} /> : <ControlledFields count={Number(read)} />;
}

/** Draws a form as a navigation inside the page does: data in hand, code loaded. */
async function mount(contender: Contender, data: string): Promise<Mounted> {
  root?.unmount();
  root = createRoot(place());
  const here = root;
  await painted();
  const from = performance.now();
  flushSync(() => here.render(elementOf(contender, data)));
  const ms = (await painted()) - from;
  return { ms, controls: place().querySelectorAll('input, select, textarea').length };
}

/** More controls than any form has leaves: a type inside itself would go on for ever. */
const mostControls = 320;

/** Opens every group, gives every list a row and every choice of kinds its first, until nothing is closed any more. */
async function openAll(): Promise<number> {
  const count = () => place().querySelectorAll('input, select, textarea').length;
  for (let round = 0; round < 14 && count() < mostControls; round += 1) {
    const closed = [...place().querySelectorAll('details')].filter((details) => !details.open);
    for (const details of closed) details.open = true;
    await painted();
    const empty = [...place().querySelectorAll('fieldset[id]')].filter(
      (list) => list.querySelector('details, input') === null,
    );
    const begin = [
      ...place().querySelectorAll<HTMLButtonElement>('details > div > button.text-accent'),
      ...empty.flatMap((list) => list.querySelector<HTMLButtonElement>('button') ?? []),
    ];
    for (const button of begin) {
      if (count() >= mostControls) break;
      flushSync(() => button.click());
    }
    await painted();
    if (closed.length === 0 && begin.length === 0) break;
  }
  return count();
}

const keys: number[] = [];

/** From here on every key's way to the screen is noted. */
function listen(): void {
  keys.length = 0;
  document.addEventListener(
    'input',
    (event) => {
      void painted().then((at) => keys.push(at - event.timeStamp));
    },
    { capture: true },
  );
}

function takeKeys(): { ms: number[]; renders: number } {
  const ms = [...keys];
  keys.length = 0;
  const renders = Reflect.get(globalThis, 'fieldRenders') ?? 0;
  Reflect.set(globalThis, 'fieldRenders', 0);
  return { ms, renders: Number(renders) };
}

/** Presses the form's button and waits for the first sentence of what is wrong. */
async function submitToErrors(): Promise<{ ms: number; errors: number }> {
  const form = place().querySelector('form');
  if (form === null) throw new Error('No form');
  const isThere = () => place().querySelector('[role="alert"] li, .rjsf .panel-danger li, .errors li') !== null;
  const from = performance.now();
  await new Promise<void>((resolve) => {
    const watch = new MutationObserver(() => {
      if (!isThere()) return;
      watch.disconnect();
      resolve();
    });
    watch.observe(place(), { childList: true, subtree: true, attributes: true });
    form.requestSubmit();
    if (isThere()) resolve();
  });
  const ms = (await painted()) - from;
  return { ms, errors: place().querySelectorAll('[aria-invalid="true"], .field-error').length };
}

/** First check of each slice as it came over the wire, the same again from new text, and what reading the text alone costs. */
function checkAll(slices: readonly string[]): { first: number[]; second: number[]; parse: number[] } {
  const first: number[] = [];
  const second: number[] = [];
  const parse: number[] = [];
  const take = (text: string, into: number[]) => {
    const slice: Slice = JSON.parse(text);
    const from = performance.now();
    validatorFor(slice).check({ input: {} });
    into.push(performance.now() - from);
  };
  for (const text of slices) {
    const from = performance.now();
    JSON.parse(text);
    parse.push(performance.now() - from);
    take(text, first);
  }
  for (const text of slices) take(text, second);
  return { first, second, parse };
}

const bench = { mount, openAll, listen, takeKeys, submitToErrors, checkAll };
export type Bench = typeof bench;
Reflect.set(globalThis, 'bench', bench);
