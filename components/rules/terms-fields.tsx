'use client';

import type { Measure, VoidCause } from '#domains/approval/rule.ts';
import { fill } from '#messages/fill.ts';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';
import { type DraftTerms, toDeciders } from './rule-terms.ts';
import { TierFields, type TierWords } from './tier-fields.tsx';

export interface RuleTermsWords extends TierWords {
  deciders: string;
  decidersHelp: string;
  life: string;
  lifeHelp: string;
  stepUp: string;
  showsLead: string;
  voids: string;
  causes: Readonly<Record<VoidCause, string>>;
}

export interface TermsFieldsProps {
  draft: DraftTerms;
  onChange: (draft: DraftTerms) => void;
  measures: readonly Measure[];
  voidCauses: readonly VoidCause[];
  least: 0 | 1;
  disabled: boolean;
  words: RuleTermsWords;
}

/** The numbers of one rule. */
export function TermsFields(props: TermsFieldsProps) {
  const { draft, onChange, measures, voidCauses, least, disabled, words } = props;
  return (
    <>
      <div className="flex flex-col gap-1">
        <label className="font-medium text-sm" htmlFor="rule-deciders">
          {words.deciders}
        </label>
        <Select
          aria-describedby="rule-deciders-help"
          className="w-40"
          disabled={disabled}
          id="rule-deciders"
          onChange={(event) => onChange({ ...draft, deciders: toDeciders(event.target.value) })}
          value={String(draft.deciders)}
        >
          {[0, 1, 2, 3]
            .filter((deciders) => deciders >= least)
            .map((deciders) => (
              <option key={deciders} value={deciders}>
                {deciders === 0 ? words.choice.none : fill(words.choice.some, { deciders })}
              </option>
            ))}
        </Select>
        <p className="prose-text text-ink-3 text-xs" id="rule-deciders-help">
          {words.decidersHelp}
        </p>
      </div>
      {measures.map((measure) => (
        <TierFields
          disabled={disabled}
          key={measure}
          measure={measure}
          onChange={(tiers) => onChange({ ...draft, tiers: { ...draft.tiers, [measure]: tiers } })}
          tiers={draft.tiers[measure]}
          words={words}
        />
      ))}
      <div className="flex flex-col gap-1">
        <label className="font-medium text-sm" htmlFor="rule-life">
          {words.life}
        </label>
        <Input
          aria-describedby="rule-life-help"
          autoComplete="off"
          className="w-40 tabular-nums"
          disabled={disabled}
          id="rule-life"
          inputMode="numeric"
          onChange={(event) => onChange({ ...draft, livesBusinessDays: event.target.value })}
          value={draft.livesBusinessDays}
        />
        <p className="prose-text text-ink-3 text-xs" id="rule-life-help">
          {words.lifeHelp}
        </p>
      </div>
      <div className="flex flex-col gap-2">
        <Check
          checked={draft.stepUp}
          disabled={disabled}
          label={words.stepUp}
          onChange={(stepUp) => onChange({ ...draft, stepUp })}
        />
        {draft.deciders === 0 && (
          <Check
            checked={draft.showsLead}
            disabled={disabled}
            label={words.showsLead}
            onChange={(showsLead) => onChange({ ...draft, showsLead })}
          />
        )}
      </div>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-medium text-sm">{words.voids}</legend>
        {voidCauses.map((cause) => (
          <Check
            checked={draft.voids.includes(cause)}
            disabled={disabled}
            key={cause}
            label={words.causes[cause]}
            onChange={(on) =>
              onChange({
                ...draft,
                voids: voidCauses.filter((one) => (one === cause ? on : draft.voids.includes(one))),
              })
            }
          />
        ))}
      </fieldset>
    </>
  );
}

interface CheckProps {
  label: string;
  checked: boolean;
  disabled: boolean;
  onChange: (checked: boolean) => void;
}

function Check({ label, checked, disabled, onChange }: CheckProps) {
  return (
    <label className="flex items-start gap-2 text-sm">
      <input
        checked={checked}
        className="mt-0.5 size-4 accent-accent-solid"
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        type="checkbox"
      />
      {label}
    </label>
  );
}
