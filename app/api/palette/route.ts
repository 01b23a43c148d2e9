import type { PaletteOperation } from '#components/navigation/palette-item.ts';
import { domains } from '#domains/index.ts';
import { permits } from '#server/auth/permission.ts';
import { getStaff } from '#server/auth/staff.ts';
import { findOperations } from '../../(console)/find-operations.ts';
import { getLocale } from '../../locale.ts';

/** The palette's operations: fetched when it first opens, so that no page carries them. */
export async function GET(): Promise<Response> {
  const staff = await getStaff();
  if (staff === null || !permits(staff, 'commands:read')) return new Response(null, { status: 403 });
  const operations: PaletteOperation[] = findOperations(await getLocale(), staff, domains).map((operation) => ({
    name: operation.name,
    href: operation.href,
    label: operation.label,
    other: operation.other,
    domain: operation.domain,
  }));
  return Response.json({ operations }, { headers: { 'cache-control': 'private, no-store' } });
}
