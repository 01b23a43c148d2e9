import { describe, expect, it } from 'vitest';
import { mainDomains } from '#domains/index.ts';
import { type Role, roles } from '#domains/role.ts';
import { mayCarryOut, type Permission, permissions, permits } from './permission.ts';

const expected: Record<Role, Permission[]> = {
  operator: [
    'commands:submit',
    'commands:read',
    'customers:read',
    'personal:reveal',
    'playbooks:read',
    'openings:read',
    'lists:read',
    'rules:read',
    'sessions:own',
    'identity:prove',
    'notices:read',
  ],
  lead: [
    'commands:submit',
    'commands:decide',
    'blocks:lift',
    'commands:read',
    'customers:read',
    'personal:reveal',
    'log:read',
    'log:export',
    'log:alarms',
    'retention:read',
    'retention:ask',
    'holds:change',
    'playbooks:read',
    'openings:read',
    'openings:change',
    'lists:read',
    'lists:change',
    'rules:read',
    'rules:change',
    'sending:stop',
    'sessions:own',
    'identity:prove',
    'delegations:read',
    'delegations:change',
    'notices:read',
  ],
  auditor: [
    'commands:read',
    'personal:reveal',
    'log:read',
    'log:export',
    'log:alarms',
    'retention:read',
    'playbooks:read',
    'openings:read',
    'lists:read',
    'rules:read',
    'sessions:own',
    'identity:prove',
    'delegations:read',
    'notices:read',
  ],
  administrator: [
    'log:alarms',
    'retention:read',
    'retention:confirm',
    'holds:change',
    'people:manage',
    'playbooks:read',
    'playbooks:count',
    'openings:read',
    'openings:change',
    'rules:read',
    'sending:stop',
    'sessions:own',
    'identity:prove',
    'delegations:read',
    'notices:read',
    'notices:watch',
  ],
};

describe('what a role permits', () => {
  it.each(roles)('%s holds exactly what the table says', (role) => {
    expect(permissions.filter((permission) => permits({ roles: [role] }, permission))).toEqual(expected[role]);
  });

  it('somebody without a role may do nothing', () => {
    expect(permissions.filter((permission) => permits({ roles: [] }, permission))).toEqual([]);
  });
});

describe('who may carry an operation out', () => {
  const policies = mainDomains.flatMap((domain) =>
    Object.entries(domain.operations).map(([operation, policy]) => ({ operation, policy })),
  );

  it.each(policies)('$operation: operators and leads as its policy says, nobody else', ({ operation, policy }) => {
    expect(mayCarryOut({ roles: ['lead'] }, policy)).toBe(true);
    expect(mayCarryOut({ roles: ['operator'] }, policy)).toBe(operation !== 'approveRepayment');
    expect(mayCarryOut({ roles: ['auditor'] }, policy)).toBe(false);
    expect(mayCarryOut({ roles: ['administrator'] }, policy)).toBe(false);
  });

  it('an operation that no domain claims is closed to everybody', () => {
    expect(mayCarryOut({ roles: ['operator', 'lead'] }, null)).toBe(false);
  });

  it('a policy that names an auditor by mistake still lets no auditor send', () => {
    expect(mayCarryOut({ roles: ['auditor'] }, { roles: ['auditor'] })).toBe(false);
  });
});
