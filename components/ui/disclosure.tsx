import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** More, for those who look closely: closed until asked for. The browser's own. */
export function Disclosure({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details className="group/more mt-3 border-line border-t pt-3" open={open}>
      <summary className="inline-flex list-none items-center gap-1.5 rounded font-medium text-ink-2 text-sm hover:text-ink [&::-webkit-details-marker]:hidden">
        <Icon className="transition-transform duration-100 group-open/more:rotate-90" name="chevron-right" size={14} />
        {summary}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
