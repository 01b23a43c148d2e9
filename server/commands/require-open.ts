import 'server-only';
import { type Domain, findDomainOf, getOperationPolicy, type OperationPolicy } from '#domains/index.ts';
import type { Role } from '#domains/role.ts';
import { getOperation } from '#graphql/catalogue/catalogue.ts';
import type { CatalogueOperation } from '#graphql/catalogue/shape.ts';
import { mayCarryOut } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { findClosure } from './find-closure.ts';
import { findOpenRoles } from './find-openings.ts';
import { SubmitRefused } from './submit-refused.ts';

/** An operation that this person may send at this moment. */
export interface Open {
  operation: CatalogueOperation;
  policy: OperationPolicy;
  domain: Domain;
}

/**
 * Whether this person may send this operation now: by its policy, or because somebody has opened it to their role.
 * @throws SubmitRefused unknownOperation, operationClosed (to everybody), notPermitted (to this person)
 */
export async function requireOpen(staff: Pick<Staff, 'roles'>, name: string): Promise<Open> {
  return requireOpenTo(staff, name, await findOpenRoles(name));
}

/** The same, for who has just looked. @param openTo roles that the operation is opened to at this moment */
export function requireOpenTo(staff: Pick<Staff, 'roles'>, name: string, openTo: readonly Role[]): Open {
  const operation = getOperation(name);
  if (operation === null) throw new SubmitRefused('unknownOperation');
  const policy = getOperationPolicy(name);
  const domain = findDomainOf(name);
  if (policy === null || domain === null || findClosure(name) !== null) throw new SubmitRefused('operationClosed');
  if (policy.roles.length + openTo.length === 0) throw new SubmitRefused('operationClosed');
  if (!mayCarryOut(staff, policy, openTo)) throw new SubmitRefused('notPermitted');
  return { operation, policy, domain };
}
