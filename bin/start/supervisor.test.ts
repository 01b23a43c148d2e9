import { expect, test } from 'vitest';
import { superviseParts } from './supervisor.mjs';

/** A part that ends when told to. */
function makePart() {
  const { promise: exited, resolve } = Promise.withResolvers<string>();
  return { pid: 0, exited, end: () => resolve('code 1'), stop: async () => resolve('code 0') };
}

test('a part that ends is started again, however often its start fails before that', async () => {
  const said: string[] = [];
  const supervisor = superviseParts({ say: (line: string) => said.push(line) });
  const parts = [makePart(), makePart()];
  const { promise: back, resolve } = Promise.withResolvers<void>();
  const faults = [
    Object.assign(new Error('full'), { code: 'ENOSPC' }),
    Object.assign(new Error('full'), { code: 'ENOSPC' }),
  ];
  await supervisor.keep('database', async () => {
    if (parts.length === 2) return take();
    const fault = faults.pop();
    if (fault) throw fault;
    resolve();
    return take();
  });
  function take() {
    const part = parts.shift();
    if (!part) throw new Error('Started too often');
    if (parts.length === 1) queueMicrotask(part.end);
    return part;
  }
  await back;
  await supervisor.stop([['database', 0]]);
  expect(said.filter((line) => line.includes('starting it again'))).toHaveLength(1);
  // The same reason is said once.
  expect(said.filter((line) => line.includes('The disk is full'))).toHaveLength(1);
});
