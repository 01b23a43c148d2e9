import { ChangeButton } from '#components/change/change-button.tsx';
import { OpeningForm } from '#components/operation/opening-form.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { Panel } from '#components/ui/panel.tsx';
import type { OperationPolicy } from '#domains/index.ts';
import { needsTwoPersons } from '#domains/needs-two-persons.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { findOpenings, type Opening } from '#server/commands/find-openings.ts';

interface Props {
  staff: Staff;
  locale: Locale;
  operation: string;
  label: string;
  policy: OperationPolicy;
}

/**
 * To whom an operation that is closed by itself is open now, who opened it and why; for those who may, the button that
 * closes it and the form that opens it. Nothing for an operation that its policy opens.
 */
export async function OpeningSection({ staff, locale, operation, label, policy }: Props) {
  if (policy.roles.length > 0) return null;
  const { openings: words } = getWords(locale);
  const standing = (await findOpenings({ operation, limit: 20 })).filter(({ closedBy }) => closedBy === null);
  const mayChange = permits(staff, 'openings:change');
  const two = needsTwoPersons(policy);
  return (
    <>
      {!standing.some(({ openedBy }) => openedBy !== null) && (
        <Callout icon="lock" title={fill(words.closedNow, { label })} tone="void">
          {two ? words.whoOpensTwo : words.whoOpens}
        </Callout>
      )}
      {standing.map((each) => (
        <StandingOpening key={each.id} locale={locale} mayChange={mayChange} opening={each} staff={staff} />
      ))}
      {mayChange && standing.length === 0 && (
        <Panel title={words.panelTitle}>
          <p className="prose-text mb-4 max-w-prose text-ink-2 text-sm">
            {two ? words.twoPersons : words.panelHelp} {policy.actsOnCaller && words.onCaller}
          </p>
          <OpeningForm
            operation={operation}
            words={{
              role: words.role,
              roles: words.roles,
              reasonLabel: words.reasonLabel,
              reasonHelp: words.reasonHelp,
              submit: fill(two ? words.ask : words.open, { label }),
              refusals: words.refusals,
            }}
          />
        </Panel>
      )}
    </>
  );
}

function StandingOpening({
  opening: { id, role, reason, askedBy, askedAs, openedBy },
  staff,
  locale,
  mayChange,
}: {
  opening: Opening;
  staff: Staff;
  locale: Locale;
  mayChange: boolean;
}) {
  const { openings: words } = getWords(locale);
  const isOpen = openedBy !== null;
  const who = openedBy ?? askedBy;
  const said = fill(isOpen ? words.openedBy : words.askedBy, { name: who.name, time: formatJst(who.at), reason });
  const mayConfirm = !isOpen && askedBy.personId !== staff.personId && !staff.roles.includes(askedAs);
  return (
    <Callout
      actions={
        mayChange && (
          <>
            {mayConfirm && (
              <ChangeButton
                url="/api/openings/confirm"
                id={id}
                label={words.confirm}
                refusals={words.refusals}
                variant="primary"
              />
            )}
            <ChangeButton
              url="/api/openings/close"
              id={id}
              label={isOpen ? words.close : words.withdraw}
              refusals={words.refusals}
            />
          </>
        )
      }
      icon={isOpen ? 'key-round' : 'clock'}
      title={isOpen ? fill(words.openNow, { roles: words.roles[role] }) : words.states.asked}
      tone={isOpen ? 'active' : 'waiting'}
    >
      {said}
    </Callout>
  );
}
