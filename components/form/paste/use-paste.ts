import { useEffect, useState } from 'react';
import { useForm } from '../form-context.tsx';
import { byHeader, byOrder, type Column, type Mapping, mapColumns } from './columns.ts';
import { readTable, type TableRead } from './read-table.ts';
import { type PastedRows, toRows } from './to-rows.ts';

export interface Paste {
  /** Null until something was pasted. */
  read: TableRead | null;
  header: boolean;
  mapping: Mapping;
  /** The rows without their header. */
  rows: readonly string[][];
  /** Null while they are being read. */
  made: PastedRows | null;
  take: (text: string) => void;
  setHeader: (header: boolean) => void;
  setColumn: (index: number, column: Column | null) => void;
}

/** What was pasted, where its columns go, and what comes of its rows. */
export function usePaste(columns: readonly Column[]): Paste {
  const { setup } = useForm();
  const [read, setRead] = useState<TableRead | null>(null);
  const [plan, setPlan] = useState<{ header: boolean; mapping: Mapping }>({ header: false, mapping: [] });
  const [made, setMade] = useState<{ of: unknown; rows: PastedRows } | null>(null);
  const all = read?.ok ? read.rows : [];
  const first = widest(all);
  useEffect(() => {
    if (!read?.ok) return;
    const stop = new AbortController();
    const rows = plan.header ? read.rows.slice(1) : read.rows;
    void toRows(setup, rows, plan.mapping, stop.signal).then((done) => done && setMade({ of: plan, rows: done }));
    return () => stop.abort();
  }, [setup, read, plan]);
  return {
    read,
    ...plan,
    rows: plan.header ? all.slice(1) : all,
    made: made?.of === plan ? made.rows : null,
    take(text) {
      const table = readTable(text);
      setRead(table);
      if (table.ok) setPlan(mapColumns(columns, widest(table.rows)));
    },
    setHeader(header) {
      setPlan({ header, mapping: header ? byHeader(columns, first) : byOrder(columns, first.length) });
    },
    setColumn(index, column) {
      setPlan({
        ...plan,
        mapping: plan.mapping.map((old, place) => (place === index ? column : old === column ? null : old)),
      });
    },
  };
}

/** The first row, as wide as the widest: a header may be shorter than what stands under it. */
function widest(rows: readonly string[][]): string[] {
  const [first = []] = rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, index) => first[index] ?? '');
}
