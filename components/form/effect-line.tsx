'use client';

import { useEffect, useState } from 'react';
import type { FormValue, FormValues } from '#graphql/kinds.ts';
import { useForm } from './form-context.tsx';
import type { FormSetup } from './form-setup.ts';
import { getAt } from './values/at-path.ts';
import { sayEffect } from './values/say-effect.ts';

/** How long the typing must rest before the sentence follows, in milliseconds: a key is painted before it is talked about. */
const restMilliseconds = 120;

/** What would be sent as it stands, in words; follows the typing, alone. */
export function EffectLine() {
  const { setup, store } = useForm();
  const [filled, setFilled] = useState(store.all);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => setFilled(store.all());
    const leave = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(follow, restMilliseconds);
    });
    follow();
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [store]);
  return <>{sayButton(setup, filled)}</>;
}

/** The button's sentence with what is filled in. */
function sayButton(setup: FormSetup, filled: FormValues): string {
  const values = getAt(filled, ['values']);
  return sayEffect(
    setup.words.button,
    setup.slice,
    isGroup(values) ? values : {},
    { account: accountOf(setup, filled), amountAt: setup.amountAt ?? undefined },
    setup.valueLabels,
    setup.form,
  );
}

function accountOf(setup: FormSetup, filled: FormValues): string {
  if (setup.account === null) return '';
  const text = getAt(filled, 'at' in setup.account ? ['values', ...setup.account.at.split('.')] : ['account']);
  return typeof text === 'string' ? text.trim().toUpperCase() : '';
}

function isGroup(value: FormValue | undefined): value is FormValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
