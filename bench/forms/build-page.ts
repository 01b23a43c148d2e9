import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { transformAsync } from '@babel/core';
import { build, type Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const here = (name: string) => path.join(import.meta.dirname, name);

/** The React compiler, as the production build has it; and a count of how often a field of ours is drawn. */
const compiler: Plugin = {
  name: 'react-compiler',
  enforce: 'pre',
  async transform(code, id) {
    if (!/\.tsx?$/.test(id) || id.includes('node_modules')) return null;
    const isField = id.endsWith('components/form/field.tsx');
    const done = await transformAsync(code, {
      filename: id,
      babelrc: false,
      configFile: false,
      parserOpts: { plugins: ['typescript', 'jsx'] },
      plugins: ['babel-plugin-react-compiler'],
    });
    const made = done?.code ?? code;
    return isField
      ? made.replace(
          /function FieldView\([^)]*\)\s*\{/,
          (begin) => `${begin} globalThis.fieldRenders = (globalThis.fieldRenders ?? 0) + 1;`,
        )
      : made;
  },
};

/** Bundles the bench's page as a production build would, into a folder of its own; answers the folder. */
export async function buildPage(): Promise<string> {
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'quarterdeck-bench-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [compiler],
    resolve: {
      alias: [
        { find: 'next/dynamic', replacement: here('stand-ins.tsx') },
        { find: 'next/navigation', replacement: here('stand-ins.tsx') },
        { find: 'next/link', replacement: here('next-link.tsx') },
        { find: /^#(?=[a-z])/, replacement: `${root}/` },
      ],
    },
    build: {
      outDir,
      emptyOutDir: false,
      minify: true,
      rollupOptions: { input: here('page.tsx'), output: { entryFileNames: 'page.js', format: 'es' } },
    },
  });
  return outDir;
}

/** The style sheet of the production build: what is laid out is what staff see. */
export function productStyles(): string {
  const folder = path.join(root, '.next/static');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}
