'use client';

import type { ReactNode } from 'react';
import { Link } from '../ui/link.tsx';

export const markReadUrl = '/api/notices/read';

/** The way to what a notice is about. Who goes there has read it; where that is not taken, it stays unread. */
export function NoticeLink({
  id,
  href,
  unread,
  children,
}: {
  id: string;
  href: string;
  unread: boolean;
  children: ReactNode;
}) {
  const read = () => {
    if (!unread) return;
    // It outlives the page that is left.
    void fetch(markReadUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids: [id] }),
      keepalive: true,
    }).catch(() => undefined);
  };
  return (
    <Link
      className={unread ? 'rounded font-medium hover:text-accent' : 'rounded hover:text-accent'}
      href={href}
      onClick={read}
    >
      {children}
    </Link>
  );
}
