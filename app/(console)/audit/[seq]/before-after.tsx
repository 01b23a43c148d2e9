import { TargetPanel } from '#components/account/target-panel.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { Entry } from '#server/audit/event.ts';
import { findBeforeAfter } from '#server/commands/personal/find-before-after.ts';
import { compareInWords } from '../../compare-in-words.ts';

/** What the entry's command has changed upstream: its target when it was asked for beside what was read once it was done. */
export async function BeforeAfter({ entry, locale }: { entry: Entry; locale: Locale }) {
  const command = 'commandId' in entry ? entry.commandId : undefined;
  const found = command === undefined ? null : await findBeforeAfter(command);
  if (found === null) return null;
  const { audit, request } = getWords(locale);
  const { title, lead, before, after, differs } = audit.entry.beforeAfter;
  const lines = compareInWords(found.before.snapshot, { ok: true, snapshot: found.after.snapshot }, locale);
  return (
    <Panel title={title}>
      <p className="mb-3 text-ink-2 text-sm">{lead}</p>
      <TargetPanel
        label={title}
        lines={lines}
        words={{
          ...request.panel,
          whenAsked: fill(before, { time: formatJst(found.before.at, 'second') }),
          now: fill(after, { time: formatJst(found.after.at, 'second') }),
          differs,
        }}
      />
    </Panel>
  );
}
