import { fetchExport } from '#server/audit/export/fetch-export.ts';
import { getExport } from '#server/audit/export/get-export.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { attach } from '../../../attach.ts';

interface Context {
  params: Promise<{ id: string }>;
}

const types = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' } as const;

/** One's own export as it streams out of the log; the same bytes however often it is fetched. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  const rules = { permission: 'log:export', maxBytes: 0, rate: { burst: 10, perSecond: 0.2 } } as const;
  return guardHandler(request, rules, async ({ staff, context }) => {
    const made = await getExport(staff.personId, (await params).id);
    if (made === null) return new Response(null, { status: 404 });
    return attach(toStream(fetchExport(made, { staff, context })), {
      name: `audit-log-${made.id}.${made.format}`,
      type: types[made.format],
    });
  });
}

/** A reader who goes away ends the reading of the log with it. */
function toStream(pieces: AsyncGenerator<Buffer>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
