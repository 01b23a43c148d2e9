'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { fill } from '#messages/fill.ts';
import { PlaybookBlock } from '../playbook/playbook-block.tsx';
import { PlaybookLink } from '../playbook/playbook-link.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Icon } from '../ui/icon.tsx';
import { formatJst } from '../ui/jst.ts';
import { Link } from '../ui/link.tsx';
import { useForm } from './form-context.tsx';
import type { Notice } from './notice.ts';

/** A notice with its way out. It takes the focus when it appears, for what was pressed did not do what was expected; unless a field takes it that the notice is about. */
export function NoticeView({ notice }: { notice: Notice }) {
  const box = useRef<HTMLDivElement>(null);
  const namesField = notice.kind === 'refusedUpstream' && notice.refusal.fieldErrors.length > 0;
  useEffect(() => {
    if (namesField) return;
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [namesField]);
  return (
    <div className="outline-none" ref={box} tabIndex={-1}>
      <NoticeBody notice={notice} />
    </div>
  );
}

function NoticeBody({ notice }: { notice: Notice }): ReactNode {
  const { setup } = useForm();
  const { form, refusals } = setup;
  switch (notice.kind) {
    case 'signedOut':
      return (
        <Callout
          actions={
            <a className={buttonClass({ variant: 'primary' })} href={`/sign-in?next=${encodeURIComponent(setup.href)}`}>
              {form.signIn.action}
            </a>
          }
          icon="lock"
          role="alert"
          title={form.signIn.title}
          tone="waiting"
        >
          {notice.uncertain ? form.signIn.bodyUncertain : notice.saved ? form.signIn.body : form.signIn.bodyUnsaved}
        </Callout>
      );
    case 'newVersion':
      return (
        <Callout
          actions={<Button onClick={() => location.assign(setup.href)}>{form.send.reload}</Button>}
          icon="refresh-cw"
          role="alert"
          title={form.send.newVersionTitle}
          tone="waiting"
        >
          {notice.saved ? form.send.newVersion : form.send.newVersionUnsaved}
        </Callout>
      );
    case 'lost':
      return (
        <Callout icon="circle-question-mark" role="alert" title={form.send.lostTitle} tone="unknown">
          {form.send.lost}
        </Callout>
      );
    case 'refusedHere':
      return (
        <Callout
          icon={notice.uncertain ? 'circle-question-mark' : 'circle-x'}
          role="alert"
          title={notice.uncertain ? form.send.lostTitle : form.send.stopTitle}
          tone={notice.uncertain ? 'unknown' : 'refused'}
        >
          <p>
            {fill(refusals[notice.code] ?? refusals.other ?? '{code}', {
              ...sayTimes(notice.params),
              code: notice.code,
            })}
          </p>
          {notice.reference !== '' && (
            <p className="mt-1 text-ink-3">{fill(form.send.reference, { reference: notice.reference })}</p>
          )}
          {setup.playbookCodes.includes(notice.code) && (
            <p className="mt-2">
              <PlaybookLink
                playbook={{ code: notice.code, href: `/playbooks/${notice.code}` }}
                words={setup.playbook}
              />
            </p>
          )}
        </Callout>
      );
    case 'blocked':
      return (
        <Callout
          actions={
            <a
              className={buttonClass({ size: 'sm' })}
              href={`/blocks/${notice.block}`}
              rel="noreferrer"
              target="_blank"
            >
              {notice.words.openBlock}
              <Icon name="external-link" size={12} />
              <span className="sr-only">{notice.words.newTab}</span>
            </a>
          }
          icon="hourglass"
          role="alert"
          title={notice.words.keptTitle}
          tone="waiting"
        >
          {notice.words.kept}
        </Callout>
      );
    case 'refusedUpstream':
      return (
        <Callout
          actions={
            <Link className={buttonClass({ size: 'sm' })} href={`/commands/${notice.commandId}`}>
              {form.send.openCommand}
            </Link>
          }
          icon="circle-x"
          role="alert"
          title={`${form.send.refusedTitle}${notice.refusal.code === '' ? '' : ` (${notice.refusal.code})`}`}
          tone="refused"
        >
          <PlaybookBlock playbook={notice.refusal.playbook} words={setup.playbook} />
          {notice.refusal.says !== '' && (
            <p className="mt-1 text-ink-3">
              {form.send.refusedSays}
              {': '}
              <span lang="en">{notice.refusal.says}</span>
            </p>
          )}
        </Callout>
      );
  }
}

/** `until` comes as ISO 8601 and is said as a time of the day in Japan. */
function sayTimes({ until, ...others }: Readonly<Record<string, string>> = {}): Record<string, string> {
  return until === undefined ? others : { ...others, until: formatJst(until) };
}
