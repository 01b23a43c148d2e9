import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Select } from '../ui/select.tsx';

export interface Choice {
  value: string;
  label: string;
}

interface FilterChoicesProps {
  name: string;
  label: string;
  /** What stands for no choice. */
  none: string;
  value: string;
  choices: readonly Choice[];
}

/** One filter of a table with a closed list of values. */
export function FilterChoices({ name, label, none, value, choices }: FilterChoicesProps) {
  return (
    <FilterField label={label} width="w-36">
      <Select defaultValue={value} name={name}>
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </FilterField>
  );
}

/** One filter of a table: its name above, the control below. */
export function FilterField({ label, width, children }: { label: string; width: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={classNames('flex flex-col gap-1 text-ink-3 text-xs', width)}>
      {label}
      {children}
    </label>
  );
}
