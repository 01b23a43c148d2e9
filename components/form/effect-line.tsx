'use client';

import { useSyncExternalStore } from 'react';
import type { FormValue, FormValues } from '#graphql/kinds.ts';
import { useForm } from './form-context.tsx';
import type { FormSetup } from './form-setup.ts';
import { getAt } from './values/at-path.ts';
import { sayEffect } from './values/say-effect.ts';

/** What would be sent as it stands, in words; draws again at every change, alone. */
export function EffectLine() {
  const { setup, store } = useForm();
  const filled = useSyncExternalStore(store.subscribe, store.all, store.all);
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
