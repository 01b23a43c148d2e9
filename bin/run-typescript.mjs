import { spawn } from 'node:child_process';
import { toSentence } from './plain-failure.mjs';
import { install } from './start/install.mjs';
import { findNode } from './start/node-binary.mjs';
import { checkout } from './start/settings.mjs';

/**
 * Runs a TypeScript program of this checkout under the project's own Node, with this terminal, and ends as it ends.
 * @param {string} file from the checkout's root
 * @param {readonly string[]} parameters
 */
export async function runTypescript(file, parameters) {
  try {
    await install(console.log);
    const { node } = findNode();
    const child = spawn(node, ['--conditions=react-server', file, ...parameters], { cwd: checkout, stdio: 'inherit' });
    // Ctrl-C reaches the program too, which cleans up behind itself.
    process.on('SIGINT', () => undefined);
    child.once('exit', (code) => {
      process.exitCode = code ?? 1;
    });
  } catch (error) {
    console.error(toSentence(error));
    process.exitCode = 1;
  }
}
