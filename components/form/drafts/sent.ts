import type { FormValue, FormValues } from '#graphql/kinds.ts';
import type { FormSetup } from '../form-setup.ts';
import { dropMasked, dropSensitive } from '../values/drop-sensitive.ts';
import { fitDraft } from './fit-draft.ts';
import type { Vault } from './vault.ts';

const nameOf = (commandId: string) => `sent:${commandId}`;

/**
 * Keeps what was typed for a command whose end nobody knows yet, where a stored command has something of it masked: only
 * the browser of who typed it can give that back, when the command comes to nothing and is asked for again. Secrets are
 * never kept (safety.md 8). It goes as every draft goes: when its person signs out, and after a day.
 */
export async function keepSent(
  vault: Vault | null,
  { slice, operation }: Pick<FormSetup, 'slice' | 'operation'>,
  commandId: string,
  typed: FormValue | undefined,
): Promise<void> {
  if (vault === null || !isGroup(typed)) return;
  const values = dropSensitive(slice, typed);
  if (JSON.stringify(values) === JSON.stringify(dropMasked(slice, typed))) return;
  await vault.write(nameOf(commandId), { operation, values });
}

/** What was typed for an earlier command, as this version of the form can hold it; null where nothing was kept. */
export async function readSent(
  vault: Vault | null,
  { slice, operation }: Pick<FormSetup, 'slice' | 'operation'>,
  commandId: string,
): Promise<FormValues | null> {
  const content = (await vault?.read(nameOf(commandId)))?.content;
  if (typeof content !== 'object' || content === null || !('values' in content) || !('operation' in content)) {
    return null;
  }
  if (content.operation !== operation || !isGroup(content.values)) return null;
  const { values } = fitDraft(slice, { values: content.values }).filled;
  return isGroup(values) ? values : null;
}

/** It took effect, or is asked for again: nobody needs it any more. */
export function eraseSent(vault: Vault | null, commandId: string): void {
  vault?.erase(nameOf(commandId));
}

function isGroup(value: unknown): value is FormValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
