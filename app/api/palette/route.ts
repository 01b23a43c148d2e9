import type { PaletteOperation } from '#components/navigation/palette-item.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { findUsedOperations } from '#server/commands/find-used-operations.ts';
import { findOperations } from '../../(console)/find-operations.ts';
import { getLocale } from '../../locale.ts';

/**
 * The palette's operations, all of them: fetched when it first opens, so that no page carries them. Those that the
 * reader sent lately come first, then what they may send, then what is closed to them.
 */
export function GET(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'commands:read', maxBytes: 0 }, async ({ staff }) => {
    const [all, used] = await Promise.all([findOperations(await getLocale(), staff), findUsedOperations(staff)]);
    const rank = ({ name, allowed }: { name: string; allowed: boolean }) => {
      if (!allowed) return used.length + 1;
      return used.includes(name) ? used.indexOf(name) : used.length;
    };
    const operations: PaletteOperation[] = all
      .toSorted((one, other) => rank(one) - rank(other))
      .map(({ name, href, label, domain, allowed, haystack }) => ({
        name,
        href,
        label,
        domain,
        haystack,
        ...(allowed ? {} : { closed: true as const }),
      }));
    return Response.json({ operations }, { headers: { 'cache-control': 'private, no-store' } });
  });
}
