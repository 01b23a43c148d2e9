/** A fault as the machine carries it out. */
export type Fault =
  | { kind: 'code'; code: string; inputPath: readonly string[] | null }
  | { kind: 'slow'; ms: number }
  | { kind: 'hang' | 'drop'; effect: 'none' | 'now' }
  | { kind: 'late'; minutes: number; meanwhile: 'hang' | 'drop' }
  | { kind: 'cut'; bytes: number; connection: 'dropped' | 'closed' }
  | { kind: 'badGateway'; effect: 'none' | 'now' }
  | { kind: 'tooMany'; retryAfterSeconds: number }
  | { kind: 'deep' | 'nulldata' | 'notjson' | 'notgraphql' | 'oversized' | 'serverError' };

/**
 * Reads a fault from the text of the table, the header `x-sandbox-fault` or the control door: `code:KT-CT-3928`,
 * `code:KT-CT-1143@input.accountNumber`, `slow:3000`, `hang`, `hang-after`, `drop-before`, `drop-after`, `late:5`,
 * `late-drop:5`, `cut:40`, `truncate:40`, `502`, `502-after`, `429:30`, `500`, `deep`, `nulldata`, `notjson`,
 * `notgraphql`, `oversized`. Null when it is none of these.
 */
export function parseFault(text: string): Fault | null {
  const [name = '', ...rest] = text.split(':');
  const argument = rest.join(':');
  const read = faults[name];
  return read ? read(argument) : null;
}

const faults: Readonly<Record<string, (argument: string) => Fault | null>> = {
  code: toCode,
  slow: (ms) => withNumber(ms, (value) => ({ kind: 'slow', ms: value })),
  hang: () => ({ kind: 'hang', effect: 'none' }),
  'hang-after': () => ({ kind: 'hang', effect: 'now' }),
  'drop-before': () => ({ kind: 'drop', effect: 'none' }),
  'drop-after': () => ({ kind: 'drop', effect: 'now' }),
  late: (minutes) => withNumber(minutes, (value) => ({ kind: 'late', minutes: value, meanwhile: 'hang' })),
  'late-drop': (minutes) => withNumber(minutes, (value) => ({ kind: 'late', minutes: value, meanwhile: 'drop' })),
  cut: (bytes) => withNumber(bytes, (value) => ({ kind: 'cut', bytes: value, connection: 'dropped' })),
  truncate: (bytes) => withNumber(bytes, (value) => ({ kind: 'cut', bytes: value, connection: 'closed' })),
  '502': () => ({ kind: 'badGateway', effect: 'none' }),
  '502-after': () => ({ kind: 'badGateway', effect: 'now' }),
  '429': (seconds) => withNumber(seconds || '30', (value) => ({ kind: 'tooMany', retryAfterSeconds: value })),
  '500': () => ({ kind: 'serverError' }),
  deep: () => ({ kind: 'deep' }),
  nulldata: () => ({ kind: 'nulldata' }),
  notjson: () => ({ kind: 'notjson' }),
  notgraphql: () => ({ kind: 'notgraphql' }),
  oversized: () => ({ kind: 'oversized' }),
};

function toCode(argument: string): Fault | null {
  const [code = '', inputPath] = argument.split('@');
  if (!/^KT-[A-Z]{2}-\d+$/.test(code)) return null;
  return { kind: 'code', code, inputPath: inputPath ? inputPath.split('.') : null };
}

function withNumber(text: string, make: (value: number) => Fault): Fault | null {
  const value = Number(text);
  return text !== '' && Number.isFinite(value) && value >= 0 ? make(value) : null;
}
