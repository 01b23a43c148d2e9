import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { guardHandler } from '#server/auth/guard.ts';
import { attach } from '../attach.ts';

const name = 'verify-export.mjs';

/** The one file that verifies an export without the application. */
export function GET(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'log:read', maxBytes: 0 }, async () =>
    attach(await readFile(path.join(process.cwd(), 'bin', name), 'utf8'), {
      name,
      type: 'text/javascript; charset=utf-8',
    }),
  );
}
