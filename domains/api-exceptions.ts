import { theDesk } from './carried-out-by.ts';
import { defineDomain } from './define-domain.ts';
import type { FieldOverride } from './operation-policy.ts';

const exceptionId: FieldOverride = { lookUp: 'apiException' };

/** The queue of what failed between systems. An exception may concern an account or none: the account is optional throughout. */
export const apiExceptions = defineDomain({
  name: 'api-exceptions',
  order: 4,
  operations: {
    createApiException: {
      roles: theDesk,
      effect: 'routine',
      account: { at: 'input.accountNumber', optional: true },
      fields: {
        'input.externalIdentifier': { kind: 'identifier', nonEmpty: true },
        'input.channel': { nonEmpty: true },
        'input.accountNumber': { kind: 'identifier', lookUp: 'account' },
        'input.customerContact': { sensitive: true },
        'input.supplyPointIdentifier': { kind: 'identifier' },
      },
      order: ['input.externalIdentifier', 'input.channel', 'input.category', 'input.priority', 'input.accountNumber'],
    },
    updateApiException: {
      roles: theDesk,
      effect: 'routine',
      // `input.accountNumber` is the account it is being linked to: whose it is now has to be asked for.
      account: { ask: true, optional: true, owns: { kind: 'apiException', at: 'input.id' } },
      checks: { apiException: 'input.id' },
      fields: {
        'input.id': exceptionId,
        'input.accountNumber': { kind: 'identifier', lookUp: 'account' },
      },
      order: ['input.id', 'input.resolutionStatus', 'input.resolutionType', 'input.priority', 'input.assignedUserId'],
    },
    createApiExceptionNote: {
      roles: theDesk,
      effect: 'routine',
      account: { ask: true, optional: true, owns: { kind: 'apiException', at: 'input.apiExceptionId' } },
      checks: { apiException: 'input.apiExceptionId' },
      fields: {
        'input.apiExceptionId': { kind: 'identifier', lookUp: 'apiException', nonEmpty: true },
        'input.body': { kind: 'longText', nonEmpty: true },
      },
      order: ['input.apiExceptionId', 'input.body'],
    },
    updateApiExceptionNote: {
      roles: theDesk,
      effect: 'routine',
      account: { ask: true, optional: true },
      fields: {
        'input.apiExceptionNoteId': { kind: 'identifier', nonEmpty: true },
        'input.body': { kind: 'longText', nonEmpty: true },
      },
      order: ['input.apiExceptionNoteId', 'input.body'],
    },
    createApiExceptionEvent: {
      roles: theDesk,
      effect: 'routine',
      account: { ask: true, optional: true, owns: { kind: 'apiException', at: 'input.apiExceptionId' } },
      checks: { apiException: 'input.apiExceptionId' },
      fields: {
        'input.apiExceptionId': exceptionId,
        'input.eventType': { nonEmpty: true },
        'input.category': { nonEmpty: true },
        'input.description': { kind: 'longText', nonEmpty: true },
      },
      order: ['input.apiExceptionId', 'input.eventType', 'input.category', 'input.description'],
    },
    createApiCall: {
      roles: theDesk,
      effect: 'routine',
      account: { ask: true, optional: true, owns: { kind: 'apiException', at: 'input.apiExceptionId' } },
      checks: { apiException: 'input.apiExceptionId' },
      fields: {
        'input.apiExceptionId': exceptionId,
        'input.correlationId': { kind: 'identifier', nonEmpty: true },
        'input.operationName': { kind: 'identifier', nonEmpty: true },
      },
      order: ['input.apiExceptionId', 'input.correlationId', 'input.operationName'],
    },
  },
});
