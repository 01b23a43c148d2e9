/**
 * What makes a spreadsheet calculate, also after spaces and in full width; and the apostrophe itself, so that taking one
 * away always gives the cell back.
 */
const active = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠'|%]/u;
/** A tab or a line break at the beginning is dropped by some spreadsheets, with what it hides behind it. */
const leading = /^[\t\r\n]/;

/**
 * Cells as one line of CSV (RFC 4180, CRLF). Every cell is quoted: a spreadsheet that separates by other signs must not
 * find a formula behind one. What would be a formula gets an apostrophe in front.
 */
export function toCsvLine(cells: readonly string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

/** Only behind this mark does a spreadsheet take UTF-8 for what it is. */
export const byteOrderMark = '\ufeff';

function toCell(text: string): string {
  const guarded = active.test(text) || leading.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
