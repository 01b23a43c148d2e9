import { faults } from './faults.ts';
import { percentile, type Tally } from './tally.ts';
import { violationKinds } from './violation.ts';
import type { World } from './world.ts';

/** A trial as lines to print and, in Markdown, to keep. */
export function toReport(world: World, tally: Tally): string[] {
  const total = tally.total();
  const times = (name: string, values: readonly number[]) =>
    `| ${name} | ${values.length} | ${[0.5, 0.95, 1].map((share) => Math.round(percentile(values, share))).join(' | ')} |`;
  return [
    '| fault | runs | of them in flight beside it | not recorded | ended as |',
    '|---|---|---|---|---|',
    ...[...tally.byFault].map(
      ([fault, counts]) =>
        `| ${fault} | ${counts.runs} | ${counts.beside} | ${counts.notRecorded} | ${toStatuses(counts.statuses)} |`,
    ),
    `| all | ${total.runs} | ${total.beside} | ${total.notRecorded} | ${toStatuses(total.statuses)} |`,
    '',
    ...violationKinds.map((kind) => `- ${kind}: ${tally.violations.filter((found) => found.kind === kind).length}`),
    `- unknown, rightly: ${total.unknownDone + total.unknownNot} (${total.unknownDone} done upstream, ${total.unknownNot} not; ${total.late} because the machine was busy)`,
    `- told no: ${[...tally.refusals].map(([code, count]) => `${code} ${count}`).join(', ') || 'nobody'}`,
    '',
    '| milliseconds | times | p50 | p95 | max |',
    '|---|---|---|---|---|',
    times('serving again', tally.served),
    times('everything in flight classified', tally.classified),
    '',
    ...tally.unreached.map((name) => `- no time for: ${name}`),
    ...tally.slow.map((line) => `- slow: ${line}`),
    ...faults.flatMap(({ name, missing }) => {
      const why = missing?.({ world });
      return why ? [`- not tried here: ${name}: ${why}`] : [];
    }),
  ];
}

function toStatuses(statuses: Readonly<Record<string, number>>): string {
  return Object.entries(statuses)
    .map(([status, count]) => `${status} ${count}`)
    .join(', ');
}
