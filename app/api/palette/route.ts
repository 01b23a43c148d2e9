import type { PaletteOperation } from '#components/navigation/palette-item.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { findOperations } from '../../(console)/find-operations.ts';
import { getLocale } from '../../locale.ts';

/** The palette's operations: fetched when it first opens, so that no page carries them. */
export function GET(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'commands:read', maxBytes: 0 }, async ({ staff }) => {
    const operations: PaletteOperation[] = (await findOperations(await getLocale(), staff))
      .filter((operation) => operation.allowed)
      .map(({ name, href, label, other, domain, search }) => ({ name, href, label, other, domain, search }));
    return Response.json({ operations }, { headers: { 'cache-control': 'private, no-store' } });
  });
}
