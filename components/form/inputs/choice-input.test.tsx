import { describe, expect, it } from 'vitest';
import type { Field, Slice } from '#graphql/kinds.ts';
import { drawFields } from '../test-draw.tsx';
import { testSetup } from '../test-setup.ts';

/** A form that asks for one of so many values, each with a label. */
function draw(count: number, chosen?: string): Promise<string> {
  const names = Array.from({ length: count }, (_, index) => `V${index + 1}`);
  const field: Field = { name: 'how', kind: 'choice', enum: 'How', type: 'How!', required: true, nullable: false };
  const slice: Slice = {
    operation: 'createNote',
    schemaVersion: 'v',
    fields: [field],
    types: {},
    enums: { How: [...names.map((name) => ({ name })), { name: 'OLD', deprecated: 'gone' }] },
  };
  const labels = Object.fromEntries(names.map((name, index) => [name, `方法${index + 1}`]));
  const values = chosen === undefined ? {} : { how: chosen };
  return drawFields({ ...testSetup(slice), valueLabels: { How: labels } }, slice.fields, values);
}

/** Which control it is, and how many choices it shows. */
function controlIn(html: string): [string, number] {
  const count = (tag: RegExp) => html.match(tag)?.length ?? 0;
  if (html.includes('role="combobox"')) return ['combobox', count(/role="option"/g)];
  return html.includes('<select') ? ['select', count(/<option value="=/g)] : ['radios', count(/type="radio"/g)];
}

describe('who chooses', () => {
  it.each([
    [1, ['radios', 1]],
    [4, ['radios', 4]],
    [5, ['select', 5]],
    [8, ['select', 8]],
    [9, ['combobox', 0]],
    [272, ['combobox', 0]],
  ])('one of %i values is given the control for that many', async (count, control) => {
    expect(controlIn(await draw(count))).toEqual(control);
  });

  it('is not offered a retired value, and keeps one that is chosen already', async () => {
    expect(await draw(5)).not.toContain('OLD');
    expect(await draw(5, 'OLD')).toContain('OLD');
  });

  it('reads the label beside the API’s word, whatever the control', async () => {
    expect(await draw(4)).toMatch(/title="V2".*方法2/);
    expect((await draw(8)).replaceAll('<!-- -->', '')).toContain('方法2（V2）');
    expect(await draw(9, 'V2')).toContain('方法2');
  });
});
