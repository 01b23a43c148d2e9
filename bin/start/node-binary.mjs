import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlainFailure } from '../plain-failure.mjs';
import { checkout } from './settings.mjs';

/** Runs TypeScript as it stands from this version on. */
const least = [22, 19];

/**
 * The Node that everything runs with: the project's own from the packages, else the one that runs this.
 * @returns {{ node: string, version: string }} node: absolute path
 */
export function findNode() {
  const own = ownNode();
  const version = own && versionOf(own);
  if (own && version) return { node: own, version };
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) {
    return { node: process.execPath, version: process.versions.node };
  }
  throw new PlainFailure(
    `この機械で動く Node がありません。 The project's own Node does not run on this machine (${process.platform} ${process.arch}), and Node ${process.versions.node} is older than 22.19; install Node 24.`,
  );
}

function ownNode() {
  try {
    const name = `node-${process.platform}-${process.arch}`;
    const found = createRequire(path.join(checkout, 'package.json')).resolve(`${name}/package.json`);
    return path.join(path.dirname(found), 'bin/node');
  } catch {
    return null;
  }
}

function versionOf(node) {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().replace(/^v/, '') : null;
}
