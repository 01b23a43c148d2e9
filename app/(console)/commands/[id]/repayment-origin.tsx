import { buttonClass } from '#components/ui/button.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { Link } from '#components/ui/link.tsx';
import { readPath } from '#domains/read-path.ts';
import { isRepaymentStep, repaymentSteps } from '#domains/repayment-steps.ts';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import type { CommandView } from '#server/commands/command-view.ts';
import { findAskedBy } from '#server/commands/repayment/get-repayment-way.ts';

/** From a command about a repayment back to the request that it came from, where the whole way stands. */
export async function RepaymentOrigin({ command, locale }: { command: CommandView; locale: Locale }) {
  const { operation, account, variables } = command;
  if (!isRepaymentStep(operation) || operation === 'cancelRepaymentRequest' || account === null) return null;
  const id = readPath(variables, repaymentSteps[operation]);
  const asked = typeof id === 'string' ? await findAskedBy(account, id) : null;
  if (asked === null) return null;
  const { origin } = getWords(locale).repayment;
  return (
    <Callout
      actions={
        <Link className={buttonClass({ size: 'sm' })} href={`/commands/${asked}`}>
          {origin.open}
        </Link>
      }
      icon="link"
      title={origin.title}
      tone="active"
    >
      {origin.body}
    </Callout>
  );
}
