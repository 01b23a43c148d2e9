'use client';

import { statusLook } from '../../command/status-badge.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { Time } from '../../ui/time.tsx';
import { fieldId } from '../field-id.ts';
import { useFieldError, useForm, useValue } from '../form-context.tsx';
import type { EarlierLine, ReviewMoney } from '../send/answers.ts';
import { Labelled } from './labelled.tsx';
import { wantsReason, whyPaths } from './why.ts';

const looks = {
  explain: { tone: 'waiting', icon: 'triangle-exclamation-point' },
  blocked: { tone: 'refused', icon: 'ban' },
  lifted: { tone: 'approved', icon: 'check' },
} as const;

/** Other money of the same account, before anything is sent: each earlier command, and why this one goes all the same. */
export function EarlierMoney({ money }: { money: ReviewMoney }) {
  const { title, body, earlier, kind, words } = money;
  return (
    <div className="flex flex-col gap-2">
      <Callout icon={looks[kind].icon} title={title} tone={looks[kind].tone}>
        {body}
      </Callout>
      <Panel flush>
        <ul aria-label={words.list} className="divide-y divide-line">
          {earlier.map((one) => (
            <Earlier key={one.id} newTab={words.newTab} one={one} />
          ))}
        </ul>
        {wantsReason(money) && (
          <div className="border-line border-t p-4">
            <Reason money={money} />
          </div>
        )}
      </Panel>
    </div>
  );
}

function Earlier({ one, newTab }: { one: EarlierLine; newTab: string }) {
  const { tone, icon } = statusLook[one.status];
  return (
    <li className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1 px-4 py-2.5 text-sm">
      <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <Badge icon={icon} tone={tone}>
          {one.statusWord}
        </Badge>
        {one.href === null ? (
          <span className="text-ink-2">{one.what}</span>
        ) : (
          <a
            className="inline-flex items-center gap-1 rounded font-medium text-accent hover:underline"
            href={one.href}
            rel="noreferrer"
            target="_blank"
          >
            {one.what}
            <Icon name="external-link" size={12} />
            <span className="sr-only">{newTab}</span>
          </a>
        )}
      </span>
      <span className="text-right font-medium tabular-nums">{one.amount}</span>
      <span className="text-ink-3 text-xs">
        {one.who} · <Time at={one.at} />
      </span>
      {one.blocks !== null && (
        <span className="col-span-2 flex items-center gap-1 text-refused text-xs">
          <Icon name="ban" size={12} />
          {one.blocks}
        </span>
      )}
    </li>
  );
}

function Reason({ money }: { money: ReviewMoney }) {
  const { setup, store } = useForm();
  const said = useValue(whyPaths.despite);
  const error = useFieldError(whyPaths.despite);
  return (
    <Labelled
      error={error}
      help={money.words.reasonHelp}
      label={setup.form.review.despite}
      mark={setup.form.required}
      path={whyPaths.despite}
    >
      {(aria) => (
        <Textarea
          id={fieldId(whyPaths.despite)}
          onChange={(event) => store.set(whyPaths.despite, event.target.value)}
          rows={2}
          value={typeof said === 'string' ? said : ''}
          {...aria}
        />
      )}
    </Labelled>
  );
}
