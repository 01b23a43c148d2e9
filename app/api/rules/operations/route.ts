import { domains } from '#domains/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { getLocale } from '../../../locale.ts';

/** Every operation with its label, to choose one from: fetched when somebody looks for one, so that no page carries them. */
export function GET(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'rules:read', maxBytes: 0 }, async () => {
    const locale = await getLocale();
    const operations = domains.flatMap((domain) =>
      Object.keys(domain.operations).map((name) => ({ name, label: labelOperation(name, locale) })),
    );
    return Response.json({ operations }, { headers: { 'cache-control': 'private, no-store' } });
  });
}
