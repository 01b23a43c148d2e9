import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { LiveTasks } from '#components/navigation/live-tasks.tsx';
import { Rail } from '#components/navigation/rail.tsx';
import { getWords } from '#messages/index.ts';
import { permits } from '#server/auth/permission.ts';
import { getStaff } from '#server/auth/staff.ts';
import { countTasks } from '#server/commands/count-tasks.ts';
import { getLocale } from '../locale.ts';
import { menuFor } from './menu.ts';
import { StandingStops } from './standing-stops.tsx';
import { TopLine } from './top-line.tsx';

/**
 * The frame: rail, top line, content. No check of access here: a layout is not drawn again when the page changes, so
 * every page asks for itself. Without a session there is no frame, only what the page says.
 */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const staff = await getStaff();
  if (staff === null) return children;
  const locale = await getLocale();
  const words = getWords(locale);
  const counts = await countTasks(staff);
  const groups = menuFor(staff, words, counts);
  const narrow = (await cookies()).get('rail')?.value === 'narrow';
  return (
    <div className="group/frame flex h-dvh" data-rail={narrow ? 'narrow' : 'wide'} id="frame">
      <a
        className="sr-only z-50 rounded-md bg-accent-solid px-3 py-1.5 text-on-solid text-sm focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
        href="#content"
      >
        {words.frame.skip}
      </a>
      {permits(staff, 'notices:read') && (
        <LiveTasks counts={counts} open={words.notices.open} person={staff.personId} />
      )}
      <Rail groups={groups} narrow={narrow} words={words.frame} />
      <div className="relative flex min-w-0 flex-1 flex-col">
        <TopLine groups={groups} staff={staff} />
        <main className="min-h-0 flex-1 overflow-y-auto outline-none" id="content" tabIndex={-1}>
          <StandingStops locale={locale} />
          {children}
        </main>
      </div>
    </div>
  );
}
