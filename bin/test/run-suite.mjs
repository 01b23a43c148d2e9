import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkout } from '../start/settings.mjs';
import { findBrowser } from './browser.mjs';

/**
 * Runs one suite in a process of its own. A runner that ends badly without naming a failed test counts as one failure:
 * a suite that could not run has not passed.
 * @param {import('./suites.mjs').Suite} suite
 * @param {string} node
 */
export async function runSuite({ parameters, counts }, node) {
  const began = Date.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'quarterdeck-report-'));
  const report = path.join(folder, 'report.json');
  mkdirSync(path.join(checkout, 'test-results'), { recursive: true });
  const reporting = {
    vitest: ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    playwright: [],
  };
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ...(counts === 'playwright' ? { QUARTERDECK_BROWSER: await findBrowser(node) } : {}),
  };
  const { code, said } = await run(node, [...parameters, ...(counts ? reporting[counts] : [])], env);
  const { passed, failed } = counts
    ? count(counts, report)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  rmSync(folder, { recursive: true, force: true });
  const bad = code !== 0 && failed === 0 ? 1 : failed;
  if (bad > 0) process.stdout.write(said);
  return { passed, failed: bad, seconds: Math.round((Date.now() - began) / 1000) };
}

function run(node, parameters, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, parameters, { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}

function count(kind, file) {
  const report = readReport(file);
  if (report === null) return { passed: 0, failed: 0 };
  if (kind === 'vitest') {
    const suitesThatBroke = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + suitesThatBroke.length };
  }
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky + report.errors.length };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The runner died before it reported; its exit code says so.
    return null;
  }
}
