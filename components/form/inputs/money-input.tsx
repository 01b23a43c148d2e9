'use client';

import { checkMoney } from '#graphql/leaf/number-text.ts';
import { Input } from '../../ui/input.tsx';
import { formatYen } from '../../ui/yen.ts';
import { fromText, type InputProps, textOf } from './input-props.ts';
import { usePlaceholder } from './use-placeholder.ts';

/** Yen: ¥ stands inside. Full-width digits and 円 are taken; leaving the field writes the amount as 12,345. */
export function MoneyInput({ field, id, value, onChange, aria }: InputProps) {
  const placeholder = usePlaceholder(value);
  const tidy = () => {
    const checked = checkMoney(textOf(value), field, new Set());
    if (checked.ok && checked.text !== '') onChange(formatYen(checked.text).replace('¥', '').replace('\u2212', '-'));
  };
  return (
    <Input
      autoComplete="off"
      id={id}
      inputMode="numeric"
      onBlur={tidy}
      onChange={(event) => onChange(fromText(field, event.target.value))}
      placeholder={placeholder}
      prefix="¥"
      type="text"
      value={textOf(value)}
      {...aria}
    />
  );
}
