import { spawnSync } from 'node:child_process';
import { createSecretKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { verifyExport } from '#bin/verify-export.mjs';
import type { KeyList } from '#server/key-list.ts';
import { type Checkpoint, hashCheckpoint, toCheckpointLine } from '../checkpoint.ts';
import { chainEntry, firstPrevious, prepareDraft } from '../entry.ts';
import { openExportKey } from './export-key.ts';
import type { ExportedRow, ExportFormat } from './export-line.ts';
import { type Manifest, signManifest, toManifestFile } from './manifest.ts';
import { streamExport } from './stream-export.ts';

const length = 60;
const keys: KeyList = [{ id: 'k', secret: createSecretKey(new Uint8Array(32).fill(7)) }];
const { publicKeyPem: key } = openExportKey(keys);
const witness = generateKeyPairSync('ed25519');
const witnessKey = witness.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const databaseId = '5f0c1f3e-5a86-4b38-9b5b-8f3b6f0d5a11';

const log: ExportedRow[] = [];
for (let sequence = 1, previous: Buffer = firstPrevious; sequence <= length; sequence += 1) {
  const draft = prepareDraft({
    event: 'customer.viewed',
    actor: { kind: 'person', personId: 'p-sato', name: '佐藤 花子', roles: ['operator'] },
    account: `A-${String(sequence).padStart(8, '0')}`,
    userAgent: sequence % 2 === 0 ? '=HYPERLINK("x"),\r\n"\u202e' : 'Mozilla',
  });
  const { bytes, hash } = chainEntry(draft, { sequence, at: '2026-11-25T00:00:00.000000Z', previous });
  log.push({ sequence, bytes, previous, hash });
  previous = hash;
}
const checkpoints = signCheckpoints([20, 40]);

function signCheckpoints(sequences: number[]): string {
  let before: Checkpoint | null = null;
  return sequences
    .map((sequence) => {
      const head = log[sequence - 1]?.hash.toString('hex') ?? '';
      const previous: string | null = before ? hashCheckpoint(before) : null;
      before = { v: 1, sequence, count: sequence, head, previous, databaseId, epoch: 1, at: '2026-11-25T00:00:00Z' };
      return toCheckpointLine(before, witness.privateKey);
    })
    .join('');
}

interface Exported {
  bytes: Buffer;
  manifest: { manifest: Manifest; signature: string };
}

async function* inBatches(rows: ExportedRow[]) {
  for (let at = 0; at < rows.length; at += 13) yield rows.slice(at, at + 13);
}

async function makeExport(format: ExportFormat, rows = log): Promise<Exported> {
  const whole = rows.length === log.length;
  let file = '';
  const pieces: Buffer[] = [];
  const stream = streamExport(inBatches(rows), format, async (contents) => {
    const manifest: Manifest = {
      ...contents,
      v: 1,
      id: databaseId,
      databaseId,
      environment: 'sandbox',
      format,
      filter: whole ? '{}' : '{"account":"x"}',
      whole,
      until: length,
      madeBy: { personId: 'p-watanabe', name: '渡辺 直子' },
      madeAt: '2026-11-25T00:00:00.000Z',
    };
    file = toManifestFile(signManifest(manifest, keys));
  });
  for await (const piece of stream) pieces.push(piece);
  return { bytes: Buffer.concat(pieces), manifest: JSON.parse(file) };
}

const verify = (format: ExportFormat, { bytes, manifest }: Exported, given: object = { checkpoints, witnessKey }) =>
  verifyExport([bytes], { csv: format === 'csv', manifest, key, ...given });

describe.each(['csv', 'jsonl'] as const)('an export as %s', (format) => {
  it('holds as it was made, and says how much of it the witness has seen', async () => {
    const made = await makeExport(format);
    expect(await verify(format, made)).toMatchObject({ damage: null, count: length, witnessed: 40, signed: true });
    const some = await makeExport(
      format,
      log.filter(({ sequence }) => sequence % 3 === 0),
    );
    expect(await verify(format, some)).toMatchObject({ damage: null, count: 20, witnessed: 0 });
    expect(await verify(format, await makeExport(format, []))).toMatchObject({ damage: null, count: 0 });
  });

  it('is found cut at whatever byte it was cut', async () => {
    const made = await makeExport(format);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: made.bytes.length - 1 }), async (at) => {
        const { damage } = await verify(format, { ...made, bytes: made.bytes.subarray(0, at) });
        expect(['cutOff', 'fileDiffers']).toContain(damage?.kind);
        // A last line that has lost nothing but its end holds in itself; the signed digest of the file does not.
        if (damage?.kind === 'fileDiffers') expect(made.bytes.length - at).toBeLessThanOrEqual(3);
      }),
      { numRuns: 200 },
    );
  });

  const line = fc.integer({ min: 0, max: length - 2 });
  const tamperings: [string, string[], (lines: string[], at: number) => number][] = [
    ['edited', ['edited', 'columnDiffers'], (lines, at) => edit(lines, at, (text) => text.replace('A-0000', 'A-0001'))],
    ['deleted', ['deleted'], (lines, at) => replace(lines, at, 1)],
    ['reordered', ['reordered'], (lines, at) => replace(lines, at, 2, [lines[at + 1] ?? '', lines[at] ?? ''])],
    ['inserted', ['inserted'], (lines, at) => replace(lines, at, 0, [lines[(at + 7) % (length - 1)] ?? ''])],
    ['cut off', ['cutOff'], (lines, at) => replace(lines, at + 1, length)],
  ];
  it.each(tamperings)(
    'that is %s is found at the first wrong line, and what was done is named',
    async (_, kinds, tamper) => {
      const made = await makeExport(format);
      await fc.assert(
        fc.asyncProperty(line, async (at) => {
          const { head, lines, end } = split(made.bytes, format);
          const first = tamper(lines, at);
          const bytes = Buffer.from(head + lines.map((text) => text + end).join(''), 'utf8');
          const { damage, count } = await verify(format, { ...made, bytes });
          expect(kinds).toContain(damage?.kind);
          expect([damage?.place, count]).toEqual([first + 1, first]);
        }),
        { numRuns: 80, seed: 11 },
      );
    },
  );

  it('of which somebody made a consistent other one is found by the manifest, and by the witness without it', async () => {
    const other = log.filter(({ sequence }) => sequence !== 30);
    const forged = await makeExport(format, other);
    const made = await makeExport(format);
    expect((await verify(format, { ...made, bytes: forged.bytes })).damage?.kind).toBe('deleted');
    const alone = { manifest: null, key: null, checkpoints, witnessKey };
    expect((await verify(format, { ...made, bytes: forged.bytes }, alone)).damage?.kind).toBe('deleted');
    const short = await makeExport(format, log.slice(0, 30));
    expect((await verify(format, short, alone)).damage).toMatchObject({ kind: 'cutOff', place: 31 });
  });

  it('with another key, another witness or another database’s checkpoints is not called whole', async () => {
    const made = await makeExport(format);
    const stranger = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const kind = async (given: object, exported = made) => (await verify(format, exported, given)).damage?.kind;
    expect(await kind({ key: stranger })).toBe('manifestForged');
    expect(await kind({ checkpoints, witnessKey: stranger })).toBe('checkpointForged');
    const manifest = { ...made.manifest, manifest: { ...made.manifest.manifest, count: 59 } };
    expect(await kind({}, { ...made, manifest })).toBe('manifestForged');
    const foreign = signManifest({ ...made.manifest.manifest, databaseId: witnessKey }, keys);
    const elsewhere = { manifest: JSON.parse(foreign.text), signature: foreign.signature };
    expect(await kind({ checkpoints, witnessKey }, { ...made, manifest: elsewhere })).toBe('checkpointForeign');
  });
});

it('a column that says something else than its entry is named, with the column', async () => {
  const made = await makeExport('csv');
  const bytes = Buffer.from(made.bytes.toString('utf8').replace('"A-00000009"', '"A-00000010"'), 'utf8');
  expect((await verify('csv', { ...made, bytes })).damage).toMatchObject({
    kind: 'columnDiffers',
    place: 9,
    name: 'account',
  });
});

test('an auditor runs the one file at the command line, without the application', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'quarterdeck-export-'));
  const made = await makeExport('csv');
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const parameters = [
    file('log.csv', made.bytes),
    ...['--manifest', file('manifest.json', JSON.stringify(made.manifest)), '--key', file('key.pem', key)],
    ...['--witness-key', file('witness.pem', witnessKey), '--checkpoints', file('checkpoints.jsonl', checkpoints)],
  ];
  const run = (...given: string[]) =>
    spawnSync(process.execPath, ['bin/verify-export.mjs', ...given], { encoding: 'utf8' });
  expect(run(...parameters)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Whole: 60 entries, no damage.'),
  });
  expect(run(...parameters).stdout).toContain('Unwitnessed: 20 entries.');
  writeFileSync(path.join(folder, 'log.csv'), made.bytes.subarray(0, 9_000));
  expect(run(...parameters)).toMatchObject({ status: 1, stdout: expect.stringContaining('cut off') });
  expect(run('--key', 'x')).toMatchObject({ status: 64 });
  expect(run('--nonsense')).toMatchObject({ status: 64 });
  expect(run(path.join(folder, 'nothing.csv'))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Not verified'),
  });
  rmSync(folder, { recursive: true });
});

function split(bytes: Buffer, format: ExportFormat): { head: string; lines: string[]; end: string } {
  const end = format === 'csv' ? '"\r\n' : '\n';
  const parts = bytes.toString('utf8').split(end).slice(0, -1);
  // A user agent of every second entry holds a line break: cells end with a quote before it.
  return format === 'csv' ? { head: `${parts.shift()}${end}`, lines: parts, end } : { head: '', lines: parts, end };
}

function edit(lines: string[], at: number, change: (text: string) => string): number {
  lines[at] = change(lines[at] ?? '');
  return at;
}

function replace(lines: string[], at: number, count: number, by: string[] = []): number {
  lines.splice(at, count, ...by);
  return at;
}
