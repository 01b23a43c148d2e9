'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useTransition } from 'react';
import { classNames } from '../ui/class-names.ts';
import { setPreference } from './set-preference.ts';

export interface PreferenceOption {
  value: string;
  label: string;
  /** The language of the label, where it is not the page's. */
  lang?: string;
  /** Drawn by the page, so that sign-in, which has none, loads none. */
  icon?: ReactNode;
}

export interface PreferenceSwitchProps {
  name: 'theme' | 'locale';
  label: string;
  value: string;
  options: readonly PreferenceOption[];
}

/** Language or theme as one row of buttons; the page is drawn again by the server, keeping what was typed. */
export function PreferenceSwitch({ name, label, value, options }: PreferenceSwitchProps) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const choose = (chosen: string) => {
    setPreference(name, chosen);
    if (name === 'theme') document.documentElement.dataset.theme = chosen;
    startTransition(() => router.refresh());
  };
  return (
    <fieldset className="inline-flex h-7 items-center rounded-md border border-line bg-sunken p-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          aria-label={option.icon === undefined ? undefined : option.label}
          aria-pressed={option.value === value}
          className={classNames(
            'inline-flex h-full items-center rounded px-1.5 text-xs',
            option.value === value ? 'bg-raised font-medium text-ink shadow-raised' : 'text-ink-3 hover:text-ink',
          )}
          data-tip={option.icon === undefined ? undefined : option.label}
          key={option.value}
          lang={option.lang}
          onClick={() => choose(option.value)}
          type="button"
        >
          {option.icon ?? option.label}
        </button>
      ))}
    </fieldset>
  );
}
