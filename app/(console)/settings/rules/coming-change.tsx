import { ChangeButton } from '#components/change/change-button.tsx';
import { SaidChanges } from '#components/rules/said-changes.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { TimeLeft } from '#components/ui/time-left.tsx';
import { compareRules } from '#domains/approval/compare-rules.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { ruleWords } from '#messages/ui/rule-words.ts';
import type { RuleVersion } from '#server/approvals/rules/find-rule-sets.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { sayChanges } from './say-difference.ts';

/** The change that is asked for, or confirmed and not in force yet: what it changes, when, and who may still decide. */
export function ComingChange({ coming, staff, locale }: { coming: RuleVersion; staff: Staff; locale: Locale }) {
  const { coming: words, refusals } = getWords(locale).rules;
  const changes = coming.before === null ? [] : compareRules(coming.before, coming.set);
  const isMine = coming.asked.personId === staff.personId;
  const mayChange = permits(staff, 'rules:change');
  const button = { id: coming.version, refusals };
  return (
    <Callout
      actions={
        mayChange && (
          <>
            {coming.state === 'asked' && !isMine && (
              <ChangeButton
                {...button}
                label={coming.relaxes ? words.confirmLater : words.confirmAtOnce}
                url="/api/rules/confirm"
                variant="primary"
              />
            )}
            <ChangeButton {...button} label={words.withdraw} url="/api/rules/withdraw" />
          </>
        )
      }
      icon={coming.relaxes ? 'triangle-exclamation-point' : 'scale'}
      title={titleOf(coming, locale)}
      tone="waiting"
    >
      <p>{sayWho(coming, locale)}</p>
      {coming.msLeft !== null && (
        <p className="font-medium">
          <TimeLeft ms={coming.msLeft} words={words.left} />
        </p>
      )}
      <div className="my-2">
        <SaidChanges changes={sayChanges(changes, locale)} words={ruleWords[locale]} />
      </div>
      {coming.state === 'asked' && <p>{coming.relaxes ? words.relaxes : words.tightens}</p>}
      {coming.state === 'asked' && isMine && mayChange && <p>{words.another}</p>}
    </Callout>
  );
}

/** That rules will change, or that somebody asks for it, in one line. */
export function titleOf(coming: RuleVersion, locale: Locale): string {
  const { coming: words } = getWords(locale).rules;
  return coming.effectiveAt === null ? words.asked : fill(words.confirmed, { time: formatJst(coming.effectiveAt) });
}

/** Who asked, who confirmed, and why. */
export function sayWho({ asked, confirmed, reason }: RuleVersion, locale: Locale): string {
  const { coming: words } = getWords(locale).rules;
  if (confirmed === null)
    return `${fill(words.askedBody, { name: asked.name, time: formatJst(asked.at), reason })} ${words.nothingYet}`;
  return fill(words.confirmedBody, {
    asked: asked.name,
    confirmed: confirmed.name,
    time: formatJst(confirmed.at),
    reason,
  });
}
