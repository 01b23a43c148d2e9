import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import catalogue from '#graphql/catalogue/catalogue.json' with { type: 'json' };
import type { Field, Slice } from '#graphql/kinds.ts';
import { sliceFor } from '#graphql/slice.ts';
import { validatorFor } from '#graphql/validator.ts';
import type { FormSetup } from '../form-setup.ts';
import { testSetup } from '../test-setup.ts';
import { columnsOf, mapColumns } from './columns.ts';
import { mostRows, readTable } from './read-table.ts';
import { toRows } from './to-rows.ts';

const leaf = (name: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  name,
  kind,
  type: 'String',
  required: false,
  nullable: true,
  ...more,
});
const line: Field = { ...leaf('lines', 'object', { object: 'Line' }), required: true, nullable: false };
const slice: Slice = {
  operation: 'orderLines',
  schemaVersion: 'x',
  fields: [leaf('lines', 'list', { item: line, required: true, nullable: false })],
  types: {
    Line: {
      oneOf: false,
      fields: [
        leaf('code', 'text', { required: true, nullable: false }),
        leaf('quantity', 'integer', { type: 'Int' }),
        leaf('from', 'date'),
        leaf('urgent', 'boolean'),
        leaf('how', 'choice', { enum: 'How' }),
        leaf('product', 'object', { object: 'Product' }),
      ],
    },
    Product: { oneOf: false, fields: [leaf('name', 'text')] },
  },
  enums: { How: [{ name: 'BY_POST' }, { name: 'BY_HAND' }] },
};
const setup = {
  slice,
  words: {
    fields: {
      'lines.code': { label: '商品コード', help: '' },
      'lines.quantity': { label: '数量', help: '' },
      'lines.product.name': { label: '商品名', help: '' },
    },
  },
  valueLabels: { How: { BY_POST: '郵送', BY_HAND: '手渡し' } },
  form: { yes: 'はい', no: 'いいえ' },
} as unknown as FormSetup;
const columns = columnsOf(setup, line, 'lines', '明細');
const read = (text: string) => {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.code);
  return table.rows;
};
const made = async (rows: string[][], mapping = mapColumns(columns, rows[0] ?? []).mapping) => {
  const done = await toRows(setup, rows, mapping, new AbortController().signal);
  if (done === null) throw new Error('stopped');
  return done;
};

describe('a person who pastes rows from a spreadsheet', () => {
  it('gets back every cell, whatever stands in it', () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => !text.startsWith('\uFEFF'));
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join('\t')).join('\r\n');
        expect(read(text)).toEqual(rows.filter((row) => row.some((one) => one.trim() !== '')));
      }),
    );
  });

  it('may leave the header in: labels, API names and paths are all known', () => {
    const { header, mapping } = mapColumns(columns, ['商品コード ＊', 'quantity', 'product.name', '備考']);
    expect(header).toBe(true);
    expect(mapping.map((column) => column?.path.join('.') ?? null)).toEqual(['code', 'quantity', 'product.name', null]);
  });

  it('without a header fills the columns in the order of the form', () => {
    const { header, mapping } = mapColumns(columns, ['AB-1', '3']);
    expect(header).toBe(false);
    expect(mapping.map((column) => column?.path[0])).toEqual(['code', 'quantity']);
  });

  it('writes choices, yes and no, numbers and days as they are said', async () => {
    const { values, bad } = await made([['x', '１２', '2026/1/5', 'はい', '郵送', '電球']]);
    expect(bad).toEqual([]);
    expect(values).toEqual([
      { code: 'x', quantity: '12', from: '2026-01-05', urgent: true, how: 'BY_POST', product: { name: '電球' } },
    ]);
  });

  it('is told of each cell that cannot be read, and loses none of them', async () => {
    const { values, bad } = await made([
      ['x', 'twelve', '2026-02-30', 'perhaps'],
      ['y', '1'],
    ]);
    expect(bad.map(({ row, column, fault }) => [row, column, fault.code])).toEqual([
      [1, 1, 'notAnInteger'],
      [1, 2, 'notADate'],
      [1, 3, 'notABoolean'],
    ]);
    expect(values[0]).toEqual({ code: 'x', quantity: 'twelve', from: '2026-02-30', urgent: 'perhaps' });
  });

  it('leaves a field as it is where the cell is empty', async () => {
    expect((await made([['x', '', '', '', '', '']])).values).toEqual([{ code: 'x' }]);
  });

  it('is told where a quotation mark is never closed, and how many rows are too many', () => {
    expect(readTable('a\tb\n"c')).toEqual({ ok: false, code: 'unclosedQuote', row: 2 });
    expect(readTable('a\n'.repeat(mostRows + 2))).toEqual({ ok: false, code: 'tooManyRows', max: mostRows });
  });

  it('names no field by the prototype', async () => {
    expect(mapColumns(columns, ['__proto__', 'constructor']).header).toBe(false);
    expect((await made([['__proto__', '1']])).values).toEqual([{ code: '__proto__', quantity: '1' }]);
  });

  it('can paste ten thousand rows, and all of them are checked', async () => {
    const rows = Array.from({ length: mostRows }, (_, index) => [
      `C${index}`,
      String(index),
      '2026-11-23',
      'no',
      'BY_HAND',
      '品',
    ]);
    const { values, bad } = await made(read(rows.map((row) => row.join('\t')).join('\n')));
    expect(bad).toEqual([]);
    const checked = validatorFor(slice).check({ lines: values });
    expect(checked).toMatchObject({ ok: true });
    expect(checked.ok && checked.values.lines).toHaveLength(mostRows);
  });
});

describe('order lines of the largest form', () => {
  const largest = testSetup(sliceFor(catalogue, 'legacyProcessOrder'));
  const find = (fields: readonly Field[], [name, ...rest]: readonly string[]): Field => {
    const field = fields.find((one) => one.name === name);
    if (field === undefined) throw new Error(`no field ${name}`);
    return rest.length === 0 ? field : find(largest.slice.types[field.object ?? '']?.fields ?? [], rest);
  };
  const item = find(largest.slice.fields, ['input', 'order', 'lines']).item ?? line;
  const all = columnsOf(largest, item, 'input.order.lines', '明細行');

  it('are whole where the headers name the one of several that each is about', async () => {
    const rows = read(
      'item.code\titem.marketData.context.gasSupplyPointData.quotedSupplyPointId\nPRODUCT-1\t12\nPRODUCT-2\t13',
    );
    const { header, mapping } = mapColumns(all, rows[0] ?? []);
    expect(header).toBe(true);
    const context = (id: string) => ({ gasSupplyPointData: { quotedSupplyPointId: id } });
    expect((await made(rows.slice(1), mapping)).values).toEqual([
      { item: { code: 'PRODUCT-1', marketData: { context: context('12') } } },
      { item: { code: 'PRODUCT-2', marketData: { context: context('13') } } },
    ]);
  });

  it('without headers never fill one of several: nobody said which', () => {
    const { mapping } = mapColumns(
      all,
      Array.from({ length: 200 }, (_, index) => `x${index}`),
    );
    expect(mapping.some((column) => column?.choice)).toBe(false);
  });
});
