import { PlainFailure, saysDiskFull } from '../plain-failure.mjs';
import { startPart } from './part.mjs';

const stopLimitMs = 5_000;

/**
 * Runs a script to its end (migrations, the sandbox's people). Its own sentence is what the person reads.
 * @param {Parameters<typeof startPart>[0] & { signal: AbortSignal }} options signal: the person stops the start
 */
export async function runOnce({ signal, ...options }) {
  const part = startPart(options);
  const end = () => void part.stop(stopLimitMs);
  signal.addEventListener('abort', end);
  const how = await part.exited;
  signal.removeEventListener('abort', end);
  signal.throwIfAborted();
  if (how === 'code 0') return;
  const said = part.lastWords();
  if (saysDiskFull(said)) {
    throw Object.assign(new Error(options.name), { code: 'ENOSPC', path: options.logs });
  }
  throw new PlainFailure(said || `${options.name} ended with ${how}.`);
}
