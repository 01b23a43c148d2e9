import { buttonClass } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Locale } from '#messages/define-words.ts';
import { explainCode } from '#messages/errors/index.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { countCodesMet } from '#server/commands/count-codes-met.ts';

const shown = 5;

/** For administrators: codes that our commands met of late and that nobody has written a playbook for. */
export async function CodesWithoutPlaybook({ locale }: { locale: Locale }) {
  const { playbooks, today } = getWords(locale);
  const { codes: words } = today;
  const bare = (await countCodesMet()).flatMap((met) => {
    const { origin } = explainCode(locale, met.code);
    return origin === 'curated' ? [] : [{ ...met, origin }];
  });
  const unlisted = bare.filter(({ origin }) => origin === 'unlisted').length;
  const count = (value: number) => new Intl.NumberFormat(locale).format(value);
  return (
    <Panel
      aside={<span className="font-semibold text-sm tabular-nums">{count(bare.length)}</span>}
      flush
      title={words.title}
    >
      <div className="prose-text px-4 py-3 text-ink-2 text-sm">
        <p>
          {bare.length === 0 ? words.none : fill(words.body, { count: count(bare.length), unlisted: count(unlisted) })}
        </p>
        {bare.length > 0 && (
          <p className="mt-2 flex flex-wrap gap-2">
            {bare.length > unlisted && (
              <Link className={buttonClass({ size: 'sm' })} href="/playbooks?origin=byRule&met=1">
                {words.open}
              </Link>
            )}
            {unlisted > 0 && (
              <Link className={buttonClass({ size: 'sm' })} href="/playbooks?origin=unlisted&met=1">
                {words.openUnlisted}
              </Link>
            )}
          </p>
        )}
      </div>
      {bare.length > 0 && (
        <Table className="border-line border-t" label={words.title}>
          <thead>
            <tr>
              <Th>{playbooks.code}</Th>
              <Th>{playbooks.origin}</Th>
              <Th align="right">{playbooks.met}</Th>
              <Th align="right">{words.last}</Th>
            </tr>
          </thead>
          <tbody>
            {bare.slice(0, shown).map((met) => (
              <tr key={met.code}>
                <Td className="w-full font-mono text-xs">
                  <Link
                    className="rounded font-medium hover:text-accent"
                    href={`/playbooks/${encodeURIComponent(met.code)}`}
                  >
                    {met.code}
                  </Link>
                </Td>
                <Td className="text-ink-2">{playbooks.origins[met.origin]}</Td>
                <Td align="right" className="tabular-nums">
                  {count(met.count)}
                </Td>
                <Td align="right" className="text-ink-2">
                  <Time at={met.lastAt} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}
