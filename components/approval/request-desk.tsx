'use client';

import { HistoryTables, TargetPanel, type TargetPanelWords } from '../account/target-panel.tsx';
import type { Status } from '../command/status.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { CodeView } from '../ui/code-view.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Facts } from '../ui/facts.tsx';
import { Link } from '../ui/link.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { DecideAnswer } from './decision.ts';
import type { StepUpWords } from './decision-form.tsx';
import { DecisionForm, type DecisionWords } from './decision-form.tsx';
import { useLook } from './use-look.ts';

export interface RequestDeskWords extends DecisionWords {
  looking: string;
  /** `Read at {time}`. */
  looked: string;
  lookAgain: string;
  lookFailed: string;
  content: string;
  json: string;
  panelTitle: string;
  panel: TargetPanelWords;
  changed: { title: string; none: string };
  openCommand: string;
}

export interface RequestDeskProps {
  commandId: string;
  /** What the buttons name: ¥12,345 の「入金を返金する」. */
  what: string;
  /** The pages of the requests before and after; null: there are none. */
  ways: { previous: string | null; next: string | null; list: string };
  decide: (input: unknown) => Promise<DecideAnswer>;
  words: RequestDeskWords;
  refusals: Readonly<Record<string, string>>;
  statusWords: Readonly<Record<Status, string>>;
  stepUp: StepUpWords;
}

/** One request before somebody who may decide it: read anew, then decided. Nothing of it is in the clear before. */
export function RequestDesk(props: RequestDeskProps) {
  const { commandId, words, refusals } = props;
  const { look, lookAgain } = useLook(commandId);
  if (look.kind === 'looking') {
    return (
      <div aria-busy="true" className="flex flex-col gap-4">
        <p className="text-ink-3 text-sm" role="status">
          {words.looking}
        </p>
        <Skeleton className="h-16 w-full" />
        <Skeleton className="h-64 w-full" />
        <Skeleton className="h-56 w-full" />
      </div>
    );
  }
  if (look.kind === 'refused') {
    return (
      <Callout
        actions={
          <>
            <Button onClick={() => void lookAgain()} size="sm">
              {words.lookAgain}
            </Button>
            <Link className="self-center text-accent text-sm hover:underline" href={`/commands/${commandId}`}>
              {words.openCommand}
            </Link>
          </>
        }
        icon="lock"
        role="alert"
        title={words.lookFailed}
        tone="void"
      >
        <p>{refusals[look.code] ?? words.other.replace('{code}', look.code)}</p>
        {look.reference !== '' && (
          <p className="text-ink-3 text-xs">{words.reference.replace('{reference}', look.reference)}</p>
        )}
      </Callout>
    );
  }
  const { looked, changed } = look;
  return (
    <div className="flex flex-col gap-4">
      <p className="prose-text rounded-lg border border-line-strong bg-sunken px-4 py-3 font-semibold text-base">
        {looked.effect}
      </p>
      {changed !== undefined && (
        <Callout icon="refresh-cw" role="alert" title={words.changed.title} tone="waiting">
          {changed.length === 0 ? (
            <p>{words.changed.none}</p>
          ) : (
            <ul className="list-disc pl-5">
              {changed.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </Callout>
      )}
      <Panel
        aside={
          <Button onClick={() => void lookAgain()} size="sm" variant="ghost">
            {words.lookAgain}
          </Button>
        }
        flush
        title={words.panelTitle}
      >
        <TargetPanel label={words.panelTitle} lines={looked.target} words={words.panel} />
        {looked.history.length > 0 && <HistoryTables lists={looked.history} words={words.panel} />}
        <p className="border-line border-t px-4 py-2 text-ink-3 text-xs">
          {words.looked.replace('{time}', looked.readAt)}
        </p>
      </Panel>
      <Panel title={words.content}>
        <Facts
          facts={looked.content.map(({ key, label, value, mono }) => ({
            key,
            label,
            value: <span className={mono ? 'font-mono text-[0.95em]' : 'whitespace-pre-wrap'}>{value}</span>,
          }))}
        />
        <Disclosure summary={words.json}>
          <CodeView label={words.json} text={looked.json} />
        </Disclosure>
      </Panel>
      <DecisionForm {...props} looked={looked} lookAgain={lookAgain} />
    </div>
  );
}
