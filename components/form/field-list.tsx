'use client';

import type { ComponentType } from 'react';
import type { Field, Path } from '#graphql/kinds.ts';
import type { FieldViewProps } from './field-view-props.ts';
import { useForm } from './form-context.tsx';
import { RetiredFields } from './retired-fields.tsx';
import { sortFields } from './values/sort-fields.ts';

export interface FieldListProps {
  Field: ComponentType<FieldViewProps>;
  fields: Field[];
  path: Path;
  wordPath: string;
}

/** The fields of one type in the order of the desk; those being retired stand closed at the end. */
export function FieldList({ Field: View, fields, path, wordPath }: FieldListProps) {
  const { order } = useForm().setup;
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
        <RetiredFields names={retired.map((field) => field.name)} path={path}>
          {() => retired.map(draw)}
        </RetiredFields>
      )}
    </>
  );
}
