import { getExport } from '#server/audit/export/get-export.ts';
import { toManifestFile } from '#server/audit/export/manifest.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { attach } from '../../../attach.ts';

interface Context {
  params: Promise<{ id: string }>;
}

/** The signed manifest of one's own export, once its file has come to its end. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guardHandler(request, { permission: 'log:export', maxBytes: 0 }, async ({ staff }) => {
    const made = await getExport(staff.personId, (await params).id);
    if (!made?.manifest) return Response.json({ code: 'notWhole', reference: '' }, { status: 404 });
    return attach(toManifestFile(made.manifest), {
      name: `audit-log-${made.id}.manifest.json`,
      type: 'application/json',
    });
  });
}
