import 'server-only';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { maskName } from '#server/kraken/mask.ts';
import { type AccountFacts, readAccount } from '#server/kraken/read-account.ts';
import { type Read, requireReader } from '#server/kraken/read-upstream.ts';
import { enterView } from './enter-view.ts';
import { findOpenUntil } from './find-opening.ts';

/** A customer as the account's page draws it: the holder masked, whoever looks. null: upstream has none of this number. */
export async function showCustomer(account: string, staff: Staff): Promise<Read<AccountFacts | null>> {
  const read = await readCustomer(account, staff);
  if (!read.ok || read.value === null) return read;
  const { holder } = read.value;
  return { ok: true, value: { ...read.value, holder: holder === null ? null : maskName(holder) } };
}

/** What is shown while an account is open. `holder`: null where upstream names none or cannot be read now. */
export interface ShownHolder {
  holder: string | null;
  /** When it is masked again; ISO 8601. */
  until: string;
}

/** The holder in clear, where the account is open in this session; entered before it is shown. null: it is not open. */
export async function showHolder(
  account: string,
  { staff, context }: { staff: Staff; context: RequestContext },
): Promise<ShownHolder | null> {
  const until = await findOpenUntil(staff, account);
  if (until === null) return null;
  const read = await readCustomer(account, staff);
  const holder = read.ok && read.value !== null ? read.value.holder : null;
  if (holder !== null) await enterView({ account, view: 'customer' }, { staff, context });
  return { holder, until };
}

async function readCustomer(account: string, staff: Staff): Promise<Read<AccountFacts | null>> {
  const reader = await requireReader(staff);
  return reader.ok ? readAccount(reader.value, account) : reader;
}
