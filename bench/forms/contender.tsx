'use client';

import Rjsf from '@rjsf/core';
import type { RJSFSchema } from '@rjsf/utils';
import ajv from '@rjsf/validator-ajv8';
import { useEffect } from 'react';
import { Controller, useForm } from 'react-hook-form';
import type { FormSetup } from '#components/form/form-setup.ts';
import { OperationForm } from '#components/form/operation-form.tsx';
import type { Slice } from '#graphql/kinds.ts';
import { checkSchemas } from './check-schemas.ts';

type Props =
  | { who: 'raw' | 'rhf'; data: number }
  | { who: 'rjsf'; data: object }
  | { who: 'ours'; data: FormSetup }
  | { who: 'schemas'; data: readonly Slice[] };

/** What the console's forms are held against, and a form of theirs that no operation has. */
export function Contender(props: Props) {
  switch (props.who) {
    case 'raw':
      return <RawInputs count={props.data} />;
    case 'rhf':
      return <ControlledFields count={props.data} />;
    case 'rjsf':
      return <Rjsf noHtml5Validate schema={props.data as RJSFSchema} validator={ajv} />;
    case 'schemas':
      return <Schemas slices={props.data} />;
    case 'ours':
      return <OperationForm setup={props.data} start={null} submit={never} />;
  }
}

const never = () => Promise.reject(new Error('Nothing is sent here'));

/** The floor: the browser's own inputs under their labels. */
function RawInputs({ count }: { count: number }) {
  return (
    <form>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the inputs never move
        <label className="flex flex-col" key={index}>
          field {index}
          <input name={`field${index}`} />
        </label>
      ))}
    </form>
  );
}

/** react-hook-form as it is used with controls of one's own. */
function ControlledFields({ count }: { count: number }) {
  'use no memo';
  const { control, handleSubmit } = useForm({ mode: 'onSubmit' });
  return (
    <form onSubmit={handleSubmit(() => undefined)}>
      {Array.from({ length: count }, (_, index) => (
        <Controller
          control={control}
          defaultValue=""
          // biome-ignore lint/suspicious/noArrayIndexKey: the inputs never move
          key={index}
          name={`field${index}`}
          render={({ field }) => (
            <label className="flex flex-col">
              field {index}
              <input {...field} />
            </label>
          )}
          rules={{ required: true }}
        />
      ))}
    </form>
  );
}

/** No form: hands the bench what builds and uses every operation's schema in this page. */
function Schemas({ slices }: { slices: readonly Slice[] }) {
  useEffect(() => {
    Reflect.set(globalThis, 'checkSchemas', () => checkSchemas(slices.map((slice) => JSON.stringify(slice))));
  }, [slices]);
  return <form />;
}
