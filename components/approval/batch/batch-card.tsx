import { Badge } from '../../ui/badge.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Copyable } from '../../ui/copyable.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Link } from '../../ui/link.tsx';
import { FlagTick } from '../flag-tick.tsx';
import { toTick } from './batch-decision.ts';
import type { DecidableRow } from './batch-row.ts';

export interface BatchCardWords {
  /** `Approve this one: {what}` */
  include: string;
  included: string;
  duplicate: string;
  content: string;
  target: string;
  was: string;
  maker: string;
  why: string;
  reference: string;
  missing: string;
  open: string;
  differs: string;
  flagTick: string;
  /** Where to look for what a warning speaks of. */
  flagWhere: string;
}

interface Props {
  row: DecidableRow;
  included: boolean;
  twin: boolean;
  ticked: readonly string[];
  onInclude: (included: boolean) => void;
  onTick: (name: string, on: boolean) => void;
  words: BatchCardWords;
}

/** One request among many, its decisive fields in the clear. Left out, it steps back and its warnings ask for nothing. */
export function BatchCard({ row, included, twin, ticked, onInclude, onTick, words }: Props) {
  const { commandId, what, amount, account, holder, why, reference, maker, missing } = row;
  const id = `row-${commandId}`;
  return (
    <li className="border-line border-b px-4 py-3 last:border-b-0" data-batch-row={commandId}>
      <article aria-labelledby={id} className="flex flex-col gap-2">
        <header className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <h3 className={classNames('font-semibold text-base', !included && 'text-ink-3 line-through')} id={id}>
            {amount !== null && <span className="mr-2 tabular-nums">{amount}</span>}
            {what}
          </h3>
          {account !== null && (
            <span className="inline-flex flex-wrap items-center gap-2 text-sm">
              {holder}
              <Copyable value={account} />
            </span>
          )}
          {twin && included && (
            <Badge icon="triangle-exclamation-point" tone="waiting">
              {words.duplicate}
            </Badge>
          )}
          <label className="ml-auto inline-flex items-center gap-2 text-sm max-md:ml-0">
            <input
              aria-label={words.include.replace('{what}', () => [amount, what, account].filter(Boolean).join(' '))}
              checked={included}
              className="accent-accent"
              onChange={(event) => onInclude(event.target.checked)}
              type="checkbox"
            />
            {words.included}
          </label>
        </header>
        <p className="prose-text font-medium text-sm">{row.effect}</p>
        <p className="flex flex-wrap gap-x-5 gap-y-0.5 text-ink-2 text-sm">
          <Named label={words.why}>{why}</Named>
          <Named label={words.reference}>{reference}</Named>
          <Named label={words.maker}>{maker}</Named>
          <Link className="text-accent hover:underline" href={`/approvals/${commandId}`} target="_blank">
            {words.open}
          </Link>
        </p>
        {missing > 0 && <p className="text-ink-2 text-sm">{words.missing.replace('{count}', String(missing))}</p>}
        {included && (
          <>
            <div className="grid gap-x-8 gap-y-3 rounded-md bg-sunken px-3 py-2.5 lg:grid-cols-2">
              <div>
                <h4 className="mb-1 font-medium text-ink-2 text-xs">{words.content}</h4>
                <Facts
                  facts={row.content.map(({ key, label, value, mono }) => ({
                    key,
                    label,
                    value: <span className={mono ? 'font-mono text-[0.95em]' : 'whitespace-pre-wrap'}>{value}</span>,
                  }))}
                />
              </div>
              <div>
                <h4 className="mb-1 font-medium text-ink-2 text-xs">{words.target}</h4>
                <Facts
                  facts={row.target.map(({ key, label, now, whenAsked, differs, mono }) => ({
                    key,
                    label,
                    value: (
                      <>
                        <span className={mono ? 'font-mono text-[0.95em]' : undefined}>{now}</span>
                        {differs && (
                          <span className="ml-2 inline-flex flex-wrap items-center gap-2 text-ink-3 text-xs">
                            <Badge icon="triangle-exclamation-point" tone="waiting">
                              {words.differs}
                            </Badge>
                            {words.was.replace('{value}', () => whenAsked)}
                          </span>
                        )}
                      </>
                    ),
                  }))}
                />
              </div>
            </div>
            {row.flags.map(({ code, label, meaning }) => {
              const name = toTick(commandId, code);
              return (
                <FlagTick
                  checked={ticked.includes(name)}
                  className="rounded-md border border-waiting-line bg-waiting-soft px-3 py-2 [&_label]:text-waiting"
                  code={code}
                  id={id}
                  key={code}
                  label={words.flagTick.replace('{flag}', () => label)}
                  meaning={`${meaning} ${words.flagWhere}`}
                  onTick={(on) => onTick(name, on)}
                />
              );
            })}
          </>
        )}
      </article>
    </li>
  );
}

function Named({ label, children }: { label: string; children: string }) {
  return (
    <span>
      <span className="text-ink-3">{label} </span>
      {children}
    </span>
  );
}
