import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measurement } from './measurement.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The production build, anew: sizes of an older one would say nothing. */
export function buildProduct(): void {
  execFileSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '' },
  });
}

interface Route {
  route: string;
  firstLoadChunkPaths: string[];
}

/** N1: what a page loads before it can be used, compressed; and that no chunk knows the operations. */
export function scriptSizes(operations: readonly string[]): Measurement[] {
  const stats: Route[] = JSON.parse(readFileSync(path.join(root, '.next/diagnostics/route-bundle-stats.json'), 'utf8'));
  const goals = [
    ['/[domain]/[operation]', 'form', 190],
    ['/[domain]', 'list', 190],
    ['/sign-in', 'sign-in', 150],
  ] as const;
  const sizes = goals.map(([route, name, goal]): Measurement => {
    const chunks = stats.find((one) => one.route === route)?.firstLoadChunkPaths ?? [];
    const size =
      chunks.reduce((sum, chunk) => sum + gzipSync(readFileSync(path.join(root, chunk)), { level: 9 }).length, 0) /
      1000;
    return {
      id: 'N1',
      what: `first-load script of the ${name} page, gzip`,
      value: `${size.toFixed(0)} kB`,
      goal: `≤ ${goal} kB`,
      peer: 'minimal Next page 133 kB',
      met: chunks.length > 0 && size <= goal,
    };
  });
  const scripts = path.join(root, '.next/static/chunks');
  const all = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(path.join(scripts, name), 'utf8'));
  const known = operations.filter((name) =>
    all.some((code) => new RegExp(`["'\`]${name.replace('auth.', '')}["'\`]`).test(code)),
  );
  return [
    ...sizes,
    {
      id: 'N1',
      what: 'operations named in any script',
      value: String(known.length),
      goal: '0',
      peer: known.slice(0, 3).join(', '),
      met: known.length === 0,
    },
  ];
}
