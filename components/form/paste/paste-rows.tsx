'use client';

import { useId } from 'react';
import type { Field, FormValue } from '#graphql/kinds.ts';
import { fill } from '#messages/fill.ts';
import { Button } from '../../ui/button.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { useForm } from '../form-context.tsx';
import { columnsOf } from './columns.ts';
import { PasteFaults } from './paste-faults.tsx';
import { PastePreview } from './paste-preview.tsx';
import { usePaste } from './use-paste.ts';

export interface PasteRowsProps {
  item: Field;
  wordPath: string;
  label: string;
  add: (rows: FormValue[]) => void;
  close: () => void;
}

/** Rows from a spreadsheet: pasted, shown with where each column goes and what cannot be read, then added to the list. */
export function PasteRows({ item, wordPath, label, add, close }: PasteRowsProps) {
  const { setup } = useForm();
  const words = setup.form.paste;
  const columns = columnsOf(setup, item, wordPath, label);
  const paste = usePaste(columns);
  const id = useId();
  const { read, made, rows } = paste;
  return (
    <section
      aria-label={words.title}
      className="flex flex-col gap-3 rounded-md border border-line-strong bg-sunken p-3"
    >
      <div className="flex flex-col gap-1">
        <label className="font-medium text-sm" htmlFor={id}>
          {words.title}
        </label>
        <Textarea
          // What is pasted is read at once and not kept here: a megabyte of text in a control would freeze the page.
          defaultValue=""
          id={id}
          onChange={(event) => paste.take(event.target.value)}
          onPaste={(event) => {
            event.preventDefault();
            paste.take(event.clipboardData.getData('text/plain'));
          }}
          placeholder={words.placeholder}
          rows={2}
        />
        <p className="prose-text text-ink-3 text-xs">
          {fill(words.help, { columns: columns.map((column) => column.label).join(setup.form.group.comma) })}
        </p>
      </div>
      {read !== null && !read.ok && (
        <p className="text-refused text-sm" role="alert">
          {read.code === 'tooManyRows'
            ? fill(words.tooManyRows, { max: read.max })
            : fill(words.unclosedQuote, { row: read.row })}
        </p>
      )}
      {read?.ok && rows.length === 0 && <p className="text-ink-3 text-sm">{words.nothing}</p>}
      {read?.ok && rows.length > 0 && (
        <>
          <PastePreview columns={columns} paste={paste} />
          {made !== null && <PasteFaults made={made} mapping={paste.mapping} />}
        </>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          disabled={made === null || rows.length === 0}
          onClick={() => made !== null && add(made.values)}
          size="sm"
          variant="primary"
        >
          {read?.ok && made === null ? words.reading : fill(words.add, { count: rows.length })}
        </Button>
        <Button onClick={close} size="sm" variant="ghost">
          {words.close}
        </Button>
      </div>
    </section>
  );
}
