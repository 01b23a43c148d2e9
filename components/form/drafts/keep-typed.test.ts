import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFormStore, type FormStore } from '../values/form-store.ts';
import { keepTyped } from './keep-typed.ts';

let page: EventTarget & { visibilityState: DocumentVisibilityState };
let tab: EventTarget;
let store: FormStore;
let kept: unknown[];
let leave: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' as const });
  tab = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', tab);
  store = createFormStore({ amount: '' });
  kept = [];
  leave = keepTyped(store, () => kept.push(store.get(['amount'])));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function hide(): void {
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
}

it('what Sato types is kept once, when her typing rests', () => {
  for (const amount of ['4', '43', '432']) store.set(['amount'], amount);
  expect(kept).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(kept).toEqual(['432']);
});

it('the last keys before she leaves the form are kept, and nothing after', () => {
  store.set(['amount'], '4321');
  leave();
  expect(kept).toEqual(['4321']);
  store.set(['amount'], '9');
  hide();
  vi.advanceTimersByTime(1_000);
  expect(kept).toEqual(['4321']);
});

it('the last keys before the tab is hidden or closed are kept, each once', () => {
  store.set(['amount'], '4321');
  hide();
  tab.dispatchEvent(new Event('pagehide'));
  expect(kept).toEqual(['4321']);
  store.set(['amount'], '43210');
  tab.dispatchEvent(new Event('pagehide'));
  vi.advanceTimersByTime(1_000);
  leave();
  expect(kept).toEqual(['4321', '43210']);
});

it('a form in which nobody typed leaves no draft, whatever it was told', () => {
  store.setErrors([{ path: ['amount'], sentence: 'required' }]);
  store.reveal(['amount']);
  page.dispatchEvent(new Event('visibilitychange'));
  hide();
  vi.advanceTimersByTime(1_000);
  leave();
  expect(kept).toEqual([]);
});
