import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

/** The bench's page on loopback; every other address is not found, as for a form whose drafts have no server. */
export async function servePage(folder: string, styles: string): Promise<{ url: string; stop: () => void }> {
  const page = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>Bench</title><style>${styles}</style></head><body><main id="place"></main><script type="module" src="/page.js"></script></body></html>`;
  const server = createServer((request, response) => {
    const name = request.url ?? '/';
    if (name === '/') return response.setHeader('content-type', 'text/html').end(page);
    if (!/^\/[\w./-]+\.js$/.test(name) || name.includes('..')) return response.writeHead(404).end();
    try {
      const code = readFileSync(path.join(folder, name));
      return response.setHeader('content-type', 'text/javascript').end(code);
    } catch {
      return response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return { url: `http://127.0.0.1:${address.port}/`, stop: () => server.close() };
}
