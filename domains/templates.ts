import { theDesk } from './carried-out-by.ts';
import { longRunningMs } from './deadline.ts';
import { defineDomain } from './define-domain.ts';
import type { FieldOverride } from './operation-policy.ts';

const templateId: FieldOverride = { kind: 'identifier', lookUp: 'template', nonEmpty: true };

/** Product templates: draft, active, expired. No query reads them; the shapes of create and update are assumed (facts.md). */
export const templates = defineDomain({
  name: 'templates',
  order: 5,
  operations: {
    createTemplate: {
      roles: theDesk,
      effect: 'change',
      account: null,
      fields: { 'input.name': { nonEmpty: true }, 'input.description': { kind: 'longText' } },
      order: ['input.name', 'input.termType', 'input.description', 'input.templateData'],
    },
    updateTemplate: {
      roles: theDesk,
      effect: 'change',
      account: null,
      checks: { template: 'input.identifier' },
      fields: { 'input.identifier': templateId, 'input.description': { kind: 'longText' } },
      order: ['input.identifier', 'input.name', 'input.termType', 'input.description', 'input.templateData'],
    },
    activateTemplates: {
      roles: theDesk,
      effect: 'change',
      deadlineMs: longRunningMs,
      account: null,
      fields: { 'identifiers[]': templateId },
    },
    expireTemplates: {
      roles: theDesk,
      effect: 'change',
      deadlineMs: longRunningMs,
      account: null,
      fields: { 'identifiers[]': templateId },
    },
    deleteTemplate: {
      roles: theDesk,
      effect: 'change',
      account: null,
      checks: { template: 'identifier' },
      fields: { identifier: templateId },
    },
  },
});
