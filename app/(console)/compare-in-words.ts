import 'server-only';
import type { TargetLine } from '#components/approval/looked.ts';
import { formatJst } from '#components/ui/jst.ts';
import { formatYen } from '#components/ui/yen.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { form } from '#messages/operations/form.ts';
import type { TargetNow } from '#server/approvals/compare-targets.ts';
import type { TargetSnapshot } from '#server/kraken/read-target.ts';
import type { Thing } from '#server/kraken/thing.ts';
import { labelFact, sayFact, sayThing } from './say-thing.ts';

type Said = Omit<TargetLine, 'now' | 'whenAsked' | 'differs'> & { value: string };

/** The target when it was asked for beside the target now, line by line; what stands on one side only is shown as such. */
export function compareInWords(whenAsked: TargetSnapshot, now: TargetNow, locale: Locale): TargetLine[] {
  const { panel } = getWords(locale).request;
  const left = sayTarget(whenAsked, locale);
  const right = now.ok ? sayTarget(now.snapshot, locale) : [];
  const keys = [...new Set([...left, ...right].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const was = left.find((one) => one.key === key);
    const is = right.find((one) => one.key === key);
    const known = was ?? is;
    if (known === undefined) return [];
    return [
      {
        key,
        label: known.label,
        mono: known.mono,
        whenAsked: was?.value ?? panel.unknown,
        now: is?.value ?? (now.ok ? panel.unknown : panel.nothing),
        differs: was?.value !== is?.value,
      },
    ];
  });
}

function sayTarget({ account, things, maximumRefund, destination }: TargetSnapshot, locale: Locale): Said[] {
  const { panel } = getWords(locale).request;
  const lines: Said[] = [];
  const add = (key: string, label: string, value: string, mono = false) => lines.push({ key, label, value, mono });
  if (account !== null) {
    add('account', panel.account, account.number, true);
    add('holder', panel.holder, account.holder ?? panel.unknown);
    add('status', panel.status, account.status === null ? panel.unknown : sayFact('status', account.status, locale));
    add('balance', panel.balance, formatYen(account.balance));
    for (const { number, name, balance } of account.ledgers) {
      const said = [name, balance === null ? null : formatYen(balance)].filter((part) => part !== null);
      add(`ledger ${number}`, `${panel.ledger} ${number}`, said.join(' '));
    }
  }
  for (const thing of Object.values(things)) {
    if (thing.kind === 'ledger') continue;
    add(`thing ${thing.kind}`, labelOf(thing, locale), `${thing.value} — ${sayThing(thing, locale).join(' · ')}`);
  }
  if (maximumRefund !== null) add('maximumRefund', panel.maximumRefund, formatYen(maximumRefund));
  if (destination === null) add('destination', panel.destination, panel.destinationUnknown);
  else if (destination !== undefined) {
    const { holder, bank, masked, validFrom } = destination;
    const since = fill(panel.destinationFrom, { time: formatJst(validFrom) });
    add('destination', panel.destination, [holder, bank, masked, since].filter(Boolean).join(' · '));
  }
  return lines;
}

function labelOf({ kind }: Thing, locale: Locale): string {
  const words: Readonly<Record<string, unknown>> = form[locale].review;
  const said = Object.hasOwn(words, kind) ? words[kind] : undefined;
  return typeof said === 'string' ? said : labelFact(kind, locale);
}
