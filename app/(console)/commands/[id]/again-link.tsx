import { buttonClass } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { findDomainOf, getOperationPolicy } from '#domains/index.ts';
import { getWords } from '#messages/index.ts';
import { mayCarryOut } from '#server/auth/permission.ts';
import { findOpenRoles } from '#server/commands/find-openings.ts';
import type { NoticeProps } from './outcome-notice.tsx';

/**
 * Opens the form with the same values. Neither id nor key is copied, and nothing is sent by it. Not offered while the
 * outcome is unknown, to those who may not carry it out, or where the operation has been closed since.
 */
export async function AgainLink({ command, locale, staff, label }: NoticeProps & { label?: string }) {
  const domain = findDomainOf(command.operation);
  const policy = getOperationPolicy(command.operation);
  if (domain === null || !mayCarryOut(staff, policy, await findOpenRoles(command.operation))) return null;
  const { command: words } = getWords(locale);
  return (
    <Link
      aria-description={words.againHelp}
      className={buttonClass({ size: 'sm' })}
      data-tip={words.againHelp}
      href={`/${domain.name}/${command.operation}?again=${command.id}`}
    >
      {label ?? words.again}
    </Link>
  );
}
