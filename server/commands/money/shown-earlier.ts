import 'server-only';
import type { MoneyEffect } from '#domains/money-effect.ts';
import type { CommandStatus } from '../command.ts';
import { toIso } from '../command-row.ts';
import { isVisible, type Reader } from '../is-visible.ts';
import { toShownId } from './check-money.ts';
import type { EarlierCommand } from './find-earlier-money.ts';
import type { BlockReason, Verdict } from './judge-money.ts';

/** An earlier command as a person is shown it. Codes and numbers; sentences are made where it is shown. */
export interface ShownEarlier {
  /** What the post names it by. */
  id: string;
  /** Whether this person may see it; where not, operation and maker are null. */
  opens: boolean;
  /** Sent before a restore that lost its record: it has no page and no maker. */
  lost: boolean;
  operation: string | null;
  makerName: string | null;
  /** ISO 8601. */
  madeAt: string;
  status: CommandStatus;
  amount: Amount;
  /** Why it blocks; null: it is only shown. */
  blocks: BlockReason | null;
}

/** One movement, as far as adding up goes. */
export type Moved = Pick<MoneyEffect, 'direction' | 'yen'> & { unit?: Amount['unit'] };

/** What a command moves in all; null: not known. */
export interface Amount {
  yen: number | null;
  unit: 'yen' | 'points';
}

/** @param commandId the command to be: handles are made for it alone */
export async function toShownEarlier(
  reader: Reader,
  earlier: EarlierCommand,
  verdict: Verdict,
  commandId: string,
): Promise<ShownEarlier> {
  const opens = await isVisible(reader, earlier);
  const blocker = verdict.kind === 'blocked' ? verdict.by.find(({ id }) => id === earlier.id) : undefined;
  return {
    id: await toShownId(reader, earlier, commandId),
    opens,
    lost: earlier.lost,
    operation: opens ? earlier.operation : null,
    makerName: opens && !earlier.lost ? earlier.makerName : null,
    madeAt: toIso(earlier.madeAt),
    status: earlier.status,
    amount: toAmount(earlier.effects),
    blocks: blocker?.why ?? null,
  };
}

/** A list adds up; what goes the other way within one command counts apart from it and is not taken off. */
export function toAmount(effects: readonly Moved[]): Amount {
  const [first] = effects;
  const same = effects.filter(({ direction, unit }) => direction === first?.direction && unit === first?.unit);
  const yen = same.reduce<number | null>((sum, one) => (sum === null || one.yen === null ? null : sum + one.yen), 0);
  return { yen: first === undefined ? null : yen, unit: first?.unit ?? 'yen' };
}
