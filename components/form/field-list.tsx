'use client';

import type { ComponentType } from 'react';
import type { Field, Path } from '#graphql/kinds.ts';
import { fill } from '#messages/fill.ts';
import type { FieldViewProps } from './field-view-props.ts';
import { useForm } from './form-context.tsx';
import { sortFields } from './values/sort-fields.ts';

export interface FieldListProps {
  Field: ComponentType<FieldViewProps>;
  fields: Field[];
  path: Path;
  wordPath: string;
}

/** The fields of one type in the order of the desk; those being retired stand closed at the end. */
export function FieldList({ Field: View, fields, path, wordPath }: FieldListProps) {
  const { order, form } = useForm().setup;
  const sorted = sortFields(fields, wordPath, order);
  const retired = sorted.filter((field) => field.deprecated !== undefined && !field.required);
  const draw = (field: Field) => (
    <View
      field={field}
      key={field.name}
      path={[...path, field.name]}
      wordPath={wordPath === '' ? field.name : `${wordPath}.${field.name}`}
    />
  );
  return (
    <>
      {sorted.filter((field) => !retired.includes(field)).map(draw)}
      {retired.length > 0 && (
        <details className="rounded-md border border-line">
          <summary className="px-3 py-2 text-ink-3 text-xs">
            {fill(form.deprecatedFields, { count: retired.length })}
          </summary>
          <div className="flex flex-col gap-5 border-line border-t p-3">{retired.map(draw)}</div>
        </details>
      )}
    </>
  );
}
