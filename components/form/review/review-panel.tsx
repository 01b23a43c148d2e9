'use client';

import { useEffect, useRef } from 'react';
import type { FormValues } from '#graphql/kinds.ts';
import { fill } from '#messages/fill.ts';
import { CodeView } from '../../ui/code-view.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useForm } from '../form-context.tsx';
import type { Review } from '../send/answers.ts';
import { sayEffect } from '../values/say-effect.ts';
import { ApprovalLine } from './approval-line.tsx';
import { EarlierMoney } from './earlier-money.tsx';
import { sentRows } from './sent-rows.ts';
import { WhyForm } from './why-form.tsx';

/** Rows drawn one by one; of a longer list the JSON below has the rest. */
const mostRows = 300;

/** Before anything is sent: to whom, how that account stands upstream now, and exactly what will go. */
export function ReviewPanel({ review, values }: { review: Review; values: FormValues }) {
  const { setup } = useForm();
  const { form, words, slice, valueLabels } = setup;
  const rows = sentRows(setup, values);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.closest('main')?.scrollTo({ top: 0 });
  }, []);
  const effect = sayEffect(
    words.effect,
    slice,
    values,
    { account: review.account, holder: review.holder ?? undefined, amountAt: setup.amountAt ?? undefined },
    valueLabels,
    form,
  );
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h2 className="font-semibold text-lg outline-none" ref={heading} tabIndex={-1}>
          {form.review.title}
        </h2>
        <p className="prose-text text-ink-3 text-sm">{form.review.lead}</p>
      </div>
      <p className="prose-text rounded-lg border border-line-strong bg-sunken px-4 py-3 font-semibold text-base">
        {effect}
      </p>
      <ApprovalLine approval={review.approval} />
      {review.money !== undefined && <EarlierMoney money={review.money} />}
      {review.facts.length > 0 && (
        <Panel title={form.review.target}>
          <Facts
            facts={review.facts.map((fact) => ({
              label: fact.label,
              value: (
                <span className="flex flex-wrap items-baseline gap-x-3">
                  <span className={fact.mono ? 'font-mono' : ''}>{fact.value}</span>
                  {fact.note && (
                    <span
                      className={
                        fact.warn ? 'inline-flex items-center gap-1 text-waiting text-xs' : 'text-ink-3 text-xs'
                      }
                    >
                      {fact.warn && <Icon name="triangle-exclamation-point" size={12} />}
                      {fact.note}
                    </span>
                  )}
                </span>
              ),
            }))}
          />
        </Panel>
      )}
      <Panel title={form.review.content}>
        <Facts
          facts={rows.slice(0, mostRows).map((row) => ({
            label: `${'\u2003'.repeat(row.depth)}${row.label}`,
            value: (
              <span className={row.mono ? 'whitespace-pre-wrap font-mono text-[0.95em]' : 'whitespace-pre-wrap'}>
                {row.said}
              </span>
            ),
          }))}
        />
        {rows.length > mostRows && (
          <p className="mt-2 text-ink-2 text-sm">{fill(form.review.moreRows, { count: rows.length - mostRows })}</p>
        )}
        <details className="mt-3">
          <summary className="text-ink-3 text-xs">{form.review.json}</summary>
          <p className="my-1.5 text-ink-3 text-xs">{form.review.jsonHelp}</p>
          <CodeView label={form.review.json} text={review.json} />
        </details>
      </Panel>
      <WhyForm />
    </div>
  );
}
