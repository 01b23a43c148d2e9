import type { Requirement } from '#domains/approval/requirement.ts';
import type { MoneyEffect } from '#domains/money-effect.ts';
import type { JsonObject } from '#server/audit/canonical-json.ts';
import type { StoredCommand } from '#server/commands/command-row.ts';
import { toCommandRow, toIso } from '#server/commands/command-row.ts';
import type { CommandRow } from '#server/commands/command-view.ts';
import { type Amount, toAmount } from '#server/commands/money/shown-earlier.ts';
import { maskName } from '#server/kraken/mask.ts';
import { maskPayload, namesIn } from '#server/kraken/mask-payload.ts';
import { maskText } from '#server/kraken/mask-text.ts';
import type { TargetSnapshot } from '#server/kraken/read-target.ts';
import { isDestinationUnknown, isInstructionYoung, isOverMaximum } from '../compare-targets.ts';
import type { DecideRefusalCode } from '../decide-result.ts';
import type { StoredVote } from '../request-state.ts';
import { type StoredFlag, storedFlags } from './request-filter.ts';

/** Why somebody who reads the inbox cannot decide a row; null: they can. */
export type RowBar = Extract<
  DecideRefusalCode,
  | 'notPermitted'
  | 'makerMayNot'
  | 'roleMissing'
  | 'roleTooNew'
  | 'separateHands'
  | 'ownRepayment'
  | 'resolverMayNot'
  | 'votedAlready'
  | 'notWaiting'
>;

/** One line of the inbox. Codes and numbers; nobody's name is in the clear but the maker's. */
export interface RequestRow extends CommandRow {
  reason: { code: string; text: string | null };
  /** Masked; null where it is about nobody. */
  holder: string | null;
  /** null: it moves no money. */
  amount: Amount | null;
  /** null: it went at once. */
  request: {
    round: number;
    askedAt: string;
    expiresAt: string;
    deciders: number;
    approvals: number;
    ruleId: string;
    /** How this round ended; null: it waits. */
    end: { status: string; at: string } | null;
  } | null;
  /** Who looked at what went at once; null: nobody yet, or it is not such a one. */
  looked: { byName: string; at: string } | null;
  flags: StoredFlag[];
  bar: RowBar | null;
}

/** One line as the database gives it. */
export interface StoredRequest {
  stored: StoredCommand;
  round: number | null;
  askedAt: string | null;
  expiresAt: string | null;
  deciders: number | null;
  requirement: string | null;
  endStatus: string | null;
  endedAt: string | null;
  lookedByName: string | null;
  lookedAt: string | null;
}

/** What belongs to one command and is read for a whole page at once. */
export interface RowParts {
  effects: readonly MoneyEffect[];
  votes: readonly StoredVote[];
  despite: boolean;
}

/** @param desk for whom customers are their work; free text is masked for everybody else */
export function toRequestRow(
  read: StoredRequest,
  parts: RowParts,
  { bar, desk }: { bar: RowBar | null; desk: boolean },
): RequestRow {
  const { stored, round, askedAt, expiresAt, deciders, endStatus, endedAt, lookedByName, lookedAt } = read;
  const requirement = toRequirement(read);
  const snapshot: TargetSnapshot = JSON.parse(stored.snapshot);
  const votes = parts.votes.filter((vote) => vote.round === round);
  return {
    ...toCommandRow(stored),
    reason: { code: stored.reasonCode, text: sayText(stored.reasonText, stored, desk) },
    holder: maskHolder(snapshot),
    amount: parts.effects.length === 0 ? null : toAmount(parts.effects),
    request:
      round === null || askedAt === null || expiresAt === null || deciders === null
        ? null
        : {
            round,
            askedAt: toIso(askedAt),
            expiresAt: toIso(expiresAt),
            deciders,
            approvals: votes.filter(({ verdict }) => verdict === 'approve').length,
            ruleId: requirement?.ruleId ?? '',
            end: endStatus === null || endedAt === null ? null : { status: endStatus, at: toIso(endedAt) },
          },
    looked: lookedByName === null || lookedAt === null ? null : { byName: lookedByName, at: toIso(lookedAt) },
    flags: findFlags(snapshot, requirement, { ...parts, madeAt: stored.madeAt }),
    bar,
  };
}

export function toRequirement({ requirement }: Pick<StoredRequest, 'requirement'>): Requirement | null {
  return requirement === null ? null : JSON.parse(requirement);
}

/** Free text of a command, its names masked for whoever does not work with customers. */
export function sayText(
  text: string | null,
  { snapshot }: Pick<StoredCommand, 'snapshot'>,
  desk: boolean,
): string | null {
  return desk || text === null ? text : maskText(text, namesIn(snapshot));
}

/** The variables inside a body that we wrote ourselves; what was sensitive is masked in them, for everybody. */
export function toShownVariables(
  { body, snapshot }: Pick<StoredCommand, 'body' | 'snapshot'>,
  desk: boolean,
): JsonObject {
  const { variables }: { variables: JsonObject } = JSON.parse(
    desk ? body : maskPayload('variables', body, namesIn(snapshot)),
  );
  return variables;
}

function maskHolder({ account }: TargetSnapshot): string | null {
  return account?.holder ? maskName(account.holder) : null;
}

/** As they stood when it was asked for: the request's own page reads the target anew. */
function findFlags(
  snapshot: TargetSnapshot,
  requirement: Requirement | null,
  parts: RowParts & { madeAt: string },
): StoredFlag[] {
  if (requirement === null) return [];
  const raised: Readonly<Record<StoredFlag, boolean>> = {
    possibleDuplicate: parts.despite,
    saidNotLanded: requirement.why.some(({ code }) => code === 'saidNotLanded'),
    splitting: requirement.splitting,
    overMaximum: isOverMaximum(snapshot, parts.effects),
    destinationUnknown: isDestinationUnknown(snapshot),
    instructionYoung: isInstructionYoung(snapshot, new Date(parts.madeAt)),
  };
  return storedFlags.filter((flag) => raised[flag]);
}
