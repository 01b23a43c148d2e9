import type { AccountPlan, Utility } from './account-plan.ts';
import { day } from './calendar.ts';
import { makeAddress, makeHolder, makeSupplyPoints, pickPlace } from './holder.ts';
import { ledgerNumber } from './ledger-number.ts';
import type { MoveIn } from './move-in-context.ts';
import { moveInDebt } from './move-in-debt.ts';
import { moveInMoney } from './move-in-money.ts';
import { createRandom } from './random.ts';
import type { AccountRecord, LedgerRecord, WorldState } from './state.ts';

/** Adds the account of a plan, with everything that is its own, to the population. */
export function moveIn(state: WorldState, plan: AccountPlan): void {
  const random = createRandom(`${state.seed}/${plan.number}`);
  const account = makeAccount(state, plan, random);
  state.accounts[account.number] = account;
  const ledgers: MoveIn['ledgers'] = { electricity: makeLedger(plan, 'electricity', plan.electricity, random) };
  if (plan.gas !== undefined) ledgers.gas = makeLedger(plan, 'gas', plan.gas, random);
  for (const ledger of Object.values(ledgers)) state.ledgers[ledger.number] = ledger;
  const context: MoveIn = { state, plan, account, ledgers, random };
  moveInMoney(context);
  moveInDebt(context);
}

function makeAccount(state: WorldState, plan: AccountPlan, random: MoveIn['random']): AccountRecord {
  const accountType = plan.accountType ?? 'DOMESTIC';
  const place = pickPlace(random);
  const holder = makeHolder(accountType, random);
  const createdAt = state.seededAt - random.between(60, 1_500) * day;
  return {
    id: random.digits(6),
    number: plan.number,
    status: plan.status ?? 'ACTIVE',
    accountType,
    brand: 'QUARTERDECK_ENERGY',
    createdAt,
    portfolioNumber: `P-${random.hex(8)}`,
    holder,
    address: makeAddress(place, random),
    supplyPoints: makeSupplyPoints(place, plan.gas !== undefined, random),
    isInHardship: plan.isInHardship ?? false,
    refundBar: plan.refundBar ?? null,
    refundCap: plan.refundCap ?? null,
    requestRule: plan.requestRule ?? 'accept',
    bank: {
      instructionId: random.digits(7),
      bankCode: random.pick(['0001', '0005', '0009', '0010', '0033']),
      masked: `****${random.digits(3)}`,
      holder: `${holder.familyKana} ${holder.givenKana}`,
      validFrom: createdAt,
    },
    documents: [random.digits(8), random.digits(8)],
  };
}

function makeLedger(plan: AccountPlan, utility: Utility, balance: number, random: MoveIn['random']): LedgerRecord {
  const electricity = utility === 'electricity';
  return {
    id: random.digits(7),
    number: ledgerNumber(plan.number, utility),
    accountNumber: plan.number,
    name: electricity ? '電気' : 'ガス',
    ledgerType: electricity ? 'JPN_ELECTRICITY_LEDGER' : 'JPN_GAS_LEDGER',
    balance,
  };
}
