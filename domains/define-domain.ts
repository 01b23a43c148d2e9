import type { OperationName } from '#graphql/catalogue/operation-names.ts';
import type { Domain, DomainName, OperationPolicy } from './operation-policy.ts';

/** Declares a domain. A misspelled operation does not compile; one that moves money without saying how much does not either. */
export function defineDomain<Operations extends Partial<Record<OperationName, DeclaredPolicy>>>(domain: {
  name: DomainName;
  order: number;
  operations: Operations;
}): Domain {
  return domain;
}

type DeclaredPolicy = Omit<OperationPolicy, 'effect' | 'moneyEffects'> &
  (
    | { effect: 'money'; moneyEffects: NonNullable<OperationPolicy['moneyEffects']> }
    | { effect: Exclude<OperationPolicy['effect'], 'money'>; moneyEffects?: never }
  );
