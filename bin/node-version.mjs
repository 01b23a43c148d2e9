// Read by every Node that knows ES modules, so that an old one answers with a sentence and not with a syntax error.
var least = [20, 9];

/** Ends the process with one sentence where Node is older than 20.9. */
export function requireNode() {
  var parts = process.versions.node.split('.').map(Number);
  if (parts[0] > least[0] || (parts[0] === least[0] && parts[1] >= least[1])) return;
  console.error(
    'Node ' +
      process.versions.node +
      ' は古すぎます。 Quarterdeck needs Node 20.9 or newer, and this is ' +
      process.versions.node +
      '; install a newer Node and try again.',
  );
  process.exit(1);
}
