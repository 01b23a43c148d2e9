import { buttonClass } from '#components/ui/button.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { Link } from '#components/ui/link.tsx';
import { getOperationPolicy } from '#domains/index.ts';
import { type RepaymentStep, repaymentSteps } from '#domains/repayment-steps.ts';
import type { Locale } from '#messages/define-words.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { mayCarryOut } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { findOpenRoles } from '#server/commands/find-openings.ts';
import { findOpenStep, standingBlock } from '#server/commands/repayment/find-steps.ts';
import type { RepaymentWay } from '#server/commands/repayment/get-repayment-way.ts';

interface Props {
  way: RepaymentWay;
  locale: Locale;
  staff: Staff;
}

/**
 * What fits the states that were last read. Each opens a form with identifiers in it and nothing else; who may not is
 * told who may. The door asks anew: a hidden link is a courtesy.
 */
export async function RepaymentOffers({ way, locale, staff }: Props) {
  const { repayment: words, statuses } = getWords(locale);
  const block = standingBlock(way.steps);
  const wanted = findFitting(way, block !== null);
  const open = wanted.map((operation) => findOpenStep(way.steps, operation)).find((step) => step !== null);
  const mine = await filterMine(wanted, staff, way);
  const approves = wanted.includes('approveRepayment');
  return (
    <section aria-label={words.next} className="mt-4 flex flex-col gap-3 border-line border-t pt-4">
      <h3 className="font-semibold text-sm">{words.next}</h3>
      {block !== null && (
        <Callout icon="ban" title={words.blocked} tone="refused">
          {words.blockedHelp}
        </Callout>
      )}
      {open && (
        <p className="text-sm">
          {fill(words.underWay, { operation: words.stepNames[open.operation], status: statuses.word[open.status] })}
        </p>
      )}
      {approves && !mine.includes('approveRepayment') && <WhoMay locale={locale} staff={staff} way={way} />}
      {mine.length > 0 && (
        <>
          <div className="flex flex-wrap gap-2">
            {mine.map((operation) => (
              <Link
                className={buttonClass({ variant: operation === 'approveRepayment' ? 'primary' : 'secondary' })}
                href={toHref(operation, way)}
                key={operation}
              >
                {words.offers[operation]}
              </Link>
            ))}
          </div>
          <p className="prose-text text-ink-3 text-xs">{words.offerHelp}</p>
        </>
      )}
      {wanted.length === 0 && <p className="text-ink-3 text-sm">{words.nothing}</p>}
    </section>
  );
}

function WhoMay({ way, locale, staff }: Props) {
  const { repayment: words } = getWords(locale);
  const names = way.mayApprove.join(words.listJoin);
  return (
    <div className="prose-text text-ink-2 text-sm">
      {way.approveBar !== null && staff.roles.includes('lead') && <p>{words[way.approveBar]}</p>}
      <p>{names === '' ? words.nobodyMay : fill(words.mayApprove, { names })}</p>
    </div>
  );
}

/** What upstream takes in the states that it showed. */
function findFitting({ requestStatus, repaymentStatus, link }: RepaymentWay, blocked: boolean): RepaymentStep[] {
  if (link === null) return requestStatus === 'REQUESTED' ? ['cancelRepaymentRequest'] : [];
  if (repaymentStatus !== 'REQUESTED' && repaymentStatus !== 'APPROVED') return [];
  if (blocked) return ['allowRepaymentSubmission'];
  const approval: RepaymentStep[] = repaymentStatus === 'REQUESTED' ? ['approveRepayment'] : [];
  return [...approval, 'blockRepaymentSubmission'];
}

/** Those that this person may carry out, and that nobody is at already. */
async function filterMine(wanted: readonly RepaymentStep[], staff: Staff, way: RepaymentWay): Promise<RepaymentStep[]> {
  const mine = await Promise.all(
    wanted.map(async (operation) => {
      if (findOpenStep(way.steps, operation) !== null) return [];
      if (operation === 'approveRepayment' && way.approveBar !== null) return [];
      const may = mayCarryOut(staff, getOperationPolicy(operation), await findOpenRoles(operation));
      return may ? [operation] : [];
    }),
  );
  return mine.flat();
}

function toHref(operation: RepaymentStep, { account, requestId, link }: RepaymentWay): string {
  const id = operation === 'cancelRepaymentRequest' ? requestId : link?.repaymentId;
  return `/repayments/${operation}?${new URLSearchParams({ account, [repaymentSteps[operation]]: id ?? '' })}`;
}
