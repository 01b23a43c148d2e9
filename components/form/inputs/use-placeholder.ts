import type { Field, FormValue } from '#graphql/kinds.ts';
import { useForm } from '../form-context.tsx';

/** Says inside of an empty control which of the three states it is in. */
export function usePlaceholder(field: Field, value: FormValue | undefined): string {
  const { form } = useForm().setup;
  if (value === null) return form.setEmptyLong;
  return value === undefined && !field.required ? form.leaveLong : '';
}
