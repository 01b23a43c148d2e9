import { type GeneratedFile, writeOrCheck } from './generated-file.ts';
import { makeCatalogue } from './make-catalogue.ts';
import { makeQueryDocuments } from './query-documents.ts';
import { readSource } from './source.ts';

const generated = '// Made by `npm run codegen` from graphql/schema and graphql/codegen. Do not edit.\n';

/** Every file that code generation makes, as text. */
async function makeFiles(): Promise<GeneratedFile[]> {
  const catalogue = makeCatalogue(readSource());
  const names = Object.keys(catalogue.operations).sort();
  return [
    { path: 'graphql/catalogue/catalogue.json', text: `${JSON.stringify(catalogue, null, 1)}\n` },
    {
      path: 'graphql/catalogue/operation-names.ts',
      text: `${generated}export const operationNames = [\n${names.map((name) => `  '${name}',\n`).join('')}] as const;\n/** Every mutation of both sites. */\nexport type OperationName = (typeof operationNames)[number];\n`,
    },
    await makeQueryDocuments(generated),
  ];
}

process.exitCode = writeOrCheck(await makeFiles(), { check: process.argv.includes('--check') });
