import { LiftForm } from '#components/block/lift-form.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { form } from '#messages/operations/form.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import type { BlockView } from '#server/commands/money/find-blocks.ts';
import type { LiftRefusalCode } from '#server/commands/money/lift-block.ts';
import { sayAmount } from '../../say-amount.ts';
import { decideBlockAction } from './actions.ts';

/** What this reader can do about it: a lead lifts it, its maker sends it once it is lifted. */
export function Decision({ block, staff, locale }: { block: BlockView; staff: Staff; locale: Locale }) {
  const { blocks: words } = getWords(locale);
  const refusals: Record<LiftRefusalCode, string> = words.refusals;
  const mine = block.makerId === staff.personId;
  if (mine && (block.state === 'standing' || block.state === 'lifted')) {
    return (
      <Panel title={words.page.lifted}>
        <p className="prose-text mb-3 text-sm">
          {block.state === 'standing' ? words.page.forMaker : words.meaning.lifted}
        </p>
        <Link className={buttonClass()} href={`/${block.domain}/${block.operation}?blocked=${block.id}`}>
          {words.page.again}
        </Link>
      </Panel>
    );
  }
  if (block.state !== 'standing' || !permits(staff, 'blocks:lift')) return null;
  return (
    <Panel title={words.page.decide}>
      <p className="prose-text mb-3 text-sm">{words.page.decideLead}</p>
      <LiftForm
        block={block.id}
        decide={decideBlockAction}
        refusals={refusals}
        seen={block.seen}
        words={{
          reason: words.page.decideReason,
          reasonHelp: words.page.decideReasonHelp,
          required: form[locale].required,
          missing: words.refusals.noReason,
          button: fill(words.page.decideButton, { amount: sayAmount(block.amount, locale) }),
          busy: words.page.deciding,
          lost: words.page.lost,
        }}
      />
    </Panel>
  );
}
