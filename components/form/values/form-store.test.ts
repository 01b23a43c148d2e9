import { describe, expect, it } from 'vitest';
import { createFormStore } from './form-store.ts';
import { outlineOf } from './outline-of.ts';

describe('what a form holds', () => {
  it('absent, empty and a value are three things', () => {
    const store = createFormStore({ values: {} });
    const path = ['values', 'input', 'reason'];
    store.set(path, 'moved out');
    expect(store.all()).toEqual({ values: { input: { reason: 'moved out' } } });
    store.set(path, null);
    expect(store.all()).toEqual({ values: { input: { reason: null } } });
    store.set(path, undefined);
    expect(store.all()).toEqual({ values: { input: {} } });
    expect(JSON.stringify(store.all())).toBe('{"values":{"input":{}}}');
  });

  it('a row of a list changes alone, and the others stay the very same', () => {
    const store = createFormStore({ lines: [{ amount: '1' }, { amount: '2' }] });
    const before = store.get(['lines', 0]);
    store.set(['lines', 1, 'amount'], '3');
    expect(store.get(['lines', 0])).toBe(before);
    expect(store.get(['lines', 1, 'amount'])).toBe('3');
  });

  it('what upstream refused stands beside its field until the operator changes it', () => {
    const store = createFormStore({ input: { amount: '99', reason: 'x' } });
    store.setErrors([
      { path: ['input', 'amount'], sentence: 'too much', fromServer: true },
      { path: ['input', 'reason'], sentence: 'too long', fromServer: true },
    ]);
    store.set(['input', 'amount'], '98');
    expect(store.errorAt(['input', 'amount'])).toBeUndefined();
    expect(store.errorAt(['input', 'reason'])).toBe('too long');
  });

  it('two hundred faults are all in the summary at once, and beside their fields as the pictures follow', () => {
    const frames: (() => void)[] = [];
    const store = createFormStore({}, (work) => void frames.push(work));
    const faults = Array.from({ length: 50 }, (_, index) => ({ path: ['lines', index], sentence: `no ${index}` }));
    const beside = () => faults.filter(({ path }) => store.errorAt(path) !== undefined).length;
    store.setErrors(faults);
    expect([store.errors().length, beside()]).toEqual([50, 20]);
    frames.shift()?.();
    expect(beside()).toBe(40);
    // One is mended meanwhile: it stays mended, and the rest still come.
    store.set(['lines', 1], '1');
    while (frames.length > 0) frames.shift()?.();
    expect([store.errors().length, beside()]).toEqual([49, 49]);
    expect(store.errorAt(['lines', 1])).toBeUndefined();
  });

  it('what was refused of a row goes with it when rows are moved, added or removed', () => {
    const store = createFormStore({ note: '', lines: ['a', 'b', 'c'] });
    store.setErrors([
      { path: ['lines'], sentence: 'too few' },
      { path: ['lines', 0, 'amount'], sentence: 'a', fromServer: true },
      { path: ['lines', 1], sentence: 'b' },
      { path: ['lines', 2, 'amount'], sentence: 'c' },
      { path: ['note'], sentence: 'note' },
    ]);
    const stand = () => Object.fromEntries(store.errors().map(({ path, sentence }) => [path.join('.'), sentence]));
    // The last becomes the first.
    store.rearrange(['lines'], ['c', 'a', 'b'], (index) => (index + 1) % 3);
    expect(stand()).toEqual({ 'lines.1.amount': 'a', 'lines.2': 'b', 'lines.0.amount': 'c', note: 'note' });
    expect(store.errorAt(['lines', 0, 'amount'])).toBe('c');
    expect(store.errors()).toContainEqual({ path: ['lines', 1, 'amount'], sentence: 'a', fromServer: true });
    // One comes in between.
    store.rearrange(['lines'], ['c', 'new', 'a', 'b'], (index) => (index === 0 ? 0 : index + 1));
    expect(stand()).toEqual({ 'lines.2.amount': 'a', 'lines.3': 'b', 'lines.0.amount': 'c', note: 'note' });
    // The first goes.
    store.rearrange(['lines'], ['new', 'a', 'b'], (index) => index - 1);
    expect(stand()).toEqual({ 'lines.1.amount': 'a', 'lines.2': 'b', note: 'note' });
    expect(store.get(['lines'])).toEqual(['new', 'a', 'b']);
    // So do all, and the list with them.
    store.rearrange(['lines'], undefined, () => -1);
    expect(stand()).toEqual({ note: 'note' });
    expect(store.all()).toEqual({ note: '' });
  });

  it('rows that are moved while faults still come to stand beside their fields lose none of them', () => {
    const frames: (() => void)[] = [];
    const store = createFormStore({}, (work) => void frames.push(work));
    const faults = Array.from({ length: 50 }, (_, index) => ({ path: ['lines', index], sentence: `no ${index}` }));
    store.setErrors(faults);
    store.rearrange(['lines'], [], (index) => 49 - index);
    expect(store.errorAt(['lines', 49])).toBe('no 0');
    expect(store.errorAt(['lines', 0])).toBeUndefined();
    while (frames.length > 0) frames.shift()?.();
    expect(faults.map(({ path }) => store.errorAt(path))).toEqual(faults.map(({ sentence }) => sentence).toReversed());
  });

  it('a name from the prototype is no value', () => {
    const store = createFormStore({});
    expect(store.get(['constructor'])).toBeUndefined();
    expect(store.get(['toString', 'name'])).toBeUndefined();
  });

  it('a listener hears of every change and of none after it left', () => {
    const store = createFormStore({});
    let heard = 0;
    const leave = store.subscribe(() => {
      heard += 1;
    });
    store.set(['a'], '1');
    leave();
    store.set(['a'], '2');
    expect(heard).toBe(1);
  });
});

it('a group is told of the fields that come and go in it, and of no key typed into one', () => {
  const before = { name: 'a', lines: [{ code: '1' }] };
  expect(outlineOf({ ...before, name: 'ab' })).toBe(outlineOf(before));
  expect(outlineOf({ ...before, note: '' })).not.toBe(outlineOf(before));
  expect(outlineOf([1, 2].map(String))).not.toBe(outlineOf(['1']));
});
