import type { Tone } from '../ui/badge.tsx';
import type { ChartSeries } from './stacked-days.tsx';

export const chartFills: Record<Tone, string> = {
  waiting: 'fill-waiting',
  approved: 'fill-approved',
  succeeded: 'fill-succeeded',
  refused: 'fill-refused',
  unknown: 'fill-unknown',
  void: 'fill-void',
  active: 'fill-accent',
};

/** Which colour is what, in words. */
export function ChartKey({ series }: { series: readonly ChartSeries[] }) {
  return (
    <figcaption className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-xs">
      {series.map(({ name, label, tone }) => (
        <span className="inline-flex items-center gap-1.5" key={name}>
          <svg aria-hidden="true" className={chartFills[tone]} height="10" width="10">
            <rect height="10" rx="2" width="10" />
          </svg>
          {label}
        </span>
      ))}
    </figcaption>
  );
}
