import { prerender } from 'react-dom/static';
import type { Field, FormValues } from '#graphql/kinds.ts';
import { FieldView } from './field.tsx';
import { FieldList } from './field-list.tsx';
import { FormContext } from './form-context.tsx';
import type { FormSetup } from './form-setup.ts';
import { createFormStore } from './values/form-store.ts';

/** These fields of a form as the page first shows them: nothing opened, and what is given filled in. */
export async function drawFields(setup: FormSetup, fields: Field[], values: FormValues = {}): Promise<string> {
  const store = createFormStore({ values });
  const { prelude } = await prerender(
    <FormContext value={{ setup, store }}>
      <FieldList Field={FieldView} fields={fields} path={['values']} wordPath="" />
    </FormContext>,
  );
  return new Response(prelude).text();
}
