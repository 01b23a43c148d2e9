import { ResolveForm } from '#components/command/resolve-form.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Time } from '#components/ui/time.tsx';
import { formatYen } from '#components/ui/yen.ts';
import { getOperationPolicy } from '#domains/index.ts';
import { readPath } from '#domains/read-path.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { labelOperation } from '#messages/operations/index.ts';
import type { CommandView } from '#server/commands/command-view.ts';
import type { Unresolved } from '#server/commands/get-probe-view.ts';
import { resolveCommandAction } from './actions.ts';

interface Props {
  command: CommandView;
  unresolved: Unresolved;
  money: boolean;
  locale: Locale;
}

/** What a person can do about an unknown outcome, and what happens next by itself. */
export function Resolving({ command, unresolved, money, locale }: Props) {
  const { unknown: words } = getWords(locale);
  const { bar, maySendAgain, probe } = unresolved;
  const may = { say: bar === null, sendAgain: maySendAgain };
  const concludes = !money || probe.repeatable;
  return (
    <Panel title={words.resolve}>
      <div className="flex flex-col gap-4">
        {bar !== null && <p className="prose-text text-ink-2 text-sm">{words.bars[bar]}</p>}
        {!probe.underWay && (may.say || may.sendAgain) && (
          <ResolveForm
            command={{ id: command.id, attempt: command.attempt }}
            may={may}
            refusals={words.refusals}
            resolve={resolveCommandAction}
            sendAgain={nameSending(command, locale)}
            words={{
              resolveLead: words.resolveLead,
              reason: words.reason,
              reasonHelp: words.reasonHelp,
              landed: words.landed,
              didNotLand: words.didNotLand,
              sendAgainLead: words.sendAgainLead,
              lost: words.lost,
            }}
          />
        )}
        {probe.kind !== null && (
          <div className="prose-text text-ink-2 text-sm">
            <h3 className="font-medium text-ink">{words.after.title}</h3>
            <ul className="list-disc pl-5">
              <li>{words.after.landed}</li>
              <li>{concludes ? words.after.other : words.after.money}</li>
            </ul>
          </div>
        )}
      </div>
    </Panel>
  );
}

/** What the button would send: whose, how much, what. */
function nameSending({ operation, account, variables }: CommandView, locale: Locale): string {
  const at = getOperationPolicy(operation)?.amount?.at;
  const yen = at === undefined ? undefined : readPath(variables, at);
  const what = [account, typeof yen === 'number' ? formatYen(yen) : null].filter((part) => part !== null);
  return fill(getWords(locale).unknown.sendAgain, {
    what: what.join(' '),
    operation: labelOperation(operation, locale),
  });
}

/** Who said how it ended, and how they knew. */
export function Resolved({ probe: { resolution }, locale }: { probe: Unresolved['probe']; locale: Locale }) {
  const { unknown: words } = getWords(locale);
  if (resolution === null) return null;
  return (
    <Callout icon="check" title={fill(words.resolved.title, { name: resolution.name })} tone="active">
      <p>
        {resolution.verdict === 'landed' ? words.landed : words.didNotLand}{' '}
        <span className="text-ink-3 text-xs">
          <Time at={resolution.at} />
        </span>
      </p>
      <p className="whitespace-pre-wrap">
        <span className="text-ink-3">{words.resolved.reason}</span> {resolution.reason}
      </p>
    </Callout>
  );
}
