import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { maskText } from '#server/kraken/mask-text.ts';

/** What people wrote, as this reader sees it: the desk as it was written, auditors with whomever it tells of masked. */
export function textFor(staff: Pick<Staff, 'roles'>): (text: string) => string {
  return permits(staff, 'customers:read') ? (text) => text : (text) => maskText(text);
}
