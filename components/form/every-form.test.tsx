import { describe, expect, it } from 'vitest';
import { getOperationPolicy } from '#domains/index.ts';
import catalogue from '#graphql/catalogue/catalogue.json' with { type: 'json' };
import type { Field, Path, Slice } from '#graphql/kinds.ts';
import { sliceFor } from '#graphql/slice.ts';
import { fieldId } from './field-id.ts';
import { drawFields } from './test-draw.tsx';
import { testSetup } from './test-setup.ts';

/** Fields that must be filled in and stand in groups that open by themselves. */
function mustSee(slice: Slice, fields: readonly Field[], path: Path): Path[] {
  return fields.flatMap((field) => {
    const here = [...path, field.name];
    if (!field.required || field.consoleMade) return [];
    const inner = field.kind === 'object' && here.length < 4 ? (slice.types[field.object ?? '']?.fields ?? []) : [];
    return [here, ...mustSee(slice, inner, here)];
  });
}

describe('every one of the 382 forms', () => {
  it.each(Object.keys(catalogue.operations))(
    '%s opens, with a control for everything that must be filled in',
    async (name) => {
      const slice = sliceFor(catalogue, name, getOperationPolicy(name)?.fields);
      const html = await drawFields(testSetup(slice), slice.fields);
      for (const path of mustSee(slice, slice.fields, ['values'])) expect(html).toContain(`id="${fieldId(path)}"`);
      // Closed groups are not drawn: the largest form opens with what can be seen of it.
      expect(html.length).toBeLessThan(400_000);
    },
  );
});
