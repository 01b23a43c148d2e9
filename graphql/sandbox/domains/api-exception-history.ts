import { refuse } from '../refusal.ts';
import { nextNumber } from '../world/counters.ts';
import type { ApiCallRecord, ApiEventRecord, ApiExceptionRecord } from '../world/state.ts';
import { toApiCall, toApiEvent, toApiException } from './api-exception-views.ts';
import { accountOf, takeApiException } from './api-exceptions.ts';
import { mutation, type Run } from './resolver.ts';

interface CallInput {
  correlationId: string;
  operationName: string;
  inputData?: string | null;
  response: string;
  context?: string | null;
  apiExceptionId?: number | null;
}

/** Records a call, on an exception or on none. Refused: KT-CT-7803 an exception that nobody knows. */
export const createApiCall = mutation<{ input: CallInput }>('createApiCall', ({ input }, run) => {
  const exception = optionalException(run, input.apiExceptionId);
  const call: ApiCallRecord = {
    id: String(nextNumber(run.state, 'apiCall')),
    correlationId: input.correlationId,
    operationName: input.operationName,
    inputData: input.inputData ?? null,
    response: input.response,
    context: input.context ?? null,
    createdAt: run.now,
  };
  (exception?.calls ?? run.state.looseApiCalls).push(call);
  run.effect(exception ? accountOf(exception) : {});
  return { apiCall: toApiCall(call) };
});

interface EventInput {
  eventType: string;
  category: string;
  description: string;
  context?: string | null;
  apiExceptionId?: number | null;
}

/** Records an event, on an exception or on none. Refused: KT-CT-7803 an exception that nobody knows. */
export const createApiExceptionEvent = mutation<{ input: EventInput }>('createApiExceptionEvent', ({ input }, run) => {
  const exception = optionalException(run, input.apiExceptionId);
  const event: ApiEventRecord = {
    id: String(nextNumber(run.state, 'apiEvent')),
    eventType: input.eventType,
    category: input.category,
    description: input.description,
    context: input.context ?? null,
    createdAt: run.now,
  };
  (exception?.events ?? run.state.looseApiEvents).push(event);
  run.effect(exception ? accountOf(exception) : {});
  return { apiExceptionEvent: toApiEvent(event) };
});

/** Adds a note of the caller's. Refused: KT-CT-7803 unknown. */
export const createApiExceptionNote = mutation<{ input: { body: string; apiExceptionId: string } }>(
  'createApiExceptionNote',
  ({ input }, { state, now, caller, effect }) => {
    const exception = takeApiException(state, input.apiExceptionId, 'apiExceptionId');
    const id = String(nextNumber(state, 'apiNote'));
    exception.notes.push({ id, body: input.body, createdAt: now, writtenBy: caller.subject });
    effect(accountOf(exception));
    return { apiException: toApiException(exception) };
  },
);

/** Rewrites a note. Refused: KT-CT-7807 unknown, 7808 written by someone else. */
export const updateApiExceptionNote = mutation<{ input: { body: string; apiExceptionNoteId: string } }>(
  'updateApiExceptionNote',
  ({ input }, { state, caller, effect }) => {
    const path = { inputPath: ['input', 'apiExceptionNoteId'] };
    for (const exception of Object.values(state.apiExceptions)) {
      const note = exception.notes.find(({ id }) => id === input.apiExceptionNoteId);
      if (!note) continue;
      if (note.writtenBy !== caller.subject) return refuse('KT-CT-7808', path);
      note.body = input.body;
      effect(accountOf(exception));
      return { apiException: toApiException(exception) };
    }
    return refuse('KT-CT-7807', path);
  },
);

function optionalException({ state }: Run, id: number | null | undefined): ApiExceptionRecord | null {
  return id === null || id === undefined ? null : takeApiException(state, String(id), 'apiExceptionId');
}
