import { ChartKey, chartFills } from './chart-key.tsx';
import type { ChartSeries } from './stacked-days.tsx';

export interface ChartBar {
  label: string;
  /** By the name of the series. */
  values: Readonly<Record<string, number>>;
}

const width = 420;
const name = 130;
const count = 40;
const step = 26;

/** Things side by side, one bar each, longest scale shared. Drawn by the server; the numbers stand in a table beside it. */
export function StackedBars({
  label,
  series,
  bars,
}: {
  label: string;
  series: readonly ChartSeries[];
  bars: readonly ChartBar[];
}) {
  const totals = bars.map(({ values }) => series.reduce((sum, one) => sum + (values[one.name] ?? 0), 0));
  const long = (value: number) => (value / Math.max(1, ...totals)) * (width - name - count);
  return (
    <figure className="flex flex-col gap-2">
      <svg
        aria-label={label}
        className="h-auto w-full max-w-3xl"
        role="img"
        viewBox={`0 0 ${width} ${Math.max(1, bars.length) * step}`}
      >
        {bars.map((bar, index) => {
          const y = index * step;
          let x = name;
          return (
            <g key={bar.label}>
              <title>{bar.label}</title>
              <text className="fill-ink" fontSize="12" textAnchor="end" x={name - 10} y={y + 17}>
                {shorten(bar.label)}
              </text>
              {series.map((one) => {
                const own = long(bar.values[one.name] ?? 0);
                const at = x;
                x += own;
                return (
                  <rect
                    className={chartFills[one.tone]}
                    height={step - 8}
                    key={one.name}
                    width={own}
                    x={at}
                    y={y + 4}
                  />
                );
              })}
              <text className="fill-ink-2" fontSize="12" x={x + 8} y={y + 17}>
                {totals[index]}
              </text>
            </g>
          );
        })}
      </svg>
      <ChartKey series={series} />
    </figure>
  );
}

/** As many columns of half a letter's width as stand beside the bars. */
const room = 17;

/** A name that is too long for its place ends in …; the whole of it is its title, and stands in the table. */
export function shorten(label: string): string {
  let taken = 0;
  let kept = '';
  for (const sign of label) {
    taken += sign <= '\u00ff' ? 1 : 2;
    if (taken > room) return `${kept}…`;
    kept += sign;
  }
  return label;
}
