import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../docs/measurements.md', import.meta.url));
const title =
  '# Measurements\n\nEach section is written by the command that it names; goals are those of the design.\n';

/**
 * Prints one section of docs/measurements.md and puts it in the place of the one of the same heading, or at the end.
 * @param section its heading, the command that measures it, and its lines of Markdown
 */
export function writeMeasurements({ heading, command, lines }: { heading: string; command: string; lines: string[] }) {
  const about = `\`${command}\`, commit ${commit()}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}.`;
  const section = `## ${heading}\n\n${about}\n\n${lines.join('\n')}\n`;
  console.log(section);
  const [head = title, ...sections] = (existsSync(file) ? readFileSync(file, 'utf8') : title).split(/^(?=## )/m);
  const at = sections.findIndex((other) => other.startsWith(`## ${heading}\n`));
  const place = at === -1 ? sections.length : at;
  const written = sections.with === undefined || at === -1 ? [...sections, section] : sections.with(place, section);
  writeFileSync(file, [head, ...written].map((part) => `${part.trimEnd()}\n`).join('\n'));
}

/** A table of Markdown. */
export function toTable(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
}

/** What was measured; a tree with changes says so. */
function commit(): string {
  const git = (...parameters: string[]) => execFileSync('git', parameters, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', ':!docs/measurements.md') !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes' : ''}`;
}
