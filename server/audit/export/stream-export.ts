import 'server-only';
import { createHash } from 'node:crypto';
import { byteOrderMark } from './csv.ts';
import { csvHead, type ExportedRow, type ExportFormat, firstLink, linkTo, toExportLine } from './export-line.ts';
import type { Manifest } from './manifest.ts';

/** What the file turned out to hold. */
export type Contents = Pick<Manifest, 'count' | 'first' | 'last' | 'link' | 'sha256' | 'bytes'>;

/**
 * The file of an export, piece by piece; memory stays the same for any length.
 * @param finish told what the file holds, before its last piece is handed out: a file without its manifest has no end
 */
export async function* streamExport(
  batches: AsyncIterable<readonly ExportedRow[]>,
  format: ExportFormat,
  finish: (contents: Contents) => Promise<void>,
): AsyncGenerator<Buffer> {
  const digest = createHash('sha256');
  const contents: Contents = { count: 0, first: null, last: null, link: '', sha256: '', bytes: 0 };
  let link: Buffer = firstLink;
  let held = Buffer.from(format === 'csv' ? `${byteOrderMark}${csvHead}` : '', 'utf8');
  for await (const rows of batches) {
    if (held.length > 0) yield held;
    const lines: string[] = [];
    for (const row of rows) {
      link = linkTo(link, row.hash);
      contents.count += 1;
      contents.first ??= toPlace(row);
      lines.push(toExportLine({ ...row, n: contents.count, link }, format));
    }
    contents.last = rows.length === 0 ? contents.last : toPlace(rows.at(-1));
    digest.update(held);
    contents.bytes += held.length;
    held = Buffer.from(lines.join(''), 'utf8');
  }
  digest.update(held);
  contents.bytes += held.length;
  await finish({ ...contents, link: link.toString('hex'), sha256: digest.digest('hex') });
  if (held.length > 0) yield held;
}

function toPlace(row: ExportedRow | undefined): Contents['last'] {
  return row === undefined ? null : { sequence: row.sequence, hash: row.hash.toString('hex') };
}
