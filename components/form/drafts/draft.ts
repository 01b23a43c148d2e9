import type { FormValue, FormValues } from '#graphql/kinds.ts';
import type { FormSetup } from '../form-setup.ts';
import { dropSensitive } from '../values/drop-sensitive.ts';
import { walkValues } from '../values/walk-values.ts';

/** A form that was not finished. */
export interface Draft {
  /** The whole of the form's tree. */
  filled: FormValues;
  /** The command it was going to be: kept while no answer has come, so that nothing is sent twice. */
  commandId: string | null;
  /** Something sensitive had been typed and was not kept. */
  lacksSensitive: boolean;
  /** When it was kept, in milliseconds. */
  at: number;
}

export function toDraft(setup: FormSetup, filled: FormValues, commandId: string | null): Omit<Draft, 'at'> {
  const values = isGroup(filled.values) ? filled.values : {};
  let lacksSensitive = false;
  walkValues(setup.slice, values, ({ field, value }) => {
    if (field.sensitive && value !== null) lacksSensitive = true;
  });
  return { filled: { ...filled, values: dropSensitive(setup.slice, values) }, commandId, lacksSensitive };
}

/** A draft as it was kept; null where it is none. It came out of the vault, so only its outline is looked at: the validator looks at the values. */
export function readDraft(content: unknown, at: number): Draft | null {
  if (typeof content !== 'object' || content === null || !('filled' in content) || !isGroup(content.filled))
    return null;
  const commandId = 'commandId' in content && typeof content.commandId === 'string' ? content.commandId : null;
  return {
    filled: content.filled,
    commandId,
    lacksSensitive: 'lacksSensitive' in content && content.lacksSensitive === true,
    at,
  };
}

function isGroup(value: FormValue | unknown): value is FormValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
