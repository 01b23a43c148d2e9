import type { Tone } from '../ui/badge.tsx';
import { ChartKey, chartFills } from './chart-key.tsx';

export interface ChartSeries {
  name: string;
  label: string;
  tone: Tone;
}

export interface ChartDay {
  /** 1 to 31. */
  day: number;
  /** By the name of the series. */
  values: Readonly<Record<string, number>>;
}

export interface StackedDaysProps {
  /** What the picture shows, for who does not see it; the numbers stand in a table beside it. */
  label: string;
  series: readonly ChartSeries[];
  days: readonly ChartDay[];
}

const width = 720;
const height = 160;
const left = 40;
const foot = 18;

/** A month as bars, a day each, stacked. Drawn by the server; everything is an attribute, no style. */
export function StackedDays({ label, series, days }: StackedDaysProps) {
  const highest = Math.max(
    1,
    ...days.map(({ values }) => series.reduce((sum, { name }) => sum + (values[name] ?? 0), 0)),
  );
  const step = (width - left) / Math.max(days.length, 1);
  const tall = (value: number) => (value / highest) * (height - foot - 8);
  return (
    <figure className="flex flex-col gap-2">
      <svg aria-label={label} className="h-auto w-full max-w-3xl" role="img" viewBox={`0 0 ${width} ${height}`}>
        {/* Half of one is no number of things. */}
        {(highest > 1 ? [1, 0.5] : [1]).map((share) => (
          <g key={share}>
            <line
              className="stroke-line"
              x1={left}
              x2={width}
              y1={height - foot - tall(highest * share)}
              y2={height - foot - tall(highest * share)}
            />
            <text
              className="fill-ink-3"
              fontSize="10"
              textAnchor="end"
              x={left - 6}
              y={height - foot - tall(highest * share) + 4}
            >
              {Math.round(highest * share)}
            </text>
          </g>
        ))}
        <line className="stroke-line-strong" x1={left} x2={width} y1={height - foot} y2={height - foot} />
        {days.map(({ day, values }, index) => (
          <g key={day}>
            {toBars(series, values, tall).map((bar) => (
              <rect
                className={chartFills[bar.tone]}
                height={bar.tall}
                key={bar.name}
                width={step * 0.7}
                x={left + index * step + step * 0.15}
                y={height - foot - bar.top}
              />
            ))}
            {(day === 1 || day % 5 === 0) && (
              <text
                className="fill-ink-3"
                fontSize="10"
                textAnchor="middle"
                x={left + index * step + step / 2}
                y={height - 4}
              >
                {day}
              </text>
            )}
          </g>
        ))}
      </svg>
      <ChartKey series={series} />
    </figure>
  );
}

interface Bar {
  name: string;
  tone: Tone;
  tall: number;
  /** From the foot to its upper edge. */
  top: number;
}

function toBars(series: readonly ChartSeries[], values: ChartDay['values'], tall: (value: number) => number): Bar[] {
  let top = 0;
  return series.map(({ name, tone }) => {
    const own = tall(values[name] ?? 0);
    top += own;
    return { name, tone, tall: own, top };
  });
}
