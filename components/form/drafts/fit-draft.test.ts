import { describe, expect, it } from 'vitest';
import { getOperationPolicy } from '#domains/index.ts';
import catalogue from '#graphql/catalogue/catalogue.json' with { type: 'json' };
import type { Field, FormValues, Slice } from '#graphql/kinds.ts';
import { sampleValues } from '#graphql/sample-values.fixture.ts';
import { sliceFor } from '#graphql/slice.ts';
import { testSetup } from '../test-setup.ts';
import { readDraft, toDraft } from './draft.ts';
import { fitDraft } from './fit-draft.ts';
import { makeVault } from './vault.ts';

const text = (name: string, more: Partial<Field> = {}): Field => {
  return { name, kind: 'text', type: 'String', required: false, nullable: true, ...more };
};
const sliceOf = (schemaVersion: string, fields: Field[], rest: Partial<Slice> = {}): Slice => {
  return { operation: 'createAccountNote', schemaVersion, fields, types: {}, enums: {}, ...rest };
};

/** The form as it was before the deployment, and after: a field gone, a choice gone, a text that is a list now. */
const before = sliceOf(
  'spring',
  [
    text('body'),
    text('pinnedBy'),
    text('channel', { kind: 'choice', enum: 'Channel' }),
    text('tags'),
    { ...text('lines', { kind: 'list' }), item: text('lines', { kind: 'object', object: 'Line' }) },
  ],
  {
    types: { Line: { fields: [text('product'), text('amount')], oneOf: false } },
    enums: { Channel: [{ name: 'PHONE' }, { name: 'FAX' }] },
  },
);
const after = sliceOf(
  'summer',
  [
    text('body', { required: true, nullable: false }),
    text('channel', { kind: 'choice', enum: 'Channel' }),
    { ...text('tags', { kind: 'list' }), item: text('tags') },
    { ...text('lines', { kind: 'list' }), item: text('lines', { kind: 'object', object: 'Line' }) },
    text('urgency'),
  ],
  {
    types: { Line: { fields: [text('product')], oneOf: false } },
    enums: { Channel: [{ name: 'PHONE' }, { name: 'MAIL' }] },
  },
);
const typed: FormValues = {
  body: 'お電話で住所を確認',
  pinnedBy: '佐藤',
  channel: 'FAX',
  tags: 'urgent',
  lines: [
    { product: 'gas', amount: '1,200' },
    { product: 'power', amount: '' },
  ],
};
const ids = { commandId: '3f0e0b52-7c1e-4c5e-9a53-1f2f3a4b5c6d', againOf: null };

/** What the browser's storage keeps over a deployment: text. */
function makeStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => {
      items.set(name, value);
    },
    removeItem: (name) => {
      items.delete(name);
    },
    clear: () => items.clear(),
  };
}

async function openVault(storage: Storage) {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(32).fill(7), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  return makeVault(key, 'sato', storage, () => 1_000_000);
}

async function reopen(storage: Storage) {
  const [kept] = await (await openVault(storage)).list('draft:');
  const draft = kept && readDraft(kept.content, kept.at);
  if (!draft) throw new Error('The draft is gone');
  return draft;
}

describe('a draft that Sato kept before a deployment', () => {
  it('opens in the form of today: what fits stands in its field, the rest is named with what was typed', async () => {
    const storage = makeStorage();
    const kept = toDraft(testSetup(before), { values: typed, account: 'A-4B54C4BC' }, ids, []);
    await (await openVault(storage)).write(`draft:${ids.commandId}`, kept);

    const draft = await reopen(storage);
    const { filled, apart } = fitDraft(after, draft.filled);
    expect(filled).toEqual({
      values: { body: 'お電話で住所を確認', lines: [{ product: 'gas' }, { product: 'power' }] },
      account: 'A-4B54C4BC',
    });
    expect(apart).toEqual([
      { path: ['values', 'pinnedBy'], text: '佐藤' },
      { path: ['values', 'channel'], text: 'FAX' },
      { path: ['values', 'tags'], text: 'urgent' },
      { path: ['values', 'lines', 0, 'amount'], text: '1,200' },
    ]);
  });

  it('keeps what had no place when it is kept anew, under the same command', async () => {
    const storage = makeStorage();
    const vault = await openVault(storage);
    await vault.write(`draft:${ids.commandId}`, toDraft(testSetup(before), { values: typed }, ids, []));
    const first = fitDraft(after, (await reopen(storage)).filled);
    await vault.write(`draft:${ids.commandId}`, toDraft(testSetup(after), first.filled, ids, first.apart));

    const draft = await reopen(storage);
    expect(draft.commandId).toBe(ids.commandId);
    expect(draft.apart).toEqual(first.apart);
    expect(fitDraft(after, draft.filled)).toEqual({ filled: first.filled, apart: [] });
  });

  it('was kept by a console that knew nothing of values without a place', () => {
    const { apart: _, ...old } = toDraft(testSetup(before), { values: typed }, ids, []);
    expect(readDraft(JSON.parse(JSON.stringify(old)), 0)?.apart).toEqual([]);
  });

  it('is not lost where nothing of it is as it should be', () => {
    const odd: FormValues = { values: { body: { deep: 'x' }, lines: 'no list', channel: true, urgency: ['now'] } };
    const { filled, apart } = fitDraft(after, odd);
    expect(filled).toEqual({ values: {} });
    expect(apart.map(({ text: said }) => said)).toEqual(['{"deep":"x"}', 'no list', 'true', '["now"]']);
  });
});

describe('a draft of the form as it is', () => {
  it.each(Object.keys(catalogue.operations))('of %s opens whole', (name) => {
    const slice = sliceFor(catalogue, name, getOperationPolicy(name)?.fields);
    const values = { values: sampleValues(slice) };
    expect(fitDraft(slice, values)).toEqual({ filled: values, apart: [] });
  });
});
