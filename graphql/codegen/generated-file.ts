import { readFileSync, writeFileSync } from 'node:fs';

export interface GeneratedFile {
  /** From the repository's root. */
  path: string;
  text: string;
}

/**
 * Writes what differs; with `check` only names what differs.
 * Returns the exit code: 1 when `check` found a stale file.
 */
export function writeOrCheck(files: GeneratedFile[], { check }: { check: boolean }): number {
  const stale = files.filter((file) => readOrNothing(file.path) !== file.text);
  for (const file of stale) {
    if (!check) writeFileSync(fromRoot(file.path), file.text);
    console.log(`${check ? 'stale' : 'wrote'} ${file.path}`);
  }
  if (check && stale.length > 0) console.log('Run `npm run codegen` and commit what it writes.');
  return check && stale.length > 0 ? 1 : 0;
}

function fromRoot(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}

function readOrNothing(path: string): string | null {
  try {
    return readFileSync(fromRoot(path), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
