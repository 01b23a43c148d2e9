import type { FormValue } from '#graphql/kinds.ts';
import { useForm } from '../form-context.tsx';

/** Says inside of a control that it is set empty; what is left as is stays blank, and its state stands beside the label. */
export function usePlaceholder(value: FormValue | undefined): string {
  const { form } = useForm().setup;
  return value === null ? form.setEmptyLong : '';
}
