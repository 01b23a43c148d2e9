import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PlainFailure } from '../plain-failure.mjs';
import { checkout } from '../start/settings.mjs';

/** The headless one first: it draws the same pages without a desktop's window around them. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * A real Chromium: an installed one, else Playwright's own download, else Debian's package where this runs as root.
 * @returns {Promise<string>} its path; empty for Playwright's own
 */
export async function findBrowser(node) {
  const installed = process.env.QUARTERDECK_BROWSER || places.find((place) => existsSync(place));
  if (installed) return installed;
  console.log('ブラウザーがありません。 No Chromium is installed: trying Playwright’s own download.');
  if (runs(node, ['node_modules/@playwright/test/cli.js', 'install', '--only-shell', 'chromium'])) return '';
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Debian の chromium を入れます。 That failed: installing Debian’s package of Chromium with apt-get.');
    const install = ['install', '-q', '-y', '--no-install-recommends'];
    runs('apt-get', ['update', '-q']);
    if (['chromium-headless-shell', 'chromium'].some((name) => runs('apt-get', [...install, name]))) {
      const found = places.find((place) => existsSync(place));
      if (found) return found;
    }
  }
  throw new PlainFailure(
    'ブラウザーのテストに Chromium が必要です。 The browser stories need a Chromium: install one, or say where it is in QUARTERDECK_BROWSER.',
  );
}

function runs(command, parameters) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, parameters, { cwd: checkout, env, stdio: 'ignore', timeout: 600_000 }).status === 0;
}
