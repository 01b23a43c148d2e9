'use client';

import { fill } from '#messages/fill.ts';
import { Select } from '../../ui/select.tsx';
import { Table, Td, Th } from '../../ui/table.tsx';
import { useForm } from '../form-context.tsx';
import type { Column } from './columns.ts';
import { readCell } from './read-cell.ts';
import type { Paste } from './use-paste.ts';

const shownRows = 5;

/** The first pasted rows under the fields they go to; every column can be sent elsewhere or left out. */
export function PastePreview({ columns, paste }: { columns: readonly Column[]; paste: Paste }) {
  const { setup } = useForm();
  const words = setup.form.paste;
  return (
    <div className="flex flex-col gap-2">
      <label className="inline-flex items-center gap-2 text-sm">
        <input
          checked={paste.header}
          className="accent-accent-solid"
          onChange={(event) => paste.setHeader(event.target.checked)}
          type="checkbox"
        />
        {words.header}
      </label>
      <Table className="rounded-md border border-line bg-raised" label={words.preview}>
        <thead>
          <tr>
            {paste.mapping.map((column, index) => (
              <Th className="py-1 align-top" key={placeKey(index)}>
                <Select
                  aria-label={fill(words.column, { position: index + 1 })}
                  className="min-w-32 font-normal"
                  onChange={(event) =>
                    paste.setColumn(
                      index,
                      columns.find((one) => one.path.join('.') === event.target.value.slice(1)) ?? null,
                    )
                  }
                  value={column === null ? '' : `=${column.path.join('.')}`}
                >
                  <option value="">{words.notUsed}</option>
                  {columns.map((one) => (
                    <option key={one.path.join('.')} value={`=${one.path.join('.')}`}>
                      {one.label}
                    </option>
                  ))}
                </Select>
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {paste.rows.slice(0, shownRows).map((row, place) => (
            <tr className="group/row" key={placeKey(place)}>
              {paste.mapping.map((column, index) => {
                const cell = row[index] ?? '';
                const isBad = column !== null && readCell(setup, column, cell).fault !== undefined;
                return (
                  <Td
                    className={`max-w-48 truncate ${isBad ? 'bg-refused-soft text-refused' : column === null ? 'text-ink-3 line-through' : ''}`}
                    key={placeKey(index)}
                  >
                    {cell.slice(0, 100)}
                  </Td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
      {paste.rows.length > shownRows && (
        <p className="text-ink-3 text-xs">{fill(words.more, { count: paste.rows.length - shownRows })}</p>
      )}
    </div>
  );
}

/** Cells have nothing of their own but their place. */
function placeKey(index: number): string {
  return `at-${index}`;
}
