import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, open, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it, vi } from 'vitest';
import { addToFile } from './add-to-file.ts';
import { makeDescriptorTaker } from './descriptor-taker.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'quarterdeck-torn-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** More than a pipe holds. */
const batch = (name: string) =>
  Array.from({ length: 500 }, (_, at) => `{"${name}":${at},"filler":"${'x'.repeat(400)}"}\n`).join('');

/** A real pipe with a reader in a process of its own, who begins to read when told. */
async function openPipe(name: string) {
  const fifo = path.join(folder, name);
  execFileSync('mkfifo', [fifo]);
  const reader: ChildProcess = spawn('sh', ['-c', 'exec 4<"$0"; read go; cat <&4', fifo]);
  let read = '';
  reader.stdout?.on('data', (piece) => {
    read += piece;
  });
  const descriptor = await promisify(open)(fifo, 'w');
  return { descriptor, reader, begin: () => reader.stdin?.write('go\n'), read: () => read };
}

it('a SIEM that stands still holds nothing up, and gets every line whole and once when it reads again', async () => {
  const { descriptor, reader, begin, read } = await openPipe('slow');
  const take = makeDescriptorTaker(descriptor, 100);
  const [first, second] = [batch('first'), batch('second')];
  await expect(take(first)).rejects.toThrow('stands still');
  await expect(take(first)).rejects.toThrow('stands still');
  await expect(take(second)).rejects.toThrow('stands still');
  begin();
  await vi.waitFor(() => take(first));
  await take(second);
  await vi.waitFor(() => expect(read()).toHaveLength(1 + first.length + second.length));
  expect(read()).toBe(`\n${first}${second}`);
  reader.kill();
});

it('a SIEM that is gone is told of, each time', async () => {
  const { descriptor, reader } = await openPipe('gone');
  const take = makeDescriptorTaker(descriptor, 5_000);
  reader.kill();
  await expect(take(batch('lost'))).rejects.toThrow();
  await expect(take(batch('lost'))).rejects.toThrow();
});

it('half a line that a full disk left in a file stays one bad line', async () => {
  const file = path.join(folder, 'siem.jsonl');
  await addToFile(file, '{"sequence":1}\n');
  writeFileSync(file, '{"sequence":1}\n{"sequ');
  await addToFile(file, '{"sequence":2}\n');
  await addToFile(file, '{"sequence":3}\n');
  expect(readFileSync(file, 'utf8')).toBe('{"sequence":1}\n{"sequ\n{"sequence":2}\n{"sequence":3}\n');
});

it('a file that is handed over as a descriptor takes lines too', async () => {
  const file = path.join(folder, 'handed.jsonl');
  await makeDescriptorTaker(await promisify(open)(file, 'a'))('{"sequence":1}\n');
  expect(readFileSync(file, 'utf8')).toBe('\n{"sequence":1}\n');
});

it.skipIf(!existsSync('/dev/full'))('a full disk says so, and holds nothing up', async () => {
  const full = makeDescriptorTaker(await promisify(open)('/dev/full', 'w'));
  await expect(full('{"sequence":1}\n')).rejects.toThrow('ENOSPC');
});
