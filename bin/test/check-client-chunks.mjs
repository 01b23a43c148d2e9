import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from '../start/settings.mjs';
import { report } from './report.mjs';

/** Few enough to be a coincidence (a word that is also a path or a component), far fewer than a catalogue. */
const mostNames = 12;

/**
 * What the browser downloads holds no sentence of messages/ and not the catalogue: sentences and one operation's slice
 * travel with the page. Reads the production build.
 */
function checkClientChunks() {
  const folder = path.join(checkout, '.next/static');
  if (!existsSync(folder)) {
    report('The production build is there to be read', ['.next/static']);
    return;
  }
  const chunks = listFiles(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file: path.relative(folder, file), text: readFileSync(file, 'utf8') }));
  const sentences = japaneseSentences();
  const spoken = chunks.flatMap(({ file, text }) =>
    sentences.filter((sentence) => text.includes(sentence)).map((sentence) => `${file}: ${sentence}`),
  );
  const names = operationNames();
  const metadata = chunks
    .map(({ file, text }) => ({ file, found: names.filter((name) => text.includes(name)).length }))
    .filter(({ found }) => found > mostNames)
    .map(({ file, found }) => `${file} names ${found} operations`);
  report('No sentence of messages/ is in a client chunk', spoken);
  report("No operation's metadata is in a client chunk", metadata);
}

checkClientChunks();

/** Every sentence is there in Japanese first; six letters in a row are no coincidence. */
function japaneseSentences() {
  // The page for a failed root layout has no server to give it words; it says its own, and one of them is shared.
  const own = readFileSync(path.join(checkout, 'app/global-error.tsx'), 'utf8');
  return listFiles(path.join(checkout, 'messages'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text]) => text ?? ''))
    .filter((text) => /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]{6,}/.test(text) && !own.includes(text));
}

function operationNames() {
  const text = readFileSync(path.join(checkout, 'graphql/catalogue/operation-names.ts'), 'utf8');
  return [...text.matchAll(/'([a-zA-Z]{8,})'/g)].map(([, name]) => name ?? '');
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}
