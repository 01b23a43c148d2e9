import { refuse } from '../refusal.ts';
import { findAgency } from '../world/agencies.ts';
import { day, fromDay } from '../world/calendar.ts';
import { findAccount, ofAccount } from '../world/find.ts';
import type { ProceedingRecord, WorldState } from '../world/state.ts';
import { mutation } from './resolver.ts';

interface CommenceInput {
  accountNumber: string;
  ledgerNumber?: string | null;
  agency: string;
  campaign: string;
  isWhiteLabel: boolean;
  /** Text upstream: an unreadable day is no error but a start that did not happen. */
  dateStarted: string;
  amount?: number | null;
  notes?: string | null;
}

/**
 * Hands a debt to an agency. Refused: KT-CT-1111 no such account, 11602 no such agency, 11606 not a campaign of the agency,
 * 11607 no such ledger, 11608 a ledger of someone else, 11601 a proceeding is open on it. A start day that cannot be read, or
 * lies more than a year ahead, answers `commencementStatus: false` and nothing is begun.
 */
export const commenceDcaProceeding = mutation<{ input: CommenceInput }>(
  'commenceDcaProceeding',
  ({ input }, { state, now, effect }) => {
    const account = findAccount(state, input.accountNumber);
    if (!account) return refuse('KT-CT-1111', { inputPath: ['input', 'accountNumber'] });
    const agency = findAgency(input.agency);
    if (!agency) return refuse('KT-CT-11602', { inputPath: ['input', 'agency'] });
    if (!agency.campaigns.includes(input.campaign)) return refuse('KT-CT-11606', { inputPath: ['input', 'campaign'] });
    const ledgerNumber = input.ledgerNumber ?? null;
    checkLedger(state, account.number, ledgerNumber);
    const open = activeProceedings(state, account.number);
    // A proceeding for the whole account stands in the way of every ledger, and the other way round.
    if (
      open.some((each) => ledgerNumber === null || each.ledgerNumber === null || each.ledgerNumber === ledgerNumber)
    ) {
      return refuse('KT-CT-11601');
    }
    const startedAt = fromDay(input.dateStarted);
    const status = { accountNumber: account.number, ledgerNumber, agency: input.agency, campaign: input.campaign };
    if (startedAt === null || startedAt > now + 365 * day) {
      return { dcaProceedingCommencementStatus: { commencementStatus: false, ...status } };
    }
    state.proceedings.push({
      accountNumber: account.number,
      ledgerNumber,
      agency: agency.code,
      campaign: input.campaign,
      isWhiteLabel: input.isWhiteLabel,
      amount: input.amount ?? null,
      notes: input.notes ?? null,
      startedAt,
      stoppedAt: null,
      stopReason: null,
    });
    effect({ account: account.number, ...(input.amount ? { amount: input.amount } : {}) });
    return { dcaProceedingCommencementStatus: { commencementStatus: true, ...status } };
  },
);

function checkLedger(state: WorldState, accountNumber: string, ledgerNumber: string | null): void {
  if (ledgerNumber === null) return;
  const ledger = state.ledgers[ledgerNumber];
  if (!ledger) refuse('KT-CT-11607', { inputPath: ['input', 'ledgerNumber'] });
  if (ledger.accountNumber !== accountNumber) refuse('KT-CT-11608', { inputPath: ['input', 'ledgerNumber'] });
}

interface CloseInput {
  accountNumber: string;
  ledgerNumber?: string | null;
  stopReason: string;
  stoppedDate: string;
  notifyDca?: boolean | null;
  agency: string;
  campaign?: string | null;
}

/**
 * Takes a debt back from an agency. Refused: KT-CT-4178 no such account, 11602 no such agency, 11604 nothing active that fits,
 * 11605 more than one fits, 11603 a day before the start or in the future.
 */
export const closeDcaProceeding = mutation<{ input: CloseInput }>(
  'closeDcaProceeding',
  ({ input }, { state, now, effect }) => {
    const account = findAccount(state, input.accountNumber);
    if (!account) return refuse('KT-CT-4178', { inputPath: ['input', 'accountNumber'] });
    const agency = findAgency(input.agency);
    if (!agency) return refuse('KT-CT-11602', { inputPath: ['input', 'agency'] });
    const proceeding = takeOne(
      activeProceedings(state, account.number).filter(
        (each) =>
          each.agency === agency.code &&
          (input.campaign ?? each.campaign) === each.campaign &&
          (input.ledgerNumber ?? each.ledgerNumber) === each.ledgerNumber,
      ),
    );
    const stoppedAt = fromDay(input.stoppedDate);
    if (stoppedAt === null || stoppedAt > now || stoppedAt + day <= proceeding.startedAt) {
      return refuse('KT-CT-11603', { inputPath: ['input', 'stoppedDate'] });
    }
    proceeding.stoppedAt = stoppedAt;
    proceeding.stopReason = input.stopReason;
    effect({ account: account.number });
    return {
      dcaProceedingClosureStatus: { accountNumber: account.number, ledgerNumber: proceeding.ledgerNumber },
    };
  },
);

interface UpdateInput {
  accountNumber: string;
  campaign?: string | null;
  amount?: number | null;
  notes?: string | null;
}

/**
 * Changes the one active proceeding of an account. Refused: KT-CT-11604 none active, 11605 more than one, 11610 nothing given,
 * a campaign that the agency does not run or an amount that is not positive. An update that changes nothing answers
 * `commencementStatus: false`.
 */
export const updateDcaProceeding = mutation<{ input: UpdateInput }>(
  'updateDcaProceeding',
  ({ input }, { state, effect }) => {
    const proceeding = takeOne(activeProceedings(state, findAccount(state, input.accountNumber)?.number ?? ''));
    const { campaign = null, amount = null, notes = null } = input;
    if (campaign === null && amount === null && notes === null) return refuse('KT-CT-11610');
    if (campaign !== null && !findAgency(proceeding.agency)?.campaigns.includes(campaign)) {
      return refuse('KT-CT-11610', { inputPath: ['input', 'campaign'] });
    }
    if (amount !== null && amount <= 0) return refuse('KT-CT-11610', { inputPath: ['input', 'amount'] });
    const changed = {
      campaign: campaign ?? proceeding.campaign,
      amount: amount ?? proceeding.amount,
      notes: notes ?? proceeding.notes,
    };
    const changesSomething =
      changed.campaign !== proceeding.campaign ||
      changed.amount !== proceeding.amount ||
      changed.notes !== proceeding.notes;
    if (changesSomething) {
      Object.assign(proceeding, changed);
      effect({ account: proceeding.accountNumber, ...(amount === null ? {} : { amount }) });
    }
    return {
      dcaProceedingUpdateStatus: { commencementStatus: changesSomething, accountNumber: proceeding.accountNumber },
    };
  },
);

function activeProceedings(state: WorldState, accountNumber: string): ProceedingRecord[] {
  return ofAccount(state.proceedings, accountNumber).filter(({ stoppedAt }) => stoppedAt === null);
}

function takeOne(fitting: readonly ProceedingRecord[]): ProceedingRecord {
  const [one, another] = fitting;
  if (!one) return refuse('KT-CT-11604');
  return another ? refuse('KT-CT-11605') : one;
}
