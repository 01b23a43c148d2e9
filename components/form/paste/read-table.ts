/** What a spreadsheet puts on the clipboard. */
export type TableRead =
  | { ok: true; rows: string[][] }
  /** A quoted cell that never ends; the row, counted from 1, in which it begins. */
  | { ok: false; code: 'unclosedQuote'; row: number }
  | { ok: false; code: 'tooManyRows'; max: number };

export const mostRows = 10_000;

/**
 * Cells between tabs, rows between line ends. A cell that begins with a quotation mark may hold tabs, line ends and
 * doubled quotation marks. Rows without any text are left out.
 */
export function readTable(text: string): TableRead {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const endRow = () => {
    if (row.some((cell) => cell.trim() !== '')) rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const cell = readCell(text, at);
    if (cell === null) return { ok: false, code: 'unclosedQuote', row: rows.length + 1 };
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    endRow();
    if (rows.length > mostRows + 1) return { ok: false, code: 'tooManyRows', max: mostRows };
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) endRow();
  return { ok: true, rows };
}

const plainEnd = /[\t\r\n]/g;

function readCell(text: string, start: number): { text: string; end: number } | null {
  if (text[start] !== '"') {
    plainEnd.lastIndex = start;
    const end = plainEnd.exec(text)?.index ?? text.length;
    return { text: text.slice(start, end), end };
  }
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0) return null;
  const inside = text.slice(start + 1, end).replaceAll('""', '"');
  plainEnd.lastIndex = end + 1;
  const after = plainEnd.exec(text)?.index ?? text.length;
  return { text: inside + text.slice(end + 1, after), end: after };
}
