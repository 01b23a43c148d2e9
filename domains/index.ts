import { apiExceptions } from './api-exceptions.ts';
import { collections } from './collections.ts';
import { dca } from './dca.ts';
import type { Domain, OperationPolicy } from './operation-policy.ts';
import { repayments } from './repayments.ts';
import { templates } from './templates.ts';

export type { Domain, DomainName, OperationPolicy } from './operation-policy.ts';

/** All domains in the order of the menu. An operation that is in none of them is closed. */
export const domains: Domain[] = [repayments, dca, collections, apiExceptions, templates];

/** The domain with this name (a path segment), or null. */
export function getDomain(name: string): Domain | null {
  return domains.find((domain) => domain.name === name) ?? null;
}

/** The domain that an operation belongs to, or null where the operation is closed. */
export function findDomainOf(operation: string): Domain | null {
  return domains.find((domain) => Object.hasOwn(domain.operations, operation)) ?? null;
}

/** What the console knows of an operation, or null where it is closed. */
export function getOperationPolicy(operation: string): OperationPolicy | null {
  const open: Partial<Record<string, OperationPolicy>> | undefined = findDomainOf(operation)?.operations;
  return open?.[operation] ?? null;
}
