'use client';

import { fill } from '#messages/fill.ts';
import { useForm } from '../form-context.tsx';
import type { Mapping } from './columns.ts';
import type { PastedRows } from './to-rows.ts';

const shownFaults = 10;

/** Each cell that cannot be read, by its row and field; they are added as they are, and can be mended in the list. */
export function PasteFaults({ made, mapping }: { made: PastedRows; mapping: Mapping }) {
  const { form, fieldErrors } = useForm().setup;
  const words = form.paste;
  const { bad, unused } = made;
  return (
    <div aria-live="polite" className="flex flex-col gap-1 text-sm">
      {bad.length > 0 && (
        <>
          <p className="text-refused">{fill(words.bad, { count: bad.length })}</p>
          <ul className="list-disc pl-5 text-ink-2 text-xs">
            {bad.slice(0, shownFaults).map(({ row, column, fault }) => (
              <li key={`${row}-${column}`}>
                {fill(words.badCell, { row, label: mapping[column]?.label ?? '' })}
                {fill(fieldErrors[fault.code], fault.params ?? {})}
              </li>
            ))}
          </ul>
        </>
      )}
      {unused > 0 && <p className="text-waiting text-xs">{fill(words.unused, { count: unused })}</p>}
    </div>
  );
}
