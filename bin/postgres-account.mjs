import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from './plain-failure.mjs';

const accountName = 'quarterdeck-db';

/**
 * The account that runs the database server. PostgreSQL refuses to run as root, so under root this is an
 * unprivileged system account, made on first use; otherwise it is the person starting it.
 * @returns {{ uid: number, gid: number } | null} null: no change of account is needed
 */
export function getPostgresAccount() {
  if (process.getuid?.() !== 0) return null;
  const found = findAccount();
  if (found) return found;
  makeAccount();
  const made = findAccount();
  if (made) return made;
  throw new PlainFailure(
    `データベース用の利用者 ${accountName} を作れません。 The system account ${accountName} for the database could not be made; start Quarterdeck as an ordinary user, or set DATABASE_URL.`,
  );
}

/**
 * Refuses a folder that the database's account could never reach.
 * @param {string} folder
 */
export function requireReachable(folder) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) {
      throw new PlainFailure(
        `データベースの利用者が ${at} に入れません。 The database's own account cannot enter ${at}; choose another data folder (QUARTERDECK_DATA) or open it with chmod o+x.`,
      );
    }
    if (at === path.dirname(at)) return;
  }
}

function findAccount() {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name === accountName) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

function makeAccount() {
  const attempts = [
    [
      'useradd',
      [
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        '/nonexistent',
        '--shell',
        '/usr/sbin/nologin',
        accountName,
      ],
    ],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', accountName]],
  ];
  for (const [command, parameters] of attempts) {
    try {
      const PATH = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`;
      execFileSync(command, parameters, { stdio: 'ignore', env: { ...process.env, PATH } });
      return;
    } catch {
      // Absent on this system, or another start made the account a moment ago: findAccount() decides.
    }
  }
}
