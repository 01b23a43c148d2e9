import { logLength, type TamperedLog, witnessedLength } from './test-tampered-log.ts';
import { type Draw, type Tampering, tamperings } from './test-tampering.ts';
import { type Verification, verifyOn, type Witness } from './verify-log.ts';

/** How one kind of tampering ended, over all the places that were tried. */
export interface TamperRow {
  name: string;
  places: number;
  /** Named, by a kind it may be called, no later than it must be. */
  named: number;
  kinds: Record<string, number>;
  /** Places behind the last outside checkpoint: named all the same, or counted as witnessed by nobody. */
  beyond: { places: number; named: number; unwitnessed: number };
  /** What was neither: empty, or the trial has failed. */
  missed: string[];
}

/**
 * Every kind at so many places each, drawn by a seeded generator, each in a transaction that is rolled back. The
 * witness's file comes from outside. Where the file beside the log is cut with it, that file must see nothing: it is what
 * the copy outside is for.
 */
export async function tryTampering(
  log: TamperedLog,
  { places, seed }: { places: number; seed: number },
): Promise<TamperRow[]> {
  const draw = makeDraw(seed);
  const rows: TamperRow[] = [];
  for (const tampering of tamperings) rows.push(await tryOne(log, tampering, places, draw));
  return rows;
}

async function tryOne(log: TamperedLog, tampering: Tampering, places: number, draw: Draw): Promise<TamperRow> {
  const { name } = tampering;
  const row: TamperRow = {
    name,
    places,
    named: 0,
    kinds: {},
    beyond: { places: 0, named: 0, unwitnessed: 0 },
    missed: [],
  };
  for (let tried = 0; tried < places; tried += 1) {
    const place = draw(1, witnessedLength);
    const { first, found, beside } = await verifyTampered(log, tampering, place, draw);
    if (beside !== null) row.missed.push(`${name} at ${first}: the file beside it has seen ${JSON.stringify(beside)}`);
    const kind = found.damage?.kind ?? 'nothing';
    row.kinds[kind] = (row.kinds[kind] ?? 0) + 1;
    if (isNamed(tampering, first, found)) row.named += 1;
    else row.missed.push(`${name} at ${first}: ${JSON.stringify(found.damage)}`);
  }
  for (let tried = 0; tried < places / 10; tried += 1) {
    const place = draw(witnessedLength + 1, logLength);
    const { first, found } = await verifyTampered(log, tampering, place, draw);
    row.beyond.places += 1;
    if (found.damage) row.beyond.named += 1;
    else if (found.unwitnessed > 0 || found.count === witnessedLength) row.beyond.unwitnessed += 1;
    else row.missed.push(`${name} beyond the witness at ${first}: called whole`);
  }
  return row;
}

async function verifyTampered(
  { owner, witness }: TamperedLog,
  { tamper, cutsWitness }: Tampering,
  place: number,
  draw: Draw,
): Promise<{ first: number; found: Verification; beside: Verification['damage'] }> {
  await owner.query('BEGIN');
  try {
    const first = await tamper(owner, place, draw);
    const beside = cutsWitness ? (await verifyOn(owner, cutBefore(witness, place))).damage : null;
    return { first, found: await verifyOn(owner, witness), beside };
  } finally {
    await owner.query('ROLLBACK');
  }
}

/** The witness's file without the checkpoints that speak of this entry or a later one. */
function cutBefore(witness: Witness, place: number): Witness {
  const lines = witness.checkpoints.split('\n').filter((line) => line !== '' && sequenceIn(line) < place);
  return { ...witness, checkpoints: lines.map((line) => `${line}\n`).join('') };
}

function sequenceIn(line: string): number {
  return Number(/"sequence":(\d+)/.exec(line)?.[1] ?? Number.NaN);
}

/** An entry's own number may have been changed: then the damage is where that number is. */
function isNamed({ kinds, byCheckpoint }: Tampering, first: number, { damage }: Verification): boolean {
  if (damage === null || !kinds.includes(damage.kind)) return false;
  if (byCheckpoint) return damage.sequence <= first && (damage.until ?? 0) >= first;
  return damage.sequence <= first;
}

/** Numbers that come the same way again from the same seed (mulberry32). */
function makeDraw(seed: number): Draw {
  let state = seed;
  return (from, to) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) % (to - from + 1));
  };
}
