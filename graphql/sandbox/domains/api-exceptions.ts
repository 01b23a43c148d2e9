import { refuse } from '../refusal.ts';
import { nextNumber } from '../world/counters.ts';
import { findAccount } from '../world/find.ts';
import type { ApiExceptionRecord, WorldState } from '../world/state.ts';
import { findOperationsTeam, findSupportUser } from '../world/support.ts';
import { toApiException } from './api-exception-views.ts';
import { mutation } from './resolver.ts';

/** Tags that one exception may have: as many as there are. */
const mostTags = 3;

interface Shared {
  resolutionStatus?: string | null;
  resolutionType?: string | null;
  priority?: string | null;
  category?: 'ACCOUNT' | 'UNKNOWN' | null;
  context?: string | null;
  tags?: string[] | null;
  keyDate?: string | null;
  assignedUserId?: number | null;
  operationsTeamId?: number | null;
  accountNumber?: string | null;
}

interface CreateInput extends Shared {
  externalIdentifier: string;
  channel: string;
  userId?: number | null;
  customerContact?: string | null;
  supplyPointIdentifier?: string | null;
}

/**
 * Puts an exception into the queue. Refused: KT-CT-7802 the outside identifier is taken, 7805 more than three tags, 7806 the same
 * tag twice, 7801 no such team, 7811 no such support user.
 */
export const createApiException = mutation<{ input: CreateInput }>(
  'createApiException',
  ({ input }, { state, now, effect }) => {
    const taken = Object.values(state.apiExceptions).some(
      ({ externalIdentifier }) => externalIdentifier === input.externalIdentifier,
    );
    if (taken) return refuse('KT-CT-7802', { inputPath: ['input', 'externalIdentifier'] });
    checkTags(input.tags ?? []);
    checkTeam(input.operationsTeamId ?? null);
    checkSupportUser(input.assignedUserId ?? null);
    const exception: ApiExceptionRecord = {
      id: String(nextNumber(state, 'apiException')),
      externalIdentifier: input.externalIdentifier,
      createdAt: now,
      channel: input.channel,
      category: input.category ?? 'UNKNOWN',
      accountNumber: input.accountNumber ?? null,
      userId: input.userId ?? null,
      customerContact: input.customerContact ?? null,
      supplyPointIdentifier: input.supplyPointIdentifier ?? null,
      resolutionStatus: input.resolutionStatus ?? 'UNASSIGNED',
      resolutionType: input.resolutionType ?? 'UNASSIGNED',
      priority: input.priority ?? 'LOW',
      tags: input.tags ?? [],
      context: input.context ?? null,
      keyDate: input.keyDate ?? null,
      operationsTeamId: input.operationsTeamId ?? null,
      assignedUserId: input.assignedUserId ?? null,
      calls: [],
      events: [],
      notes: [],
    };
    state.apiExceptions[exception.id] = exception;
    effect(accountOf(exception));
    return { apiException: toApiException(exception) };
  },
);

/**
 * Changes an exception; context and tags are replaced whole. What is absent stays; null empties context, key date, tags, team,
 * person and account, and leaves the rest. Refused: KT-CT-7803 unknown, 7804 nothing given, 7805 and 7806 tags, 7801 no such team,
 * 7811 no such support user, 7812 one who is not active, 7814 no such account, 7809 nothing would change.
 */
export const updateApiException = mutation<{ input: Shared & { id: number } }>(
  'updateApiException',
  ({ input: { id, ...given } }, { state, effect }) => {
    const exception = takeApiException(state, String(id), 'id');
    const changes = toChanges(given);
    if (Object.keys(changes).length === 0) return refuse('KT-CT-7804');
    checkTags(changes.tags ?? []);
    checkTeam(changes.operationsTeamId ?? null);
    checkSupportUser(changes.assignedUserId ?? null);
    if (changes.assignedUserId && !findSupportUser(changes.assignedUserId)?.isActive) {
      return refuse('KT-CT-7812', { inputPath: ['input', 'assignedUserId'] });
    }
    if (changes.accountNumber && !findAccount(state, changes.accountNumber)) {
      return refuse('KT-CT-7814', { inputPath: ['input', 'accountNumber'] });
    }
    const changed = { ...exception, ...changes };
    if (JSON.stringify(changed) === JSON.stringify(exception)) return refuse('KT-CT-7809');
    Object.assign(exception, changes);
    effect(accountOf(exception));
    return { apiException: toApiException(exception) };
  },
);

type Changes = Partial<
  Pick<
    ApiExceptionRecord,
    | 'resolutionStatus'
    | 'resolutionType'
    | 'priority'
    | 'category'
    | 'context'
    | 'tags'
    | 'keyDate'
    | 'assignedUserId'
    | 'operationsTeamId'
    | 'accountNumber'
  >
>;

/** Fields whose SDL default is null cannot tell null from absent; the others can. */
function toChanges(given: Shared): Changes {
  const { resolutionStatus, resolutionType, priority, category, tags, ...nullable } = given;
  return {
    ...(resolutionStatus ? { resolutionStatus } : {}),
    ...(resolutionType ? { resolutionType } : {}),
    ...(priority ? { priority } : {}),
    ...(category ? { category } : {}),
    ...(tags === undefined ? {} : { tags: tags ?? [] }),
    ...nullable,
  };
}

/** The exception with this id; KT-CT-7803 at the given input otherwise. */
export function takeApiException(state: WorldState, id: string, at: string): ApiExceptionRecord {
  return state.apiExceptions[id] ?? refuse('KT-CT-7803', { inputPath: ['input', at] });
}

/** Whose effect a change of an exception is; those of nobody's account have none. */
export function accountOf({ accountNumber }: ApiExceptionRecord): { account?: string } {
  return accountNumber === null ? {} : { account: accountNumber };
}

function checkTags(tags: readonly string[]): void {
  if (tags.length > mostTags) refuse('KT-CT-7805', { inputPath: ['input', 'tags'] });
  if (new Set(tags).size < tags.length) refuse('KT-CT-7806', { inputPath: ['input', 'tags'] });
}

function checkTeam(id: number | null): void {
  if (id !== null && !findOperationsTeam(id)) refuse('KT-CT-7801', { inputPath: ['input', 'operationsTeamId'] });
}

function checkSupportUser(id: number | null): void {
  if (id !== null && !findSupportUser(id)) refuse('KT-CT-7811', { inputPath: ['input', 'assignedUserId'] });
}
