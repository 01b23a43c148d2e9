import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Where the page of the floor and the peers stands in the copy: in the console's own frame, reached as its pages are. */
const place = 'app/(console)/measured/[contender]/[what]';

/**
 * The product as it is checked out, with one page more: what it is held against is built, served and reached in the
 * same way. Nothing of that page is in the product itself.
 * @returns the folder; the caller removes it
 */
export function copyProduct(): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'quarterdeck-bench-'));
  chmodSync(copy, 0o711);
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root });
  for (const file of files.toString().split('\0').filter(isThere)) {
    cpSync(path.join(root, file), path.join(copy, file), { recursive: true });
  }
  // Hard links: the same packages, and no second gigabyte of them.
  execFileSync('cp', ['--archive', '--link', path.join(root, 'node_modules'), path.join(copy, 'node_modules')]);
  mkdirSync(path.join(copy, place), { recursive: true });
  cpSync(path.join(import.meta.dirname, 'measured-page.tsx'), path.join(copy, place, 'page.tsx'));
  return copy;
}

function isThere(file: string): boolean {
  return file !== '' && !file.startsWith('docs/') && existsSync(path.join(root, file));
}
