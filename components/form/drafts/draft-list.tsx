'use client';

import { useEffect, useState } from 'react';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Time } from '../../ui/time.tsx';
import type { Draft } from './draft.ts';
import { eraseDraft, findDrafts } from './find-drafts.ts';

export interface DraftListWords {
  title: string;
  open: string;
  discard: string;
  noAccount: string;
  sensitive: string;
  loading: string;
  empty: string;
  emptyHelp: string;
  all: string;
}

/**
 * What its reader had not finished in this browser: operation, account and when. Only the browser knows it, so the
 * server draws none of it.
 * @param most on a page with other things: nothing at all where there is no draft
 */
export function DraftList({ words, most }: { words: DraftListWords; most?: number }) {
  const [drafts, setDrafts] = useState<readonly Draft[] | null>(null);
  useEffect(() => {
    let left = false;
    void findDrafts().then((all) => left || setDrafts(all));
    return () => {
      left = true;
    };
  }, []);
  const discard = (draft: Draft) => {
    setDrafts((all) => all?.filter((one) => one !== draft) ?? null);
    void eraseDraft(draft.commandId);
  };
  const none = drafts === null || drafts.length === 0;
  if (none && most !== undefined) return null;
  return (
    <Panel
      aside={
        drafts !== null && most !== undefined && drafts.length > most ? (
          <Link className="rounded text-accent text-sm hover:underline" href="/drafts">
            {words.all}
          </Link>
        ) : undefined
      }
      flush
      title={words.title}
    >
      {drafts === null && (
        <p className="px-4 py-6 text-ink-3 text-sm" role="status">
          {words.loading}
        </p>
      )}
      {drafts?.length === 0 && (
        <EmptyState icon="pencil" title={words.empty}>
          {words.emptyHelp}
        </EmptyState>
      )}
      <ul>
        {drafts?.slice(0, most).map((draft) => (
          <li
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2 text-sm last:border-b-0"
            key={draft.commandId}
          >
            <span className="min-w-48 flex-1 font-medium">
              {draft.label}
              {draft.lacksSensitive && <span className="block font-normal text-ink-3 text-xs">{words.sensitive}</span>}
            </span>
            <span className="font-mono text-ink-2 text-xs">
              {draft.account === '' ? words.noAccount : draft.account}
            </span>
            <Time at={new Date(draft.at)} className="text-ink-3" />
            <span className="inline-flex gap-2">
              <Link
                aria-label={`${words.open} ${draft.label} ${draft.account}`}
                className={buttonClass({ size: 'sm' })}
                href={`${draft.href}?draft=${draft.commandId}`}
              >
                {words.open}
              </Link>
              <Button
                aria-label={`${words.discard} ${draft.label} ${draft.account}`}
                onClick={() => discard(draft)}
                size="sm"
                variant="ghost"
              >
                {words.discard}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
