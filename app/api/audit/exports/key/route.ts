import { openExportKey } from '#server/audit/export/export-key.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { getEnv } from '#server/env.ts';
import { attach } from '../../attach.ts';

/** The public key that manifests are verified with. It proves more where it came by another way than the export. */
export function GET(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'log:read', maxBytes: 0 }, async () =>
    attach(openExportKey(getEnv().SEAL_KEYS).publicKeyPem, {
      name: 'export-public-key.pem',
      type: 'application/x-pem-file',
    }),
  );
}
