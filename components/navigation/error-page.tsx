'use client';

import { Button, buttonClass } from '../ui/button.tsx';
import { IconShape } from '../ui/icon-shape.tsx';
import { warningPath } from '../ui/warning-path.ts';
import { useErrorWords } from './error-words.tsx';
import { MessagePage } from './message-page.tsx';
import { useDatabaseAway } from './use-database-away.ts';

/**
 * A page that failed: says so, gives the number under which the server logged it, offers to try again. Where the
 * database is away it says that instead, and shows the page as soon as it is back.
 */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useErrorWords();
  const away = useDatabaseAway(retry);
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  if (away === null) return <div aria-busy="true" className="min-h-[70vh]" />;
  return (
    <MessagePage
      actions={
        <>
          <Button onClick={retry} variant="primary">
            {words.retry}
          </Button>
          {!away && (
            // Loaded anew: what failed may be the page's own script.
            <a className={buttonClass()} href="/">
              {words.toToday}
            </a>
          )}
        </>
      }
      icon={<IconShape path={warningPath} size={20} />}
      title={away ? words.away.title : words.title}
    >
      <p role="alert">{away ? words.away.body : words.body}</p>
      {away && <p className="mt-3">{words.away.waiting}</p>}
      {!away && digest !== null && (
        <p className="mt-3 text-sm">
          {words.reference} <code className="font-mono text-ink">{digest}</code>
        </p>
      )}
    </MessagePage>
  );
}
