import type { OperationName } from '#graphql/catalogue/operation-names.ts';
import type { DomainName, OperationPolicy } from './operation-policy.ts';

/** Declares a domain. A misspelled operation does not compile; one that moves money without saying how much does not either. */
export function defineDomain<
  const Name extends DomainName,
  Operations extends Partial<Record<OperationName, DeclaredPolicy>>,
>(domain: Declared<Name, Operations>): Declared<Name, Operations> {
  return domain;
}

/** As `Domain`, with its own name and the very operations that it claims: index.ts counts them. */
interface Declared<Name, Operations> {
  name: Name;
  order: number;
  operations: Operations;
}

type DeclaredPolicy = Omit<OperationPolicy, 'effect' | 'moneyEffects'> &
  (
    | { effect: 'money'; moneyEffects: NonNullable<OperationPolicy['moneyEffects']> }
    | { effect: Exclude<OperationPolicy['effect'], 'money'>; moneyEffects?: never }
  );
