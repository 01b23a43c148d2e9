import * as z from 'zod';
import { type measures, type RuleSet, voidCauses } from '#domains/approval/rule.ts';
import { roles } from '#domains/role.ts';

const deciders = z.literal([0, 1, 2, 3]);
const tiers = z.array(z.strictObject({ above: z.int(), deciders })).max(10);
const name = z.string().min(1).max(100);
const covers = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('own'), operation: name }),
  z.strictObject({ by: z.literal('operation'), operations: z.array(name).min(1).max(400) }),
  z.strictObject({ by: z.literal('touches'), touches: z.enum(['bank', 'permission', 'token']) }),
  z.strictObject({ by: z.literal('effect'), effect: z.enum(['money', 'stops', 'routine']) }),
  z.strictObject({ by: z.literal('rest') }),
]);
/** The numbers of a rule: what leads change. */
export const ruleTermsShape = z.strictObject({
  deciders,
  tiers: z.strictObject({ yen: tiers, points: tiers, days: tiers } satisfies Record<
    (typeof measures)[number],
    unknown
  >),
  decidedBy: z.array(z.enum(roles)).max(roles.length),
  livesBusinessDays: z.int(),
  stepUp: z.boolean(),
  voids: z.array(z.enum(voidCauses)).max(voidCauses.length),
  showsLead: z.boolean(),
});
const rule = z.strictObject({ id: name, covers, ...ruleTermsShape.shape });

/** A set of rules as JSON gave it. Whether it may be used is another question (check-rules.ts). */
export const ruleSetShape: z.ZodType<RuleSet> = z.strictObject({ rules: z.array(rule).min(1).max(100) });
