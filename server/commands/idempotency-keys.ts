import { v5 as uuidV5 } from 'uuid';
import type { FormValues, Slice } from '#graphql/kinds.ts';
import { pathText } from '#graphql/path-text.ts';
import { keyPathsOf } from '#graphql/variables.ts';

/**
 * The keys that upstream knows a command by: UUIDv5 of the command id and the path, one per list element (RFC 9562, 5.5).
 * The same command always carries the same keys, whoever works them out; nobody types one.
 */
export function makeIdempotencyKeys(slice: Slice, values: FormValues, commandId: string): Record<string, string> {
  return Object.fromEntries(
    keyPathsOf(slice, values).map((path) => [pathText(path), uuidV5(pathText(path), commandId)]),
  );
}
