'use client';

import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/input.tsx';
import { useForm } from '../form-context.tsx';
import { fromText, type InputProps, textOf } from './input-props.ts';
import { usePlaceholder } from './use-placeholder.ts';

/** Dots instead of letters until asked: never drafted, never in a look-up, never written anew by a control that tidies. */
export function SecretInput({ field, id, value, onChange, aria }: InputProps) {
  const { form } = useForm().setup;
  const [shown, setShown] = useState(false);
  const placeholder = usePlaceholder(value);
  return (
    <span className="flex gap-2">
      <Input
        autoComplete="off"
        className="flex-1"
        id={id}
        mono
        onChange={(event) => onChange(fromText(field, event.target.value))}
        placeholder={placeholder}
        spellCheck={false}
        type={shown ? 'text' : 'password'}
        value={textOf(value)}
        {...aria}
      />
      <Button aria-pressed={shown} onClick={() => setShown(!shown)}>
        {shown ? form.sensitiveHide : form.sensitiveShow}
      </Button>
    </span>
  );
}
