import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from '../start/settings.mjs';
import { report } from './report.mjs';

/** Who may read process.env; everything else asks server/env.ts. */
const readers = [
  /^server\/env\.ts$/,
  /^bin\/.*\.mjs$/,
  /^[^/]*\.config\.(ts|mjs)$/,
  /^graphql\/sandbox\/main\.ts$/,
  /^graphql\/codegen\//,
  /^e2e\//,
  /^bench\//,
  /(^|\/)test-[^/]*\.tsx?$/,
  /\.(test|fixture)\.tsx?$/,
];

/** server/env.ts is the only reader of the environment; NODE_ENV and NEXT_RUNTIME are constants that the build writes in. */
function checkSettingsReaders() {
  const wrong = listFiles()
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !readers.some((reader) => reader.test(file)))
    .filter((file) =>
      /process\.env\b(?!\.(NODE_ENV|NEXT_RUNTIME)\b)/.test(
        withoutComments(readFileSync(path.join(checkout, file), 'utf8')),
      ),
    );
  report('Only server/env.ts reads the environment', wrong);
}

/** Next's own link reads ahead whatever it points to: a page of fifty rows would ask the server for fifty others. */
function checkLinks() {
  const wrong = listFiles()
    .filter((file) => /^(app|components|bench)\/.*\.tsx?$/.test(file) && file !== 'components/ui/link.tsx')
    .filter((file) => /from 'next\/link'/.test(readFileSync(path.join(checkout, file), 'utf8')));
  report('Only components/ui/link.tsx imports next/link', wrong);
}

/** Every version in package.json is exact: two installs of one commit are the same. */
function checkExactVersions() {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(path.join(checkout, 'package.json'), 'utf8'),
  );
  const wrong = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}`);
  report('Every package version is exact', wrong);
}

/** What git knows, or would add. */
function listFiles() {
  const out = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: checkout,
    encoding: 'utf8',
  });
  return out.split('\n').filter((file) => file && existsSync(path.join(checkout, file)));
}

function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

checkSettingsReaders();
checkLinks();
checkExactVersions();
