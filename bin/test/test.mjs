import { toSentence } from '../plain-failure.mjs';
import { install } from '../start/install.mjs';
import { findNode } from '../start/node-binary.mjs';
import { runSuite } from './run-suite.mjs';
import { suites } from './suites.mjs';

/**
 * Runs every check and every test, or the suites named, and ends with one line of totals. A check counts as one.
 * @param {string[]} names
 */
export async function test(names) {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    console.error(
      `${unknown.join(', ')} はありません。 No such suite; there are: ${suites.map(({ name }) => name).join(', ')}.`,
    );
    process.exit(64);
  }
  try {
    await install(console.log);
    const { node } = findNode();
    const totals = { passed: 0, failed: 0 };
    for (const suite of suites.filter(({ name }) => names.length === 0 || names.includes(name))) {
      const { passed, failed, seconds } = await runSuite(suite, node);
      totals.passed += passed;
      totals.failed += failed;
      console.log(
        `${failed === 0 ? 'ok  ' : 'FAIL'} ${suite.name.padEnd(12)} ${String(passed).padStart(5)} passed, ${failed} failed  ${seconds} s`,
      );
    }
    console.log(`${totals.passed} passed, ${totals.failed} failed`);
    process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
  } catch (error) {
    console.error(toSentence(error));
    process.exitCode = 1;
  }
}
