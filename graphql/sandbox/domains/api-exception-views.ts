import { toInstant } from '../world/calendar.ts';
import type { ApiCallRecord, ApiEventRecord, ApiExceptionRecord, ApiNoteRecord } from '../world/state.ts';
import { findOperationsTeam, findSupportUser } from '../world/support.ts';

/** APIExceptionType with its calls, events and notes. */
export function toApiException(exception: ApiExceptionRecord) {
  const { operationsTeamId, assignedUserId, calls, events, notes, createdAt, ...rest } = exception;
  const user = assignedUserId === null ? null : findSupportUser(assignedUserId);
  return {
    ...rest,
    createdAt: toInstant(createdAt),
    apiCalls: calls.map(toApiCall),
    events: events.map(toApiEvent),
    notes: notes.map(toApiNote),
    operationsTeam: operationsTeamId === null ? null : findOperationsTeam(operationsTeamId),
    assignedUser: user && { id: String(user.id), username: user.username },
  };
}

/** APICallType. */
export function toApiCall(call: ApiCallRecord) {
  return { ...call, createdAt: toInstant(call.createdAt) };
}

/** APIExceptionEventType. */
export function toApiEvent(event: ApiEventRecord) {
  return { ...event, createdAt: toInstant(event.createdAt) };
}

function toApiNote({ id, body, createdAt }: ApiNoteRecord) {
  return { id, body, createdAt: toInstant(createdAt) };
}
