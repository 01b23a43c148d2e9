import 'server-only';
import type { Review } from '#components/form/send/answers.ts';
import { formatYen } from '#components/ui/yen.ts';
import type { Locale } from '#messages/define-words.ts';
import { form } from '#messages/operations/form.ts';
import type { TargetSnapshot } from '#server/kraken/read-target.ts';
import { labelFact, sayFact, sayThing } from '../../(console)/say-thing.ts';

/**
 * What was read upstream, as the review shows it: whose account, how it stands, and that the rest belongs to it.
 * @param yen what the command would move, where its input says so: more than upstream's maximum is pointed out
 */
export function sayReview(
  snapshot: TargetSnapshot,
  yen: number | null,
  locale: Locale,
): Omit<Review, 'json' | 'approval'> {
  const { account, things, unconfirmed, maximumRefund } = snapshot;
  const words = form[locale].review;
  const named: Readonly<Record<string, string>> = {
    ledger: words.ledger,
    payment: words.payment,
    repayment: words.repayment,
    repaymentRequest: words.repaymentRequest,
    collectionProcess: words.collectionProcess,
    dunningPath: words.dunningPath,
    apiException: words.apiException,
  };
  const found: Review['facts'][number][] = [];
  if (account !== null) {
    found.push({ label: words.account, value: account.number, mono: true });
    if (account.holder !== null) found.push({ label: words.holder, value: account.holder });
    if (account.status !== null) found.push({ label: words.status, value: sayFact('status', account.status, locale) });
    found.push({ label: words.balance, value: formatYen(account.balance) });
  }
  for (const thing of Object.values(things)) {
    const about = [sayThing(thing, locale).join(' · ')];
    if (account !== null)
      about.push(unconfirmed.some((kind) => kind === thing.kind) ? words.notChecked : words.belongs);
    found.push({
      label: named[thing.kind] ?? labelFact(thing.kind, locale),
      value: thing.value,
      mono: true,
      note: about.filter((part) => part !== '').join(' — '),
    });
  }
  if (maximumRefund !== null) {
    const isOver = yen !== null && yen > maximumRefund;
    const limit = { label: words.maximumRefund, value: formatYen(maximumRefund) };
    found.push(isOver ? { ...limit, note: words.overMaximum, warn: true } : limit);
  }
  return { account: account?.number ?? '', holder: account?.holder ?? null, facts: found };
}
