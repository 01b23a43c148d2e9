import { describe, expect, it } from 'vitest';
import type { Field, Slice } from '#graphql/kinds.ts';
import { drawFields } from '../test-draw.tsx';
import { testSetup } from '../test-setup.ts';

function draw(kind: 'jsonText' | 'jsonValue', typed: string): Promise<string> {
  const field: Field = { name: 'data', kind, type: 'JSON', required: true, nullable: false };
  const slice: Slice = { operation: 'createMetadata', schemaVersion: 'v', fields: [field], types: {}, enums: {} };
  return drawFields(testSetup(slice), slice.fields, { data: typed });
}

const canFormat = (html: string) => !/<button[^>]* disabled=""[^>]*>整形する/.test(html);

describe('whoever types JSON', () => {
  it('is told the line and the column of the first fault', async () => {
    const html = await draw('jsonText', '{\n  "a": 1,\n  "b": tru\n}');
    expect(html).toContain('JSON として読み取れません（3行目の8文字目）');
    expect(canFormat(html)).toBe(false);
  });

  it('is told nothing while all is well, and may have it formatted', async () => {
    const html = await draw('jsonValue', '{"a": [1, 2.5]}');
    expect(html).not.toContain('文字目');
    expect(canFormat(html)).toBe(true);
  });

  it('is told nothing of an empty field', async () => {
    const html = await draw('jsonValue', ' ');
    expect(html).not.toContain('文字目');
    expect(canFormat(html)).toBe(false);
  });

  it('may send a long number as text, which formatting would change, and not as a value', async () => {
    const asText = await draw('jsonText', '{"id": 12345678901234567890}');
    expect(asText).not.toContain('文字目');
    expect(canFormat(asText)).toBe(false);
    expect(await draw('jsonValue', '{"id": 12345678901234567890}')).toContain('文字目');
    expect(await draw('jsonText', '{"id": 12345678901234567890, }')).toContain('1行目の30文字目');
  });
});
