import type { OperationName } from '#graphql/catalogue/operation-names.ts';
import { apiExceptions } from './api-exceptions.ts';
import { collections } from './collections.ts';
import { dca } from './dca.ts';
import { everythingElse } from './everything-else.ts';
import { moneyProbes } from './money-probes.ts';
import type { Domain, MainDomainName, OperationPolicy } from './operation-policy.ts';
import type { Probe } from './probe.ts';
import { repayments } from './repayments.ts';
import { sensitiveFields } from './sensitive-fields.ts';
import { templates } from './templates.ts';

export type { Domain, DomainName, OperationPolicy } from './operation-policy.ts';

const five = [repayments, dca, collections, apiExceptions, templates];
const all = [...five, ...everythingElse];

/** The five domains in the order of the menu. */
export const mainDomains: (Domain & { name: MainDomainName })[] = five;
/**
 * All domains: the five, then the groups of everything else. Every operation is in exactly one; while one is in none,
 * this does not compile, and the error names it.
 */
export const domains: WhenAllAreClaimed<Domain[]> = all;

/** The domain with this name (a path segment), or null. */
export function getDomain(name: string): Domain | null {
  return domains.find((domain) => domain.name === name) ?? null;
}

/** The domain that an operation belongs to, or null where there is no such operation. */
export function findDomainOf(operation: string): Domain | null {
  return owners.get(operation) ?? null;
}

/** What the console knows of an operation, or null where there is no such operation. Whether it is open is another matter. */
export function getOperationPolicy(operation: string): OperationPolicy | null {
  return policies.get(operation) ?? null;
}

/** What is sensitive is so in every form, whatever a domain says of its own fields. */
const policies = new Map(
  domains.flatMap(({ operations }) =>
    Object.entries(operations).map(([name, policy]) => [
      name,
      { ...policy, fields: { ...sensitiveFields, ...policy.fields } },
    ]),
  ),
);

/** How an unknown outcome of this operation is looked up; null where nothing that can be read would show it. */
export function findProbe(operation: string): Probe | null {
  const beyond: Readonly<Record<string, Probe | undefined>> = moneyProbes;
  const own = getOperationPolicy(operation)?.probe;
  return own ?? (Object.hasOwn(beyond, operation) ? beyond[operation] : null) ?? null;
}

/** Every operation with a probe, in the order of the domains. */
export function probedOperations(): string[] {
  const claimed = domains.flatMap(({ operations }) =>
    Object.entries(operations).flatMap(([name, policy]) => (policy.probe ? [name] : [])),
  );
  return [...new Set([...claimed, ...Object.keys(moneyProbes)])];
}

/** Every operation that touches a customer's bank details, a permission or a token. */
export function findTouching(touches: NonNullable<OperationPolicy['touches']>): string[] {
  return [...policies].flatMap(([name, policy]) => (policy.touches === touches ? [name] : []));
}

const owners = new Map(domains.flatMap((domain) => Object.keys(domain.operations).map((name) => [name, domain])));

type Keys<Claims> = Claims extends { operations: infer Operations } ? keyof Operations : never;
type Unclaimed = Exclude<OperationName, Keys<(typeof all)[number]>>;
type WhenAllAreClaimed<Result> = [Unclaimed] extends [never] ? Result : { unclaimed: Unclaimed };
