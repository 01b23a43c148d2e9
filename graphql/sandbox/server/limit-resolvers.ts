import type { DomainContext, TypeResolvers } from '../domains/index.ts';
import { findPerson } from '../people.ts';
import { readOperation } from './operation.ts';
import type { Points } from './points.ts';

/** Reads about the caller and the limits, which the transport knows and no domain does. */
export function limitResolvers(points: Points): TypeResolvers {
  return {
    viewer: (_, __, { caller }) => toViewer(caller),
    rateLimitInfo: (_, __, { caller }) => ({
      pointsAllowanceRateLimit: caller && points.standing(caller.subject),
      fieldSpecificRateLimits: {
        edges: [],
        totalCount: 0,
        edgeCount: 0,
        pageInfo: { hasNextPage: false, hasPreviousPage: false },
      },
    }),
    queryComplexity: (_, args) => {
      const { query, operationName } = inputOf(args);
      return { complexityValue: readOperation(query, operationName)?.complexity ?? null };
    },
  };
}

/** The authentication server's own reads. */
export const authResolvers: Readonly<Record<string, TypeResolvers>> = { Query: { mfaDevices: () => [] } };

function toViewer(caller: DomainContext['caller']) {
  const person = caller && findPerson(caller.subject);
  if (!person) return null;
  return {
    id: person.subject,
    number: person.subject,
    givenName: person.givenName,
    familyName: person.familyName,
    fullName: person.name,
    preferredName: person.name,
    displayName: person.name,
    email: person.email,
    mobile: '',
    landline: '',
    isDeceased: false,
    isActive: true,
    createdAt: '2024-04-01T09:00:00+09:00',
    permissions: person.permissions.map((permission) => ({ permission })),
  };
}

function inputOf(args: unknown): { query: string; operationName: string | null } {
  const input = typeof args === 'object' && args !== null && 'input' in args ? args.input : null;
  const read = (name: string) => {
    const value =
      typeof input === 'object' && input !== null ? Object.getOwnPropertyDescriptor(input, name)?.value : undefined;
    return typeof value === 'string' ? value : null;
  };
  return { query: read('query') ?? '', operationName: read('operationName') };
}
