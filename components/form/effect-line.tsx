'use client';

import { useSyncExternalStore } from 'react';
import type { FormValue, FormValues } from '#graphql/kinds.ts';
import { useForm } from './form-context.tsx';
import type { FormSetup } from './form-setup.ts';
import type { FormStore } from './values/form-store.ts';
import { sayEffect } from './values/say-effect.ts';

/** What would be sent as it stands, in words; draws again at every change, alone. */
export function EffectLine() {
  const { setup, store } = useForm();
  useSyncExternalStore(store.subscribe, store.all, store.all);
  return <>{sayButton(setup, store)}</>;
}

/** The button's sentence with what is filled in. */
export function sayButton(setup: FormSetup, store: FormStore): string {
  const values = store.get(['values']);
  return sayEffect(
    setup.words.button,
    setup.slice,
    isGroup(values) ? values : {},
    { account: accountOf(setup, store), amountAt: setup.amountAt ?? undefined },
    setup.valueLabels,
    setup.form,
  );
}

function accountOf(setup: FormSetup, store: FormStore): string {
  if (setup.account === null) return '';
  const text = store.get('at' in setup.account ? ['values', ...setup.account.at.split('.')] : ['account']);
  return typeof text === 'string' ? text.trim().toUpperCase() : '';
}

function isGroup(value: FormValue | undefined): value is FormValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
