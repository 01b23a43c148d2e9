import type { OperationPolicy } from '../operation-policy.ts';
import type { Role } from '../role.ts';
import { findRule } from './find-rule.ts';
import { leadsOwnStep } from './floor.ts';
import { judgeRules } from './judge-rules.ts';
import { measuresOf } from './measures-of.ts';
import { type CoveredOperation, governed } from './operations-by-rule.ts';
import type { Requirement } from './requirement.ts';
import { type Measure, type Rule, type RuleSet, type VoidCause, voidCauses } from './rule.ts';

/** stricter: something needs more than before. looser: something needs less; that makes the whole change a relaxation. */
export type Direction = 'stricter' | 'looser';

/** One difference, for some operations. */
export type RuleDifference = { direction: Direction } & (
  | {
      what: 'deciders';
      before: number;
      after: number;
      /** For amounts above this, up to that; null: whatever is higher. Without a measure: whatever the amount. */
      measure: Measure | null;
      above: number | null;
      upTo: number | null;
      /** Also what is not known. */
      unknown: boolean;
    }
  | { what: 'life'; before: number; after: number }
  | { what: 'stepUp'; after: boolean }
  | { what: 'voids'; cause: VoidCause }
  | { what: 'decidedBy'; role: Role }
  | { what: 'showsLead'; after: boolean }
);

/** What changes for the operations that met one rule before and meet one rule afterwards. */
export interface RuleChange {
  before: string;
  after: string;
  operations: readonly string[];
  differences: readonly RuleDifference[];
}

/**
 * Everything that one set asks and the other does not, over all operations and all amounts: what is asked for changes
 * only above a tier of either set. Pure. Where nothing is returned, both judge everything alike.
 */
export function compareRules(from: RuleSet, to: RuleSet): RuleChange[] {
  const alike = Map.groupBy(
    governed.filter(({ policy }) => !policy.actsOnCaller),
    (operation) => likenessOf(from, to, operation),
  );
  return [...alike.values()].flatMap((operations) => {
    const [first] = operations;
    if (!first) return [];
    const before = findRule(from, first.name, first.policy);
    const after = findRule(to, first.name, first.policy);
    if (before === after || termsOf(before) === termsOf(after)) return [];
    const differences = compare(from, to, first);
    if (differences.length === 0) return [];
    return [{ before: before.id, after: after.id, operations: operations.map(({ name }) => name), differences }];
  });
}

/** Whether anything would need less. */
export function relaxes(changes: readonly RuleChange[]): boolean {
  return changes.some(({ differences }) => differences.some(({ direction }) => direction === 'looser'));
}

/** Two rules that say the same judge the same: most of them, in most changes. */
function termsOf({ id: _id, covers: _covers, ...terms }: Rule): string {
  return JSON.stringify(terms);
}

/** Operations that both sets judge in one way, whatever is asked of them. */
function likenessOf(from: RuleSet, to: RuleSet, { name, policy }: CoveredOperation): string {
  return JSON.stringify([
    findRule(from, name, policy).id,
    findRule(to, name, policy).id,
    policy.effect === 'money',
    policy.touches ?? null,
    [...measuresOf(policy)].toSorted(),
    name === leadsOwnStep.operation,
  ]);
}

function compare(from: RuleSet, to: RuleSet, operation: CoveredOperation): RuleDifference[] {
  const [before, after] = [from, to].map((set) => judgeLeast(set, operation, null, 0));
  if (!before || !after) return [];
  const deciders = compareDeciders(from, to, operation);
  // What two measures say alike, of any amount, is said once.
  const once = new Map(deciders.map((difference) => [JSON.stringify(difference), difference]));
  return [...once.values(), ...compareRest(before, after)];
}

function compareRest(before: Requirement, after: Requirement): RuleDifference[] {
  const differences: RuleDifference[] = [];
  const { livesBusinessDays: life } = after;
  if (life !== before.livesBusinessDays) {
    const direction = life < before.livesBusinessDays ? 'stricter' : 'looser';
    differences.push({ what: 'life', before: before.livesBusinessDays, after: life, direction });
  }
  if (after.stepUp !== before.stepUp) {
    differences.push({ what: 'stepUp', after: after.stepUp, direction: after.stepUp ? 'stricter' : 'looser' });
  }
  for (const cause of voidCauses) {
    const [was, is] = [before, after].map(({ voids }) => voids.includes(cause));
    if (was !== is) differences.push({ what: 'voids', cause, direction: is ? 'stricter' : 'looser' });
  }
  for (const role of new Set([...before.decidedBy, ...after.decidedBy])) {
    const [was, is] = [before, after].map(({ decidedBy }) => decidedBy.includes(role));
    if (was !== is) differences.push({ what: 'decidedBy', role, direction: is ? 'looser' : 'stricter' });
  }
  // Where somebody decides, nobody has to be shown it afterwards.
  if (before.showsLead !== after.showsLead && after.deciders === 0 && before.deciders === 0) {
    const shows = after.showsLead;
    differences.push({ what: 'showsLead', after: shows, direction: shows ? 'stricter' : 'looser' });
  }
  return differences;
}

/** The stretches of amounts over which the number of deciders differs in one way. */
function compareDeciders(from: RuleSet, to: RuleSet, operation: CoveredOperation): RuleDifference[] {
  const measured = [...measuresOf(operation.policy)];
  const stretches = measured.length === 0 ? [null] : measured;
  return stretches.flatMap((measure) => {
    const bounds = measure === null ? [] : boundsOf(from, to, operation, measure);
    const steps = [null, ...bounds].map((above, at) => {
      const amount = above === null ? 0 : above + 1;
      const [before, after] = [from, to].map((set) => judgeLeast(set, operation, measure, amount).deciders);
      return { above, upTo: bounds[at] ?? null, before: before ?? 0, after: after ?? 0 };
    });
    return merge(steps)
      .filter(({ before, after }) => before !== after)
      .map((step) => toDifference(step, measure));
  });
}

interface Step {
  above: number | null;
  upTo: number | null;
  before: number;
  after: number;
}

function toDifference({ above, upTo, before, after }: Step, measure: Measure | null): RuleDifference {
  const everywhere = above === null && upTo === null;
  return {
    what: 'deciders',
    direction: after > before ? 'stricter' : 'looser',
    before,
    after,
    measure: everywhere ? null : measure,
    above,
    upTo,
    unknown: upTo === null,
  };
}

/** Neighbours that say the same are one stretch. */
function merge(steps: readonly Step[]): Step[] {
  const merged: Step[] = [];
  for (const step of steps) {
    const last = merged.at(-1);
    if (last && last.before === step.before && last.after === step.after) last.upTo = step.upTo;
    else merged.push({ ...step });
  }
  return merged;
}

/** Where the answer of either set may change. */
function boundsOf(from: RuleSet, to: RuleSet, { name, policy }: CoveredOperation, measure: Measure): number[] {
  const tiers = [from, to].flatMap((set) => findRule(set, name, policy).tiers[measure]);
  const own = name === leadsOwnStep.operation && measure === 'yen' ? [leadsOwnStep.upTo] : [];
  return [...new Set([...tiers.map(({ above }) => above), ...own])].toSorted((one, other) => one - other);
}

/** As whoever is asked least of: a lead with a token of their own, and nothing sent before. */
function judgeLeast(
  set: RuleSet,
  { name, policy }: { name: string; policy: OperationPolicy },
  measure: Measure | null,
  amount: number,
): Requirement {
  const unit = measure === 'points' ? { unit: 'points' as const } : {};
  const effect = { account: null, ledger: null, direction: 'out' as const, yen: amount, target: null, ...unit };
  return judgeRules(set, {
    operation: name,
    policy,
    makerRoles: ['lead'],
    effects: policy.effect === 'money' ? [measure === 'days' ? { ...effect, yen: 0 } : effect] : [],
    earlier: [],
    delayDays: measure === 'days' ? amount : 0,
    extraDeciders: 0,
    organisationMode: false,
  });
}
