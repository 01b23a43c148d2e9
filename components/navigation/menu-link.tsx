'use client';

import { usePathname } from 'next/navigation';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import type { MenuItem } from './menu.ts';
import { TaskCount } from './task-count.tsx';

/** A link of the menu; marked when the page is it or stands below it. In the narrow rail the word becomes the tip. */
export function MenuLink({ href, label, icon, task }: MenuItem) {
  const path = usePathname();
  const here = href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
  return (
    <Link
      aria-current={here ? (path === href ? 'page' : 'true') : undefined}
      className="relative flex h-8 items-center gap-2.5 rounded-md px-2 text-ink-2 text-sm hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:font-medium aria-[current]:text-ink group-data-[rail=narrow]/frame:md:justify-center"
      data-tip={label}
      data-tip-clipped=""
      href={href}
    >
      <Icon className={here ? 'text-accent' : 'text-ink-3'} name={icon} />
      <span className="truncate group-data-[rail=narrow]/frame:md:sr-only">{label}</span>
      {task !== undefined && <TaskCount {...task} />}
    </Link>
  );
}
