import { makeFormSetup } from '#app/(console)/[domain]/[operation]/form-setup.ts';
import type { FormSetup } from '#components/form/form-setup.ts';
import { findDomainOf, getOperationPolicy } from '#domains/index.ts';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import type { Field, Slice } from '#graphql/kinds.ts';
import { sliceFor } from '#graphql/slice.ts';
import { toJsonSchema } from './to-json-schema.ts';

/** One operation's form as the product's page would hand it to the browser, and the same input as JSON Schema. */
export interface BenchForm {
  name: string;
  leaves: number;
  setup: FormSetup;
  schema: object;
}

/** All operations, in the order of the catalogue. */
export function allForms(): BenchForm[] {
  return Object.keys(catalogue.operations).map((name) => {
    const policy = getOperationPolicy(name);
    const domain = findDomainOf(name);
    if (policy === null || domain === null) throw new Error(`${name} is in no domain`);
    const slice = sliceFor(catalogue, name, policy.fields);
    return {
      name,
      leaves: countLeaves(slice.fields, slice, []),
      setup: makeFormSetup(slice, policy, domain.name, 'ja'),
      schema: toJsonSchema(slice),
    };
  });
}

/** A form of so many texts that must be filled in: what "1,000 fields" means for all that are compared. */
export function wideForm(like: BenchForm, count: number): BenchForm {
  const fields = Array.from({ length: count }, (_, index): Field => {
    return { name: `field${index}`, kind: 'text', type: 'String!', required: true, nullable: false };
  });
  const slice: Slice = {
    operation: 'wideForm',
    schemaVersion: like.setup.slice.schemaVersion,
    fields,
    types: {},
    enums: {},
  };
  const words = Object.fromEntries(fields.map(({ name }) => [name, { label: name, help: '' }]));
  const setup: FormSetup = {
    ...like.setup,
    operation: slice.operation,
    slice,
    account: null,
    amountAt: null,
    order: [],
    words: { ...like.setup.words, fields: words },
  };
  return { name: slice.operation, leaves: count, setup, schema: toJsonSchema(slice) };
}

function countLeaves(fields: readonly Field[], slice: Slice, inside: readonly string[]): number {
  return fields.reduce((sum, field) => {
    const inner = field.item ?? field;
    if (inner.object === undefined) return sum + 1;
    if (inside.includes(inner.object)) return sum;
    return sum + countLeaves(slice.types[inner.object]?.fields ?? [], slice, [...inside, inner.object]);
  }, 0);
}
