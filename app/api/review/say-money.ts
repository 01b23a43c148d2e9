import 'server-only';
import type { EarlierLine, ReviewMoney } from '#components/form/send/answers.ts';
import { formatJst } from '#components/ui/jst.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import type { MoneyPreview } from '#server/commands/money/preview-money.ts';
import type { ShownEarlier } from '#server/commands/money/shown-earlier.ts';
import { sayAmount } from '../../(console)/say-amount.ts';

/** What the duplicate guard found before sending, as the review shows it. */
export function sayMoney({ kind, earlier, lift }: MoneyPreview, locale: Locale): ReviewMoney {
  const { review } = getWords(locale).blocks;
  const { title, body } = review[kind];
  return {
    kind,
    title,
    body: fill(body, { name: lift?.byName ?? '', reason: lift?.reason ?? '', time: lift ? formatJst(lift.at) : '' }),
    earlier: earlier.map((one) => sayEarlier(one, locale)),
    words: review.form,
  };
}

function sayEarlier(earlier: ShownEarlier, locale: Locale): EarlierLine {
  const { blocks: words, statuses } = getWords(locale);
  return {
    id: earlier.id,
    href: earlier.opens && !earlier.lost ? `/commands/${earlier.id}` : null,
    what: earlier.operation === null ? words.review.hidden : labelOperation(earlier.operation, locale),
    who: earlier.lost ? words.review.lost : (earlier.makerName ?? words.review.hiddenWho),
    at: earlier.madeAt,
    status: earlier.status,
    statusWord: statuses.word[earlier.status],
    amount: sayAmount(earlier.amount, locale),
    blocks: earlier.blocks === null ? null : words.why[earlier.blocks],
  };
}
