/**
 * Says whether a rule holds, and fails the process where it does not.
 * @param {string} rule
 * @param {string[]} wrong what breaks it
 */
export function report(rule, wrong) {
  console.log(`${wrong.length === 0 ? 'ok  ' : 'FAIL'} ${rule}`);
  for (const line of wrong) console.log(`       ${line}`);
  if (wrong.length > 0) process.exitCode = 1;
}
