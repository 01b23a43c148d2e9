#!/usr/bin/env node
// Verifies an export of Quarterdeck's audit log. One file, no application, no dependencies, Node 20.9 or later:
//
//   node verify-export.mjs LOG.csv|LOG.jsonl --manifest MANIFEST.json --key EXPORT-KEY.pem
//                          [--witness-key WITNESS-PUBLIC-KEY.pem --checkpoints CHECKPOINTS.jsonl]
//
// A file that begins with the first entry and leaves none out can be verified without a manifest, by the witness alone.
// `-` reads JSON Lines from the standard input. Ends with 0 whole, 1 damaged, 2 not verified, 64 usage.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync, realpathSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * @typedef {{ n?: number, sequence: number, previous: string, hash: string, link?: string, entry: string, columns?: Record<string, string> }} Row
 * @typedef {{ kind: string, place: number, sequence?: number, name?: string, until?: number }} Damage place: the line's number in the file, from 1
 * @typedef {{ n: number, sequence: number, hash: string, link: string }} Place the last good line
 * @typedef {{ databaseId: string, whole: boolean, until: number, count: number, link: string, sha256: string }} Manifest what is read of it
 */

const zeros = '00'.repeat(32);
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const chain = (before, hash) => sha256(Buffer.from(before, 'hex'), Buffer.from(hash, 'hex'));

/** RFC 8785 for what checkpoints and manifests hold: text, whole numbers, true, false, null and objects of these. */
function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  return `{${names
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)
    .join(',')}}`;
}

function isSigned(value, signature, pem) {
  return verify(null, Buffer.from(canonical(value)), createPublicKey(pem), Buffer.from(String(signature), 'base64'));
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The witness's checkpoints that still stand (a restore overtakes those before it that say more than it kept), or the line that is wrong. */
export function readCheckpoints(text, pem) {
  let standing = [];
  let before = null;
  for (const [index, line] of text.split('\n').filter(Boolean).entries()) {
    const { checkpoint, signature } = parse(line) ?? {};
    const follows =
      checkpoint &&
      isSigned(checkpoint, signature, pem) &&
      checkpoint.count === checkpoint.sequence &&
      checkpoint.previous === (before ? sha256(canonical(before)) : null) &&
      (!before || checkpoint.databaseId === before.databaseId) &&
      (checkpoint.restoredTo
        ? checkpoint.epoch === (before?.epoch ?? 1) + 1 && checkpoint.restoredTo.sequence <= (before?.sequence ?? 0)
        : checkpoint.epoch === (before?.epoch ?? 1) && checkpoint.sequence > (before?.sequence ?? 0));
    if (!follows) return { wrong: index + 1, standing: [] };
    if (checkpoint.restoredTo) standing = standing.filter((one) => one.sequence <= checkpoint.restoredTo.sequence);
    standing.push(checkpoint);
    before = checkpoint;
  }
  return { wrong: null, standing };
}

/** Whole lines of JSON, each with whether it had its end; null where a line is no row. */
async function* readJsonLines(chunks) {
  let held = Buffer.alloc(0);
  const toRow = (bytes) => toRowOf(parse(bytes.toString('utf8')));
  for await (const chunk of chunks) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    let from = 0;
    for (let end = held.indexOf(10); end !== -1; end = held.indexOf(10, from)) {
      yield { row: toRow(held.subarray(from, end)), whole: true };
      from = end + 1;
    }
    held = held.subarray(from);
  }
  if (held.length > 0) yield { row: toRow(held), whole: false };
}

/** The cells of each line (RFC 4180), as they stand in the file. */
export async function* readCells(chunks) {
  const decoder = new TextDecoder('utf-8');
  let [cell, cells, quoted, closing, begun] = ['', [], false, false, false];
  const endCell = () => {
    cells.push(cell);
    [cell, quoted, closing] = ['', false, false];
  };
  const take = (character) => {
    begun = true;
    if (quoted && !closing && character !== '"') cell += character;
    else if (character === '"' && closing) [cell, closing] = [`${cell}"`, false];
    else if (character === '"' && quoted) closing = true;
    else if (character === '"') quoted = true;
    else if (character === ',' || character === '\n') endCell();
    else if (character !== '\r') cell += character;
    return character === '\n' && !quoted && cell === '' && cells.length > 0;
  };
  for await (const chunk of chunks) {
    for (const character of decoder.decode(chunk, { stream: true })) {
      if (!take(character)) continue;
      yield { cells, whole: true };
      [cells, begun] = [[], false];
    }
  }
  if (!begun) return;
  endCell();
  yield { cells, whole: false };
}

/** Every cell is guarded against formulas: one that begins with an apostrophe had it put in front. */
export const unguard = (cell) => (cell.startsWith("'") ? cell.slice(1) : cell);

async function* readCsv(chunks) {
  let names = null;
  for await (const { cells, whole } of readCells(chunks)) {
    const read = cells.map(unguard);
    if (names) yield { row: read.length === names.length ? toRowOfCsv(names, read) : null, whole };
    else names = read;
  }
}

function toRowOfCsv(names, cells) {
  const { n, sequence, previous, hash, link, entry, ...columns } = Object.fromEntries(
    names.map((name, index) => [name, cells[index]]),
  );
  return toRowOf({ n: Number(n), sequence: Number(sequence), previous, hash, link, entry, columns });
}

/** @returns {Row | null} */
function toRowOf(value) {
  const isHex = (text) => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
  const right =
    value &&
    Number.isSafeInteger(value.sequence) &&
    isHex(value.previous) &&
    isHex(value.hash) &&
    typeof value.entry === 'string';
  return right ? value : null;
}

/** What an entry says of itself, as the columns of a file show it. */
const columnsOf = {
  at: (entry) => entry.at,
  event: (entry) => entry.event,
  person: (entry) => entry.actor?.name,
  personId: (entry) => entry.actor?.personId,
  aboutId: (entry) => entry.about?.personId,
  account: (entry) => entry.account,
  operation: (entry) => entry.operation,
  commandId: (entry) => entry.commandId,
  code: (entry) => entry.code,
  reference: (entry) => entry.reference,
  yen: (entry) => entry.yen,
  address: (entry) => entry.address,
  userAgent: (entry) => entry.userAgent,
};

/** @param {Place} place @param {Row | null} row @param {boolean} whole no entry may be left out @returns {Damage | null} */
function checkRow(place, row, whole) {
  const at = place.n + 1;
  if (row === null) return { kind: 'edited', place: at };
  const named = { place: at, sequence: row.sequence };
  if (row.n !== undefined && row.n !== at) return { kind: 'misplaced', ...named };
  const entry = parse(row.entry);
  if (sha256(Buffer.from(row.previous, 'hex'), row.entry) !== row.hash) return { kind: 'edited', ...named };
  if (entry?.sequence !== row.sequence) return { kind: 'edited', ...named };
  const next = row.sequence === place.sequence + 1;
  if (whole ? !next : row.sequence <= place.sequence) return { kind: 'misplaced', ...named };
  if (next && row.previous !== place.hash && place.hash !== '') return { kind: 'edited', ...named };
  if (row.link !== undefined && row.link !== chain(place.link, row.hash)) return { kind: 'edited', ...named };
  for (const [name, value] of Object.entries(row.columns ?? {})) {
    if (columnsOf[name] && String(columnsOf[name](entry) ?? '') !== (value ?? ''))
      return { kind: 'columnDiffers', ...named, name };
  }
  return null;
}

const follow = (place, row) => ({
  n: place.n + 1,
  sequence: row.sequence,
  hash: row.hash,
  link: row.link ?? chain(place.link, row.hash),
});

/** The kind of what was found wrong, by what comes after it. */
async function nameDamage(found, { place, row, next, rest, whole }) {
  if (found.kind === 'columnDiffers') return found;
  if (next?.row && checkRow(place, next.row, whole) === null) {
    const swapped = row && checkRow(follow(place, next.row), row, whole) === null;
    return { ...found, kind: swapped ? 'reordered' : 'inserted' };
  }
  if (found.kind !== 'misplaced') return found;
  const key = (one) => (row.n === undefined ? one.sequence - place.sequence + place.n : one.n);
  if (key(row) <= place.n) return { ...found, kind: 'inserted' };
  for await (const { row: later } of rest())
    if (later && key(later) === place.n + 1) return { ...found, kind: 'reordered' };
  return { ...found, kind: 'deleted', sequence: undefined };
}

/**
 * Verifies the lines of a file.
 * @param {AsyncIterable<Buffer> | Iterable<Buffer>} chunks
 * @param {{ csv?: boolean, manifest?: { manifest: Manifest, signature: string } | null, key?: string | null,
 *   checkpoints?: string | null, witnessKey?: string | null }} given PEM keys; what is absent is not checked
 * @returns {Promise<{ damage: Damage | null, count: number, witnessed: number, signed: boolean, checkpoints: number }>}
 */
export async function verifyExport(
  chunks,
  { csv = false, manifest: envelope = null, key = null, checkpoints = null, witnessKey = null },
) {
  const manifest = envelope?.manifest ?? null;
  const { wrong, standing } =
    checkpoints && witnessKey ? readCheckpoints(checkpoints, witnessKey) : { wrong: null, standing: [] };
  const result = {
    damage: null,
    count: 0,
    witnessed: 0,
    signed: Boolean(manifest && key),
    checkpoints: standing.length,
  };
  const damaged = (damage, count = 0) => ({ ...result, damage, count });
  if (result.signed && !isSigned(manifest, envelope.signature, key))
    return damaged({ kind: 'manifestForged', place: 0 });
  if (wrong !== null) return damaged({ kind: 'checkpointForged', place: wrong });
  if (manifest && standing.length > 0 && standing[0].databaseId !== manifest.databaseId) {
    return damaged({ kind: 'checkpointForeign', place: 0 });
  }
  const whole = manifest ? manifest.whole : true;
  const digest = createHash('sha256');
  const rows = (csv ? readCsv : readJsonLines)(digested(chunks, digest));
  const due = new Map(standing.map((checkpoint) => [checkpoint.sequence, checkpoint]));
  /** @type {Place} */
  let place = { n: 0, sequence: 0, hash: whole ? zeros : '', link: zeros };
  let [run, vouched] = [0, 0];
  let held = (await rows.next()).value;
  while (held) {
    const next = (await rows.next()).value;
    const found = checkRow(place, held.row, whole);
    if (found && !held.whole) return damaged({ kind: 'cutOff', place: place.n + 1 }, place.n);
    const rest = async function* () {
      if (next) yield next;
      yield* rows;
    };
    if (found) return damaged(await nameDamage(found, { place, row: held.row, next, rest, whole }), place.n);
    run = held.row.sequence === place.sequence + 1 ? run + 1 : 1;
    place = follow(place, held.row);
    const checkpoint = due.get(place.sequence);
    if (checkpoint && checkpoint.head !== place.hash) {
      return damaged({ kind: 'rewritten', place: vouched + 1, until: place.n }, vouched);
    }
    if (checkpoint) [result.witnessed, run, vouched] = [result.witnessed + run, 0, place.n];
    held = next;
  }
  const end = standing.filter(({ sequence }) => sequence > place.sequence && (!manifest || sequence <= manifest.until));
  const short = manifest ? place.n < manifest.count : whole && end.length > 0;
  if (short) return damaged({ kind: 'cutOff', place: place.n + 1 }, place.n);
  if (manifest && place.n > manifest.count) return damaged({ kind: 'inserted', place: manifest.count + 1 }, place.n);
  if (manifest && place.link !== manifest.link)
    return damaged({ kind: 'rewritten', place: vouched + 1, until: place.n }, vouched);
  if (manifest && digest.digest('hex') !== manifest.sha256) return damaged({ kind: 'fileDiffers', place: 0 }, place.n);
  return { ...result, count: place.n };
}

async function* digested(chunks, digest) {
  for await (const chunk of chunks) {
    digest.update(chunk);
    yield chunk;
  }
}

const kinds = {
  edited: '書換え edited',
  deleted: '欠落 deleted',
  inserted: '挿入 inserted',
  reordered: '並替え reordered',
  cutOff: '末尾の欠落 cut off',
  columnDiffers: '列と本文の不一致 a column differs from the entry',
  rewritten: '署名後の作り直し made anew after it was signed',
  fileDiffers: 'ファイルの書換え the file differs from the one that was signed',
  manifestForged: '目録の署名の不一致 the manifest was not signed by this key',
  checkpointForged: '立会い記録の偽造 a forged checkpoint',
  checkpointForeign: '別のデータベースの立会い記録 checkpoints of another database',
};

/** @param {string[]} parameters @returns {Promise<number>} the exit code */
export async function main(parameters) {
  const options = {
    manifest: { type: 'string' },
    key: { type: 'string' },
    'witness-key': { type: 'string' },
    checkpoints: { type: 'string' },
  };
  let given;
  try {
    given = parseArgs({ args: parameters, options, allowPositionals: true });
  } catch {
    given = { values: {}, positionals: [] };
  }
  const [file] = given.positionals;
  const { manifest, key, checkpoints, 'witness-key': witnessKey } = given.values;
  if (file === undefined || Boolean(manifest) !== Boolean(key) || Boolean(checkpoints) !== Boolean(witnessKey)) {
    console.error(
      'node verify-export.mjs FILE [--manifest M.json --key K.pem] [--witness-key W.pem --checkpoints C.jsonl]',
    );
    return 64;
  }
  try {
    const read = (name) => (name === undefined ? null : readFileSync(name, 'utf8'));
    const found = await verifyExport(file === '-' ? process.stdin : createReadStream(file), {
      csv: file.toLowerCase().endsWith('.csv'),
      manifest: parse(read(manifest)),
      key: read(key),
      checkpoints: read(checkpoints)?.replace(/[^\n]*$/, '') ?? null,
      witnessKey: read(witnessKey),
    });
    print(found);
    return found.damage ? 1 : 0;
  } catch (error) {
    console.error(`検証できません。 Not verified: ${error instanceof Error ? error.message : error}`);
    return 2;
  }
}

function print({ damage, count, witnessed, signed, checkpoints }) {
  if (damage) {
    const { kind, place, sequence, name, until } = damage;
    const where = [
      `行 line ${place}`,
      sequence && `番号 entry ${sequence}`,
      name && `列 column ${name}`,
      until && `〜 ${until}`,
    ];
    console.log(`異常があります。 DAMAGED: ${kinds[kind]} (${where.filter(Boolean).join(', ')})`);
    console.log(`それより前の ${count} 件は正常です。 The ${count} lines before it hold.`);
    return;
  }
  console.log(`正常です。${count} 件に異常はありません。 Whole: ${count} entries, no damage.`);
  console.log(signed ? '目録の署名：正常 Manifest: signed by this key' : '目録：なし Manifest: none given');
  console.log(
    `立会い記録 ${checkpoints} 件、未立会い ${count - witnessed} 件。 Checkpoints: ${checkpoints}. Unwitnessed: ${count - witnessed} entries.`,
  );
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}
