'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { RuleTerms } from '#domains/approval/edit-rules.ts';
import type { Measure, VoidCause } from '#domains/approval/rule.ts';
import { ReasonField } from '../change/reason-field.tsx';
import { type ReasonedRefusals, sayRefusal } from '../change/say-refusal.ts';
import { useChange } from '../change/use-change.ts';
import { postJson } from '../form/send/post-json.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { type RulePreview, readPreview } from './read-preview.ts';
import { toDraft, toTerms } from './rule-terms.ts';
import { SaidChanges, type SaidChangesWords } from './said-changes.tsx';
import { type RuleTermsWords, TermsFields } from './terms-fields.tsx';

export interface RuleFormWords extends RuleTermsWords, SaidChangesWords {
  reason: string;
  reasonHelp: string;
  preview: string;
  previewTitle: string;
  ask: string;
  relaxes: string;
  tightens: string;
  refusals: ReasonedRefusals;
}

export interface RuleFormProps {
  /** Which rule is changed, or which operation gets one. */
  of: { kind: 'change'; rule: string } | { kind: 'own'; operation: string };
  terms: RuleTerms;
  /** What the rule's operations are counted in. */
  measures: readonly Measure[];
  voidCauses: readonly VoidCause[];
  /** The fewest that may decide. */
  least: 0 | 1;
  /** Where it leads to when it was asked for. */
  back: string;
  words: RuleFormWords;
}

/** A lead changes the numbers of one rule: first what it would change is shown in words, then it is asked for. */
export function RuleForm({ of, terms, measures, voidCauses, least, back, words }: RuleFormProps) {
  const router = useRouter();
  const { disabled, error, refuse, post } = useChange('/api/rules', words.refusals);
  const [draft, setDraft] = useState(() => toDraft(terms));
  const [reason, setReason] = useState('');
  const [preview, setPreview] = useState<RulePreview | null>(null);
  const [looking, setLooking] = useState(false);
  const edit = { ...of, terms: toTerms(draft) };
  const look = async () => {
    setLooking(true);
    refuse('');
    const posted = await postJson('/api/rules/preview', edit);
    setLooking(false);
    const found = posted.kind === 'answer' ? readPreview(posted.body) : null;
    setPreview(found);
    if (posted.kind !== 'answer') refuse(sayRefusal(posted, words.refusals));
  };
  const ask = async () => {
    if (preview === null) return;
    if (reason.trim() === '') return refuse(words.refusals.noReason);
    if (await post({ edit, basedOn: preview.basedOn, reason })) router.push(back);
  };
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void (preview === null ? look() : ask());
      }}
    >
      <TermsFields
        disabled={disabled.field}
        draft={draft}
        least={least}
        measures={measures}
        onChange={(changed) => {
          setDraft(changed);
          setPreview(null);
        }}
        voidCauses={voidCauses}
        words={words}
      />
      {preview !== null && (
        <Callout
          icon={preview.relaxes ? 'triangle-exclamation-point' : 'lock'}
          role="status"
          title={words.previewTitle}
          tone={preview.relaxes ? 'waiting' : 'approved'}
        >
          <SaidChanges changes={preview.changes} words={words} />
          <p className="mt-2">{preview.relaxes ? words.relaxes : words.tightens}</p>
        </Callout>
      )}
      <div className="max-w-xl">
        <ReasonField
          disabled={disabled.field}
          error={error}
          help={words.reasonHelp}
          id="rule-reason"
          label={words.reason}
          onChange={setReason}
          value={reason}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button disabled={disabled.button || looking} onClick={() => void look()}>
          {words.preview}
        </Button>
        <Button disabled={disabled.button || looking || preview === null} type="submit" variant="primary">
          {words.ask}
        </Button>
      </div>
    </form>
  );
}
