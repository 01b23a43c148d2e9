import kindsJson from './schema/error-kinds.json' with { type: 'json' };
import facts from './schema/facts.json' with { type: 'json' };

/** What sort of no a code is; schema/error-kinds.json sorts every code that upstream lists by what it stands for there. */
export type ErrorKind = keyof typeof kindsJson;

const kinds: Readonly<Record<ErrorKind, readonly string[]>> = kindsJson;
const kindOf = new Map(
  (Object.keys(kindsJson) as ErrorKind[]).flatMap((kind) => kinds[kind].map((code) => [code, kind] as const)),
);

const raisedBy = new Map<string, string[]>();
for (const [operation, codes] of Object.entries<readonly string[]>(facts.errorCodes)) {
  for (const code of codes) raisedBy.set(code, [...(raisedBy.get(code) ?? []), operation]);
}

/** Every code that upstream lists for an operation, in upstream's order. */
export const listedCodes: readonly string[] = [...raisedBy.keys()];

/**
 * Codes that speak of the request itself (token, complexity, allowance, input) and are documented apart from operations
 * (facts.md): any operation can meet them.
 */
export const requestCodes: readonly string[] = [
  'KT-CT-1111',
  'KT-CT-1112',
  'KT-CT-1113',
  'KT-CT-1124',
  'KT-CT-1132',
  'KT-CT-1139',
  'KT-CT-1143',
  'KT-CT-1188',
  'KT-CT-1189',
  'KT-CT-1199',
  'KT-CT-1605',
];

/** null for a code that upstream lists for no operation. Takes any text. */
export function getErrorKind(code: string): ErrorKind | null {
  return kindOf.get(code) ?? null;
}

/** The operations for which upstream lists the code; empty for one that it lists for none. Takes any text. */
export function findRaisers(code: string): readonly string[] {
  return raisedBy.get(code) ?? [];
}
