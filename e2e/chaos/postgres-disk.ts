import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where the throw-away database lives: a small disk of its own where this machine lets us make one. */
export interface PostgresDisk {
  folder: string;
  /** Whether it can be filled without filling anybody else's. */
  small: boolean;
  /** Leaves so many bytes free. */
  fill: (leave: number) => void;
  empty: () => void;
  remove: () => void;
}

const megabyte = 1024 * 1024;
/** PostgreSQL's write-ahead log takes up to 1 GB of it. */
const size = 1_600 * megabyte;

export function makePostgresDisk(): PostgresDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'quarterdeck-chaos-'));
  chmodSync(folder, 0o711);
  const disk = path.join(folder, 'disk');
  mkdirSync(disk);
  const small = mount(disk);
  if (small) chmodSync(disk, 0o711);
  const ballast = path.join(disk, 'ballast');
  return {
    folder: disk,
    small,
    fill: (leave) => {
      const { bavail, bsize } = statfsSync(disk);
      const bytes = Math.max(0, bavail * bsize - leave);
      // Written, not only claimed: a file with holes takes no room.
      try {
        for (let left = bytes; left > 0; left -= 16 * megabyte) {
          writeFileSync(ballast, Buffer.alloc(Math.min(left, 16 * megabyte), 1), { flag: 'a' });
        }
      } catch (error) {
        // PostgreSQL took the last of it meanwhile: full is full.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      }
    },
    empty: () => truncateSync(ballast, 0),
    remove: () => {
      if (small) execFileSync('umount', ['--lazy', disk], { stdio: 'ignore' });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Only root may, and not in every container. */
function mount(disk: string): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'quarterdeck-chaos', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
