const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gu;

/**
 * Lays JSON text out over lines without reading it as values: digits beyond 2^53 and every escape stay as written.
 * Text that is no JSON comes back unchanged.
 */
export function indentJson(text: string): string {
  if (!isJson(text)) return text;
  let depth = 0;
  let before = '';
  let out = '';
  const line = () => `\n${'  '.repeat(depth)}`;
  for (const [piece] of text.matchAll(token)) {
    if (piece === '}' || piece === ']') {
      depth -= 1;
      out += before === '{' || before === '[' ? piece : line() + piece;
    } else if (piece === ',') out += piece;
    else if (piece === ':') out += ': ';
    else {
      out += before === '{' || before === '[' || before === ',' ? line() + piece : piece;
      if (piece === '{' || piece === '[') depth += 1;
    }
    before = piece;
  }
  return out;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
