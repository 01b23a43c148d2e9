import 'server-only';
import { fstatSync, write as writeBytes } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { onePerProcess } from '#server/db/one-per-process.ts';

/** A reader that has not taken a batch by then is left to itself until the next round, in milliseconds. */
const patienceMs = 2_000;

type Take = (lines: string) => Promise<void>;

/** The one writer of an open descriptor in this process: it knows what is under way there. */
export function getDescriptorTaker(descriptor: number): Take {
  return onePerProcess(`log descriptor ${descriptor}`, () => makeDescriptorTaker(descriptor));
}

/**
 * Writes to an open descriptor without ever holding the process up. What a reader who stands still has not taken stays
 * under way: the same lines are not written twice, and nothing is put behind them until they are gone. A descriptor may
 * hold half a line, of a worker that died or of a write that failed: what comes next begins on a line of its own.
 */
export function makeDescriptorTaker(descriptor: number, patience = patienceMs): Take {
  const put = toWriter(descriptor);
  let cut = true;
  let under: { lines: string; done: Promise<void> } | null = null;

  async function write(lines: string): Promise<void> {
    const whole = Buffer.from(cut ? `\n${lines}` : lines, 'utf8');
    cut = true;
    await put(whole);
    cut = false;
  }

  function start(lines: string): { lines: string; done: Promise<void> } {
    const done = write(lines);
    // It may fail while nobody waits for it.
    done.catch(() => undefined);
    return { lines, done };
  }

  /** What was given up stays under way: whoever brings the same lines again is told when they are gone. */
  async function untilGone({ done }: { done: Promise<void> }): Promise<void> {
    let gone: boolean;
    try {
      gone = await Promise.race([done.then(() => true), pause(patience, false, { ref: false })]);
    } catch (error) {
      under = null;
      throw error;
    }
    if (!gone) throw new Error('the reader of the descriptor stands still');
    under = null;
  }

  return async (lines) => {
    if (under !== null && under.lines !== lines) await untilGone(under);
    under ??= start(lines);
    await untilGone(under);
  };
}

function toWriter(descriptor: number): (bytes: Buffer) => Promise<void> {
  const kind = fstatSync(descriptor);
  return kind.isFIFO() || kind.isSocket() ? toStream(descriptor) : (bytes) => writeAll(descriptor, bytes);
}

/** Its reader may stand still: it is written to as there is room, and no thread waits for that, not even at the end. */
function toStream(descriptor: number): (bytes: Buffer) => Promise<void> {
  const stream = new Socket({ fd: descriptor, readable: false, writable: true });
  stream.unref();
  // Whoever writes is told.
  stream.on('error', () => undefined);
  return (bytes) =>
    new Promise((resolve, reject) => {
      stream.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
}

const writeSome = promisify(writeBytes);

async function writeAll(descriptor: number, bytes: Buffer): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await writeSome(descriptor, bytes, written, bytes.length - written, null)).bytesWritten;
  }
}
