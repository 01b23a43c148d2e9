import type { OperationPolicy } from '#domains/operation-policy.ts';
import type { Role } from '#domains/role.ts';

/**
 * Everything that can be permitted. What no role is named for is permitted to nobody.
 * commands:submit sends to Kraken, or asks for it; commands:decide approves, rejects and returns what others asked for,
 * and looks at what went at once; blocks:lift lets past what the duplicate guard blocked; commands:read sees commands
 * and their fate; customers:read asks Kraken about accounts and opens them; personal:reveal has masked personal data shown
 * for a reason; log:read finds and verifies entries, log:export takes them out; log:alarms is told what stands against the
 * log; retention:read sees what is past its
 * time, what is held and what was erased, retention:ask asks for erasing, retention:confirm confirms it, holds:change keeps
 * an account from it; people:manage invites, and asks for and gives roles; playbooks:read reads what codes mean, which is about no
 * customer; playbooks:count is told which codes have no playbook of ours; openings:read sees which operations are open to
 * whom;
 * openings:change opens and closes them; lists:read sees the lists of likely values, lists:change adds and removes;
 * rules:read sees how many have to decide about what, rules:change asks for other rules and confirms what another lead
 * asked for; sending:stop holds sending back and lifts that; identity:prove signs in afresh before a decision;
 * sessions:own sees and ends one's own sessions; delegations:read sees who acts for whom, delegations:change asks for,
 * confirms and ends that; notices:read is told of one's own; notices:watch is told when notices do not get out.
 */
const holders = {
  'commands:submit': ['operator', 'lead'],
  'commands:decide': ['lead'],
  'blocks:lift': ['lead'],
  'commands:read': ['operator', 'lead', 'auditor'],
  'customers:read': ['operator', 'lead'],
  'personal:reveal': ['operator', 'lead', 'auditor'],
  'log:read': ['lead', 'auditor'],
  'log:export': ['lead', 'auditor'],
  'log:alarms': ['lead', 'auditor', 'administrator'],
  'retention:read': ['lead', 'auditor', 'administrator'],
  'retention:ask': ['lead'],
  'retention:confirm': ['administrator'],
  'holds:change': ['lead', 'administrator'],
  'people:manage': ['administrator'],
  'playbooks:read': ['operator', 'lead', 'auditor', 'administrator'],
  'playbooks:count': ['administrator'],
  'openings:read': ['operator', 'lead', 'auditor', 'administrator'],
  'openings:change': ['lead', 'administrator'],
  'lists:read': ['operator', 'lead', 'auditor'],
  'lists:change': ['lead'],
  'rules:read': ['operator', 'lead', 'auditor', 'administrator'],
  'rules:change': ['lead'],
  'sending:stop': ['lead', 'administrator'],
  'sessions:own': ['operator', 'lead', 'auditor', 'administrator'],
  'identity:prove': ['operator', 'lead', 'auditor', 'administrator'],
  'delegations:read': ['lead', 'auditor', 'administrator'],
  'delegations:change': ['lead'],
  'notices:read': ['operator', 'lead', 'auditor', 'administrator'],
  'notices:watch': ['administrator'],
} satisfies Record<`${string}:${string}`, readonly Role[]>;

export type Permission = keyof typeof holders;

interface Holder {
  readonly roles: readonly Role[];
}

export const permissions = Object.keys(holders).filter(isPermission);

/** Whether one of the person's roles holds the permission. Somebody without a role holds none. */
export function permits(staff: Holder, permission: Permission): boolean {
  const allowed: readonly Role[] = holders[permission];
  return staff.roles.some((role) => allowed.includes(role));
}

/**
 * Whether the person may submit this operation. null: there is no such operation.
 * @param openTo the roles that a lead has opened it to, as they are now (find-openings.ts); none unless told
 */
export function mayCarryOut(
  staff: Holder,
  policy: Pick<OperationPolicy, 'roles'> | null,
  openTo: readonly Role[] = [],
): boolean {
  if (policy === null || !permits(staff, 'commands:submit')) return false;
  return staff.roles.some((role) => policy.roles.includes(role) || openTo.includes(role));
}

function isPermission(text: string): text is Permission {
  return Object.hasOwn(holders, text);
}
