import * as z from 'zod';
import type { RuleEdit } from '#domains/approval/edit-rules.ts';
import { ruleTermsShape } from '#server/commands/rules/rule-set-shape.ts';

const name = z.string().min(1).max(100);

/** One change of the rules, as it is posted. */
export const ruleEditShape: z.ZodType<RuleEdit> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('change'), rule: name, terms: ruleTermsShape }),
  z.strictObject({ kind: z.literal('own'), operation: name, terms: ruleTermsShape }),
  z.strictObject({ kind: z.literal('drop'), rule: name }),
]);
