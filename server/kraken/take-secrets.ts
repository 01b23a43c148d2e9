import type { CatalogueOperation } from '#graphql/catalogue/shape.ts';
import { isJsonObject, type JsonValue, parseJson } from '#server/audit/canonical-json.ts';
import type { HttpReply } from './reply.ts';

/** One secret as it is shown: `name` is its path below the mutation's field, in the API's own words. */
export interface Secret {
  name: string;
  value: string;
}

export interface Taken {
  secrets: Secret[];
  /** The reply without them: this is what everything else reads, judges, keeps and logs. */
  reply: HttpReply;
}

const hidden = '＊＊＊';
/** What is nested deeper than this is no answer to a mutation. */
const deepest = 60;
/** A shorter text would be found in words that have nothing to do with it. */
const shortestSought = 6;

/**
 * Takes the secrets that an operation is for out of its reply: whatever stands under their names anywhere, and every
 * text that repeats one of them. A reply that cannot be read is hidden whole; how it is judged does not change by that.
 * The reply of any other operation comes back as it is. Never throws.
 */
export function takeSecrets(operation: Pick<CatalogueOperation, 'name' | 'shownOnce'>, reply: HttpReply): Taken {
  const paths = operation.shownOnce ?? [];
  if (paths.length === 0) return { secrets: [], reply };
  const text = decode(reply.bytes);
  const json = parse(text);
  if (json === undefined) return { secrets: [], reply: { ...reply, bytes: encode(toUnreadable(text)) } };
  const found: Secret[] = paths.flatMap((path) => {
    const value = follow(json, ['data', operation.name, ...path.split('.')]);
    return value === null ? [] : [{ name: path, value: toText(value) }];
  });
  const names = new Set(paths.map((path) => path.slice(path.lastIndexOf('.') + 1)));
  const sought = found.map(({ value }) => value).filter((value) => value.length >= shortestSought);
  return { secrets: found, reply: { ...reply, bytes: encode(JSON.stringify(hide(json, { names, sought }, 0))) } };
}

interface Hiding {
  names: ReadonlySet<string>;
  sought: readonly string[];
}

function hide(value: JsonValue, hiding: Hiding, depth: number): JsonValue {
  if (depth > deepest) return hidden;
  if (typeof value === 'string') return withoutSought(value, hiding);
  if (Array.isArray(value)) return value.map((inner) => hide(inner, hiding, depth + 1));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner = null]) => [
      withoutSought(name, hiding),
      hiding.names.has(name) && inner !== null ? hidden : hide(inner, hiding, depth + 1),
    ]),
  );
}

function withoutSought(text: string, { sought }: Hiding): string {
  return sought.reduce((left, secret) => left.replaceAll(secret, hidden), text);
}

/** Own properties only. null: absent, null, or not where it is looked for. */
function follow(value: JsonValue, [step, ...rest]: readonly string[]): JsonValue {
  if (step === undefined) return value;
  if (!isJsonObject(value) || !Object.hasOwn(value, step)) return null;
  return follow(value[step] ?? null, rest);
}

function toText(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What began as JSON is still told apart from a page of a gateway. */
function toUnreadable(text: string | null): string {
  return text?.trimStart().startsWith('{') ? `{${hidden}` : hidden;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function parse(text: string | null): JsonValue | undefined {
  try {
    return text === null ? undefined : parseJson(text);
  } catch {
    return undefined;
  }
}
