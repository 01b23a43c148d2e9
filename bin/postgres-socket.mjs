import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PlainFailure } from './plain-failure.mjs';

/** sun_path of Linux holds 108 bytes with the closing NUL. */
const longestPath = 107;

/**
 * The 0700 folder of the server's socket: inside its own folder, or in the temporary folder where that path would be
 * too long for a socket. Left-over sockets of a server that is gone are removed.
 * @param {string} folder the server's folder
 * @param {number} port
 * @param {{ uid: number, gid: number } | null} account owner to be
 */
export function makeSocketFolder(folder, port, account) {
  const socketFolder = chooseSocketFolder(folder, port);
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 });
  const { uid } = process.getuid?.() === 0 && account ? account : { uid: process.getuid?.() };
  const found = lstatSync(socketFolder);
  // In a shared temporary folder another person could have made it first.
  if (!found.isDirectory() || (found.uid !== uid && found.uid !== process.getuid?.())) {
    throw new PlainFailure(`ソケット用フォルダーを使えません。 ${socketFolder} belongs to somebody else; remove it.`);
  }
  chmodSync(socketFolder, 0o700);
  if (account) chownSync(socketFolder, account.uid, account.gid);
  for (const name of [`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`])
    rmSync(path.join(socketFolder, name), { force: true });
  return socketFolder;
}

/** @param {string} folder the server's folder, by its real path @param {number} port */
export function chooseSocketFolder(folder, port) {
  const near = path.join(folder, 'socket');
  if (Buffer.byteLength(path.join(near, `.s.PGSQL.${port}.lock`)) <= longestPath) return near;
  return path.join(tmpdir(), `quarterdeck-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
}
