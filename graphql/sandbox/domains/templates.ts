import { refuse } from '../refusal.ts';
import { templateIdentifier } from '../world/add-templates.ts';
import { toInstant } from '../world/calendar.ts';
import { nextNumber } from '../world/counters.ts';
import type { TemplateRecord, WorldState } from '../world/state.ts';
import { mutation } from './resolver.ts';

/**
 * Templates: draft, then active, then expired. No source lists an error code for these five operations: the sandbox refuses
 * with KT-CT-1605, which other operations use for invalid input. Of many identifiers, one wrong one stops all.
 */
const refused = 'KT-CT-1605';

interface CreateInput {
  name: string;
  description?: string | null;
  termType?: string | null;
  templateData: string;
}

/** Makes a draft. */
export const createTemplate = mutation<{ input: CreateInput }>(
  'createTemplate',
  ({ input }, { state, now, effect }) => {
    const template: TemplateRecord = {
      identifier: templateIdentifier(nextNumber(state, 'template')),
      name: input.name,
      description: input.description ?? null,
      termType: input.termType ?? null,
      status: 'DRAFT',
      templateData: input.templateData,
      createdAt: now,
      updatedAt: now,
    };
    state.templates[template.identifier] = template;
    effect();
    return { template: toTemplate(template) };
  },
);

interface UpdateInput {
  identifier: string;
  name?: string | null;
  description?: string | null;
  termType?: string | null;
  templateData?: string | null;
}

/** Changes a template that is not expired: absent stays, null empties description and term type. */
export const updateTemplate = mutation<{ input: UpdateInput }>(
  'updateTemplate',
  ({ input }, { state, now, effect }) => {
    const template = takeTemplate(state, input.identifier, {
      statuses: ['DRAFT', 'ACTIVE'],
      at: ['input', 'identifier'],
    });
    template.name = input.name ?? template.name;
    template.templateData = input.templateData ?? template.templateData;
    if (input.description !== undefined) template.description = input.description;
    if (input.termType !== undefined) template.termType = input.termType;
    template.updatedAt = now;
    effect();
    return { template: toTemplate(template) };
  },
);

/** Deletes a draft. */
export const deleteTemplate = mutation<{ identifier: string }>(
  'deleteTemplate',
  ({ identifier }, { state, effect }) => {
    takeTemplate(state, identifier, { statuses: ['DRAFT'], at: ['identifier'] });
    delete state.templates[identifier];
    effect();
    return { deletedIdentifier: identifier };
  },
);

/** Makes drafts active. */
export const activateTemplates = mutation<{ identifiers: string[] }>(
  'activateTemplates',
  ({ identifiers }, { state, now, effect }) => {
    move(state, identifiers, { from: 'DRAFT', to: 'ACTIVE', now });
    effect();
    return { activatedIdentifiers: identifiers };
  },
);

/** Lets active templates expire. */
export const expireTemplates = mutation<{ identifiers: string[] }>(
  'expireTemplates',
  ({ identifiers }, { state, now, effect }) => {
    move(state, identifiers, { from: 'ACTIVE', to: 'EXPIRED', now });
    effect();
    return { expiredIdentifiers: identifiers };
  },
);

type Status = TemplateRecord['status'];

function move(
  state: WorldState,
  identifiers: readonly string[],
  step: { from: Status; to: Status; now: number },
): void {
  if (identifiers.length === 0) refuse(refused, { inputPath: ['identifiers'] });
  const templates = identifiers.map((identifier, index) =>
    takeTemplate(state, identifier, { statuses: [step.from], at: ['identifiers', index] }),
  );
  for (const template of templates) {
    template.status = step.to;
    template.updatedAt = step.now;
  }
}

function takeTemplate(
  state: WorldState,
  identifier: string,
  { statuses, at }: { statuses: readonly Status[]; at: readonly (string | number)[] },
): TemplateRecord {
  const template = state.templates[identifier];
  const message = template ? `The template is ${template.status.toLowerCase()}.` : 'No template has this identifier.';
  if (!template || !statuses.includes(template.status)) return refuse(refused, { message, inputPath: at });
  return template;
}

function toTemplate(template: TemplateRecord) {
  return { ...template, createdAt: toInstant(template.createdAt), updatedAt: toInstant(template.updatedAt) };
}
