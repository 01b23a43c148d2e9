import { describe, expect, it } from 'vitest';
import { getOperationPolicy } from '#domains/index.ts';
import catalogue from '#graphql/catalogue/catalogue.json' with { type: 'json' };
import { type Field, fieldKinds, type Slice } from '#graphql/kinds.ts';
import { sliceFor } from '#graphql/slice.ts';
import { fieldId } from '../field-id.ts';
import { drawFields } from '../test-draw.tsx';
import { testSetup } from '../test-setup.ts';
import { inputOf } from './index.ts';

interface Secret {
  slice: Slice;
  field: Field;
  /** `Type.field`, for whoever reads of a failure. */
  coordinate: string;
}

/** The secrets of every operation's form, as its page hands it over; each once, wherever its type stands. */
function findSecrets(): Secret[] {
  const found = new Map<string, Secret>();
  for (const name of Object.keys(catalogue.operations)) {
    const slice = sliceFor(catalogue, name, getOperationPolicy(name)?.fields);
    for (const [type, { fields }] of Object.entries({ [name]: slice, ...slice.types })) {
      for (const field of fields.filter((one) => one.sensitive || one.item?.sensitive)) {
        const coordinate = `${type}.${field.name}`;
        found.set(coordinate, { slice, field, coordinate });
      }
    }
  }
  return [...found.values()];
}

/** What is not typed: dots could stand for none of it. */
const notTyped = ['boolean', 'choice', 'list', 'object', 'oneOf'];

describe('nobody reads a secret over the shoulder of whoever types it', () => {
  const secrets = findSecrets();

  it.each(secrets)('$coordinate stands behind dots', async ({ slice, field }) => {
    // Retired fields stand closed: here it is looked at as one that somebody has opened.
    const { deprecated: _, ...opened } = field;
    const html = await drawFields(testSetup(slice), [opened], { [field.name]: 'open sesame' });
    const control = html
      .match(/<(input|textarea)\b[^>]*>/g)
      ?.find((tag) => tag.includes(fieldId(['values', field.name])));
    expect(control).toContain('type="password"');
    expect(control).toContain('open sesame');
    expect(html.replace(control ?? '', '')).not.toContain('open sesame');
  });

  it.each(fieldKinds.filter((kind) => !notTyped.includes(kind)))('a secret of kind %s would, too', (kind) => {
    expect(inputOf({ name: 'a', type: 'A', required: false, nullable: true, kind, sensitive: true })).toBe('secret');
  });

  it('no form has a secret that is not typed', () => {
    expect(secrets.length).toBeGreaterThan(40);
    expect(secrets.filter(({ field }) => notTyped.includes(field.kind)).map(({ coordinate }) => coordinate)).toEqual(
      [],
    );
  });
});
