import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readWholeLines } from '#server/audit/checkpoint-file.ts';
import { witnessFiles } from '#server/audit/witness-files.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { getEnv } from '#server/env.ts';
import { attach } from '../../attach.ts';

interface Context {
  params: Promise<{ name: string }>;
}

/** What this machine's witness gives to a verifier: `key` and `checkpoints`. Copies that were kept elsewhere prove more. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guardHandler(request, { permission: 'log:read', maxBytes: 0 }, async () => {
    const { name } = await params;
    const folder = getEnv().CHECKPOINTS_FOLDER;
    const files = folder === undefined ? null : witnessFiles(folder);
    const wanted = name === 'key' ? files?.publicKey : name === 'checkpoints' ? files?.checkpoints : undefined;
    if (wanted === undefined || !existsSync(wanted)) return new Response(null, { status: 404 });
    if (name === 'key') {
      return attach(await readFile(wanted, 'utf8'), { name: 'witness-public-key.pem', type: 'application/x-pem-file' });
    }
    return attach(readWholeLines(wanted), { name: 'checkpoints.jsonl', type: 'application/x-ndjson' });
  });
}
