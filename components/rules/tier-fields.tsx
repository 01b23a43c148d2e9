'use client';

import type { Measure } from '#domains/approval/rule.ts';
import { fill } from '#messages/fill.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';
import { type DraftTier, toDeciders } from './rule-terms.ts';

export interface TierWords {
  tiers: Readonly<Record<Measure, string>>;
  tiersHelp: string;
  above: string;
  tierDeciders: string;
  addTier: string;
  removeTier: string;
  units: Readonly<Record<Measure, string>>;
  choice: Readonly<Record<'none' | 'some', string>>;
}

export interface TierFieldsProps {
  measure: Measure;
  tiers: readonly DraftTier[];
  onChange: (tiers: readonly DraftTier[]) => void;
  disabled: boolean;
  words: TierWords;
}

/** From which amounts on more people decide: one row a tier, added and removed. */
export function TierFields({ measure, tiers, onChange, disabled, words }: TierFieldsProps) {
  const change = (key: number, part: Partial<DraftTier>) =>
    onChange(tiers.map((tier) => (tier.key === key ? { ...tier, ...part } : tier)));
  const add = () =>
    onChange([...tiers, { key: Math.max(-1, ...tiers.map(({ key }) => key)) + 1, above: '', deciders: 2 }]);
  return (
    <fieldset className="flex flex-col items-start gap-2">
      <legend className="mb-1 font-medium text-sm">{words.tiers[measure]}</legend>
      {tiers.map((tier, at) => (
        <div className="flex flex-wrap items-end gap-3" key={tier.key}>
          <div className="flex flex-col gap-1">
            <label className="text-ink-2 text-xs" htmlFor={`tier-${measure}-${tier.key}-above`}>
              {words.above}
              <span className="sr-only"> {at + 1}</span>
            </label>
            <Input
              autoComplete="off"
              className="w-40 tabular-nums"
              disabled={disabled}
              id={`tier-${measure}-${tier.key}-above`}
              inputMode="numeric"
              onChange={(event) => change(tier.key, { above: event.target.value })}
              suffix={words.units[measure]}
              value={tier.above}
            />
          </div>
          <div className="flex flex-col gap-1">
            <label className="text-ink-2 text-xs" htmlFor={`tier-${measure}-${tier.key}-deciders`}>
              {words.tierDeciders}
              <span className="sr-only"> {at + 1}</span>
            </label>
            <Select
              className="w-28"
              disabled={disabled}
              id={`tier-${measure}-${tier.key}-deciders`}
              onChange={(event) => change(tier.key, { deciders: toDeciders(event.target.value) })}
              value={String(tier.deciders)}
            >
              {[1, 2, 3].map((deciders) => (
                <option key={deciders} value={deciders}>
                  {fill(words.choice.some, { deciders })}
                </option>
              ))}
            </Select>
          </div>
          <Button
            disabled={disabled}
            onClick={() => onChange(tiers.filter(({ key }) => key !== tier.key))}
            variant="ghost"
          >
            <Icon name="trash" size={14} />
            {words.removeTier}
          </Button>
        </div>
      ))}
      <Button disabled={disabled || tiers.length >= 10} onClick={add} size="sm">
        <Icon name="plus" size={14} />
        {words.addTier}
      </Button>
      <p className="prose-text text-ink-3 text-xs">{words.tiersHelp}</p>
    </fieldset>
  );
}
