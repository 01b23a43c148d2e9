import { canonicalJson, isJsonObject, type JsonValue, parseJson } from '#server/audit/canonical-json.ts';
import type { PayloadName } from '#server/audit/event.ts';
import { maskJson } from './mask-json.ts';
import { maskText } from './mask-text.ts';

/** Payloads that are JSON; the others are what people wrote. */
const json: ReadonlySet<PayloadName> = new Set(['variables', 'snapshot', 'reply', 'evidence']);

/**
 * A text that stands beside an entry, as auditors and exports see it. What was sent stays what was sent but for the fields
 * that tell of somebody.
 * @param names of people that free text may speak of (namesIn finds them in the snapshot of the same command)
 */
export function maskPayload(name: PayloadName, text: string, names: readonly string[] = []): string {
  const value = json.has(name) ? parse(text) : undefined;
  if (value === undefined) return maskText(text, names);
  // Of a request only the variables are of people; the document is ours.
  if (name === 'variables' && isJsonObject(value) && isJsonObject(value.variables)) {
    return canonicalJson({ ...value, variables: maskJson(value.variables, names) });
  }
  return canonicalJson(maskJson(value, names));
}

/** The holder that a snapshot names. */
export function namesIn(snapshot: string | null | undefined): string[] {
  const value = typeof snapshot === 'string' ? parse(snapshot) : undefined;
  const account = isJsonObject(value) ? value.account : null;
  const holder = isJsonObject(account) ? account.holder : null;
  return typeof holder === 'string' ? [holder] : [];
}

function parse(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
