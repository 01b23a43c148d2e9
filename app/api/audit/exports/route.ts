import { beginExport } from '#server/audit/export/begin-export.ts';
import { guardHandler } from '#server/auth/guard.ts';

/** Begins an export of the log: writes down who takes what out, and answers with where it can be fetched. */
export function POST(request: Request): Promise<Response> {
  const rules = { permission: 'log:export', maxBytes: 64 * 1024, rate: { burst: 10, perSecond: 0.2 } } as const;
  return guardHandler(request, rules, async ({ staff, body, context }) => {
    const begun = await beginExport(body, { staff, context });
    return Response.json(begun, { status: begun.ok ? 200 : 400, headers: { 'cache-control': 'no-store' } });
  });
}
