'use client';

import Link from 'next/link';
import { Button, buttonClass } from '../ui/button.tsx';
import { useErrorWords } from './error-words.tsx';
import { MessagePage } from './message-page.tsx';

/** A page that failed: says so, gives the number under which the server logged it, offers to try again. */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useErrorWords();
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <MessagePage
      actions={
        <>
          <Button onClick={retry} variant="primary">
            {words.retry}
          </Button>
          <Link className={buttonClass()} href="/">
            {words.toToday}
          </Link>
        </>
      }
      icon="triangle-exclamation-point"
      title={words.title}
    >
      <p role="alert">{words.body}</p>
      {digest !== null && (
        <p className="mt-3 text-sm">
          {words.reference} <code className="font-mono text-ink">{digest}</code>
        </p>
      )}
    </MessagePage>
  );
}
