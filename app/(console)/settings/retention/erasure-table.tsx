import { ChangeButton } from '#components/change/change-button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { showHidden } from '#components/ui/show-hidden.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { ErasureListed } from '#server/commands/retention/find-retention.ts';

interface Props {
  erasures: ErasureListed[];
  staff: Staff;
  locale: Locale;
}

/** Every erasing: who asked and why, who confirmed it, how far it is. */
export function ErasureTable({ erasures, staff, locale }: Props) {
  const { retention: words } = getWords(locale);
  if (erasures.length === 0) return <EmptyState icon="inbox" title={words.noErasures} />;
  return (
    <Table label={words.erasures}>
      <thead>
        <tr>
          <Th>{words.asked}</Th>
          <Th align="right" className="max-md:hidden">
            {words.payloads}
          </Th>
          <Th className="max-md:hidden">{words.ask.reason}</Th>
          <Th>{words.state}</Th>
        </tr>
      </thead>
      <tbody>
        {erasures.map((one) => (
          <tr className="group/row" key={one.id}>
            <Td className="max-md:whitespace-normal max-md:py-1.5">
              {one.askedByName} <Time at={new Date(one.askedAt).toISOString()} />
            </Td>
            <Td align="right" className="tabular-nums max-md:hidden">
              {new Intl.NumberFormat(locale).format(one.payloads)}
            </Td>
            <Td className="min-w-[20ch] max-w-[40ch] whitespace-normal py-1.5 max-md:hidden">
              {showHidden(one.reason)}
            </Td>
            <Td className="whitespace-normal py-1.5">
              {one.decision === null ? <Open locale={locale} one={one} staff={staff} /> : sayState(one, locale)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Open({ one, staff, locale }: { one: ErasureListed; staff: Staff; locale: Locale }) {
  const { retention: words } = getWords(locale);
  const count = new Intl.NumberFormat(locale).format(one.payloads);
  return (
    <span className="flex flex-wrap items-center gap-2">
      {permits(staff, 'retention:confirm') && one.askedBy !== staff.personId ? (
        <ChangeButton
          id={one.id}
          label={fill(words.confirm, { count })}
          refusals={words.refusals}
          url="/api/retention/confirm"
          variant="danger"
        />
      ) : (
        words.waiting
      )}
      {permits(staff, 'holds:change') && (
        <ChangeButton id={one.id} label={words.withdraw} refusals={words.refusals} url="/api/retention/withdraw" />
      )}
    </span>
  );
}

function sayState({ decision, decidedByName, doneAt }: ErasureListed, locale: Locale): string {
  const { retention: words } = getWords(locale);
  const sentence = decision === 'withdrawn' ? words.withdrawn : doneAt === null ? words.running : words.done;
  return fill(sentence, { name: decidedByName ?? '' });
}
