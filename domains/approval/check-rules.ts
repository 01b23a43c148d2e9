import { getOperationPolicy } from '../index.ts';
import { floorOf, leadsOwnStep } from './floor.ts';
import { measuresOf } from './measures-of.ts';
import { type CoveredOperation, operationsByRule } from './operations-by-rule.ts';
import { type DeciderCount, measures, type Rule, type RuleSet, type Tier } from './rule.ts';

/** Why a set of rules cannot be used, whoever asks for it. */
export const ruleFaults = [
  'idTwice',
  'coveredTwice',
  'nothingForTheRest',
  'unknownOperation',
  'tiersDoNotRise',
  'tiersCountNothing',
  'lifeOutOfRange',
  'leadMayNotDecide',
  'deciderMayNotDecide',
  'belowFloor',
] as const;
export type RuleFault = (typeof ruleFaults)[number];

/** The longest that a request may wait, in business days. */
export const longestLife = 20;
/** Neither yen nor points nor days beyond this are ever meant. */
const highestTier = 10_000_000_000;

/** What is wrong with a set of rules; empty: it may be asked for. */
export function checkRules(set: RuleSet): { rule: string; fault: RuleFault }[] {
  const ids = set.rules.map(({ id }) => id);
  const covered = set.rules.flatMap((rule) => keysOf(rule).map((key) => ({ key, rule: rule.id })));
  const twice = [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((rule) => ({ rule, fault: 'idTwice' as const })),
    ...covered
      .filter(({ key }, at) => covered.findIndex((other) => other.key === key) !== at)
      .map(({ rule }) => ({ rule, fault: 'coveredTwice' as const })),
  ];
  if (!covered.some(({ key }) => key === 'rest')) return [...twice, { rule: '', fault: 'nothingForTheRest' }];
  const operations = operationsByRule(set);
  return [
    ...twice,
    ...set.rules.flatMap((rule) =>
      checkRule(rule, operations.get(rule.id) ?? []).map((fault) => ({ rule: rule.id, fault })),
    ),
  ];
}

function keysOf({ covers }: Rule): string[] {
  if (covers.by === 'operation') return covers.operations.map((name) => `operation ${name}`);
  if (covers.by === 'own') return [`own ${covers.operation}`];
  if (covers.by === 'rest') return ['rest'];
  return [covers.by === 'touches' ? `touches ${covers.touches}` : `effect ${covers.effect}`];
}

function namesOf({ covers }: Rule): readonly string[] {
  if (covers.by === 'own') return [covers.operation];
  return covers.by === 'operation' ? covers.operations : [];
}

function checkRule(rule: Rule, operations: readonly CoveredOperation[]): RuleFault[] {
  const { deciders, tiers, livesBusinessDays: life, decidedBy } = rule;
  const counted = new Set(operations.flatMap(({ policy }) => [...measuresOf(policy)]));
  const faults: [RuleFault, boolean][] = [
    ['unknownOperation', namesOf(rule).some((name) => !getOperationPolicy(name))],
    ['tiersDoNotRise', !measures.every((measure) => rises(deciders, tiers[measure]))],
    ['tiersCountNothing', measures.some((measure) => tiers[measure].length > 0 && !counted.has(measure))],
    ['lifeOutOfRange', !Number.isSafeInteger(life) || life < 1 || life > longestLife],
    ['leadMayNotDecide', !decidedBy.includes('lead')],
    ['deciderMayNotDecide', decidedBy.some((role) => role !== 'lead')],
    ['belowFloor', operations.some((operation) => isBelowFloor(rule, operation))],
  ];
  return faults.flatMap(([fault, found]) => (found ? [fault] : []));
}

/** The judge would raise it anyway; a rule that says less than what holds would mislead whoever reads it. */
function isBelowFloor({ deciders, tiers }: Rule, { name, policy }: CoveredOperation): boolean {
  if (floorOf(policy) === null || deciders > 0) return false;
  if (name !== leadsOwnStep.operation) return true;
  return !tiers.yen.some((tier) => tier.above <= leadsOwnStep.upTo && tier.deciders > 0);
}

/** More never needs fewer. */
function rises(base: DeciderCount, tiers: readonly Tier[]): boolean {
  const all = [{ above: -1, deciders: base }, ...tiers];
  return all.every(({ above, deciders }, at) => {
    const before = all[at - 1];
    const whole = Number.isSafeInteger(above) && above <= highestTier;
    return whole && (before === undefined || (above > before.above && deciders >= before.deciders));
  });
}
