/**
 * Tells the person where to go, and who they can be in the sandbox.
 * @param {{ settings: import('./settings.mjs').Settings, say: (line: string) => void }} options
 */
export async function announce({ settings, say }) {
  const address = settings.upstream === 'live' ? process.env.APP_ORIGIN : `http://localhost:${settings.port}`;
  say('');
  say(`Quarterdeck  ${address}`);
  if (settings.upstream === 'sandbox') {
    say('sandbox の人（押すだけでサインイン）。 People of the sandbox (one press signs in):');
    for (const line of await describePeople(settings.apiPort)) say(`  ${line}`);
  }
  say('Ctrl-C で停止します。 Ctrl-C stops it.');
}

/** GET /sandbox/people: subject, name, and the role they are invited with; null is never invited. */
async function describePeople(apiPort) {
  const response = await fetch(`http://127.0.0.1:${apiPort}/sandbox/people`);
  const { people } = await response.json();
  return people.map(({ subject, name, consoleRole }) => `${name}  ${subject}  ${consoleRole ?? '(not staff)'}`);
}
