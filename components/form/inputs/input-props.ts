import type { ComponentType } from 'react';
import type { Field, FormValue, Path } from '#graphql/kinds.ts';
import type { FieldViewProps } from '../field-view-props.ts';

/** What every control gets. The value at the path is the store's; a control that holds text keeps none of its own. */
export interface InputProps {
  field: Field;
  /** Into the form's tree: `['values', 'input', 'lines', 3, 'amount']`. */
  path: Path;
  /** The key of the words: no list positions. */
  wordPath: string;
  id: string;
  label: string;
  value: FormValue | undefined;
  onChange: (value: FormValue | undefined) => void;
  /** Draws a field inside of this one: handed down, so that no control imports what draws it. */
  Field: ComponentType<FieldViewProps>;
  /** aria attributes of the control. */
  aria: { 'aria-describedby'?: string; 'aria-invalid'?: true; 'aria-required'?: true };
}

/** The text in a control: what is absent or empty shows none. */
export function textOf(value: FormValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** What typing means: text is a value; an optional field that is cleared is left as is again. */
export function fromText(field: Field, text: string): string | undefined {
  return text === '' && !field.required ? undefined : text;
}
