import { sqlStateOf } from './sql-state.ts';

/** Of the operating system, and of a server that is ending, starting or full of connections (class 08 besides). */
const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);
/** The driver's own failures carry no code. */
const sentences = /connection terminated|connection ended|timeout exceeded|timeout expired|query read timeout/i;

/** Whether the database could not be asked at all: it is gone, restarting, or does not answer in time. */
export function isUnreachable(error: unknown): boolean {
  const code = sqlStateOf(error);
  if (code !== null) return codes.has(code) || code.startsWith('08');
  for (let here: unknown = error; here instanceof Error; here = here.cause) {
    if (sentences.test(here.message)) return true;
  }
  return false;
}

/** Whether it could be asked and has no room left to write. */
export function isFull(error: unknown): boolean {
  return sqlStateOf(error) === '53100';
}
