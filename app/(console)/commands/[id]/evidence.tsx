import type { ReactNode } from 'react';
import { LookNow } from '#components/command/look-now.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { KeptThing } from '#server/commands/before-set.ts';
import type { Unresolved } from '#server/commands/get-probe-view.ts';
import { sayNext, sayVerdict } from '../../say-probe.ts';
import { labelFact, sayFact } from '../../say-thing.ts';

interface Props {
  id: string;
  unresolved: Unresolved;
  /** It may still move: looking makes sense. */
  open: boolean;
  locale: Locale;
}

/** What upstream showed before it was sent and shows now, side by side, and what that says. */
export function Evidence({ id, unresolved: { probe, mayLook }, open, locale }: Props) {
  const { unknown: words } = getWords(locale);
  const { before, last } = probe;
  const proved = (thing: KeptThing) =>
    thing.proves && !before?.things.some((earlier) => earlier.id === thing.id && earlier.proves);
  const look = open && mayLook && <LookNow commandId={id} words={pick(words)} />;
  return (
    <Panel aside={look} title={words.evidence}>
      <p className="font-medium text-sm">{sayVerdict(probe, locale)}</p>
      {open && probe.kind !== null && (
        <p className="prose-text mt-1 text-ink-2 text-sm">
          {probe.waits ? words.waits : fill(words.nextLook, { time: sayNext(probe, locale) })}
        </p>
      )}
      {probe.kind !== null && (
        <div className="mt-3 grid gap-4 md:grid-cols-2">
          <Side
            empty={before === null ? words.noBefore : words.nothing}
            readAt={before?.at ?? null}
            title={words.beforeSending}
            words={words}
          >
            {before?.things.map((thing) => (
              <Seen key={thing.id} locale={locale} thing={thing} />
            ))}
          </Side>
          <Side
            empty={last === null ? words.notLooked : last.things === null ? words.unread : words.nothing}
            readAt={last?.at ?? null}
            title={words.now}
            words={words}
          >
            {last?.things?.map((thing) => (
              <Seen key={thing.id} locale={locale} thing={thing} {...(proved(thing) ? { mark: words.proves } : {})} />
            ))}
          </Side>
        </div>
      )}
    </Panel>
  );
}

function pick({ lookNow, looking, lookFailed }: { lookNow: string; looking: string; lookFailed: string }) {
  return { lookNow, looking, lookFailed };
}

interface SideProps {
  title: string;
  readAt: string | null;
  empty: string;
  words: { readAt: string };
  children: ReactNode[] | undefined;
}

function Side({ title, readAt, empty, words, children }: SideProps) {
  return (
    <section aria-label={title} className="min-w-0 rounded-md border border-line">
      <header className="flex flex-wrap items-baseline justify-between gap-x-3 border-line border-b bg-sunken px-3 py-1.5">
        <h3 className="font-medium text-sm">{title}</h3>
        {readAt !== null && (
          <span className="text-ink-3 text-xs">{fill(words.readAt, { time: formatJst(readAt, 'second') })}</span>
        )}
      </header>
      {children === undefined || children.length === 0 ? (
        <p className="px-3 py-2 text-ink-3 text-sm">{empty}</p>
      ) : (
        <ul className="divide-y divide-line">{children}</ul>
      )}
    </section>
  );
}

function Seen({ thing, mark, locale }: { thing: KeptThing; mark?: string; locale: Locale }) {
  return (
    <li className="flex flex-col gap-1 px-3 py-2 text-sm">
      <span className="flex flex-wrap items-center gap-2">
        <code className="break-all font-mono text-xs">{thing.id}</code>
        {mark !== undefined && (
          <Badge icon="check" tone="succeeded">
            {mark}
          </Badge>
        )}
      </span>
      <span className="flex flex-wrap gap-x-3 text-ink-2 text-xs">
        {Object.entries(thing.facts).map(([name, value]) =>
          value === null || value === '' ? null : (
            <span key={name}>
              <span className="text-ink-3">{labelFact(name, locale)}</span> {sayFact(name, value, locale)}
            </span>
          ),
        )}
      </span>
    </li>
  );
}
