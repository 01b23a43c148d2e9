import { agencies, campaigns } from '../world/agencies.ts';
import { toInstant } from '../world/calendar.ts';
import { findLedgers, ofAccount } from '../world/find.ts';
import { maximumRefund } from '../world/maximum-refund.ts';
import type { AccountRecord, AddressRecord, LedgerRecord, ProceedingRecord } from '../world/state.ts';
import { stopReasons } from '../world/stop-reasons.ts';
import type { World } from '../world/world.ts';
import { type PageArgs, toConnection } from './connection.ts';
import { field, type TypeResolvers } from './resolver.ts';
import { toPayment, toRefundRequest, toRepayment, toRepaymentRequest } from './views.ts';

/** A field of an account that needs no more than the account. */
const own = (read: (account: AccountRecord) => unknown) => field<AccountRecord>(read);

/** Fields of Account; the parent is the world's record. */
export const accountFields: TypeResolvers = {
  users: own((account) => [toUser(account)]),
  balance: field<AccountRecord>(balanceOf),
  overdueBalance: field<AccountRecord>((account, _, world) => Math.max(0, -balanceOf(account, {}, world))),
  billingName: own(({ holder }) => holder.companyName ?? `${holder.familyName} ${holder.givenName}`),
  billingSubName: own(({ holder }) => `${holder.familyKana} ${holder.givenKana}`),
  billingEmail: own(({ holder }) => holder.email),
  billingAddress: own(({ address }) => addressText(address)),
  billingAddressLine1: own(({ address }) => address.prefecture),
  billingAddressLine2: own(({ address }) => address.city),
  billingAddressLine3: own(({ address }) => address.town),
  billingAddressLine4: own(({ address }) => address.street),
  billingAddressLine5: own(({ address }) => address.house),
  billingAddressPostcode: own(({ address }) => address.postalCode),
  billingCountryCode: own(() => 'JP'),
  splitBillingAddress: own(({ address }) => addressLines(address)),
  address: own(({ address, holder }) => toAddress(address, `${holder.familyName} ${holder.givenName}`)),
  createdAt: own(({ createdAt }) => toInstant(createdAt)),
  portfolio: own(({ portfolioNumber, createdAt, number }) => toPortfolio(portfolioNumber, createdAt, number)),
  properties: own(({ id, address, supplyPoints }) => [
    {
      id,
      address: addressText(address),
      splitAddress: addressLines(address),
      postcode: address.postalCode,
      richAddress: toAddress(address, null),
      electricitySupplyPoints: supplyPoints.filter(({ market }) => market === 'JPN_ELECTRICITY').map(toSupplyPoint),
      gasSupplyPoints: supplyPoints.filter(({ market }) => market === 'JPN_GAS').map(toSupplyPoint),
    },
  ]),
  ledgers: field<AccountRecord, { ledgerNumber?: string | null; ledgerId?: string | null }>(
    ({ number }, { ledgerNumber, ledgerId }, { state }) =>
      findLedgers(state, number).filter(
        (ledger) => (ledgerNumber ?? ledger.number) === ledger.number && (ledgerId ?? ledger.id) === ledger.id,
      ),
  ),
  canRequestRefund: own(({ refundBar }) => refundBar === null),
  requestRefundEligibility: own(({ refundBar }) => ({ canRequestRefund: refundBar === null, reason: refundBar })),
  maximumRefund: field<AccountRecord, { ledgerNumber?: string | null }>((account, { ledgerNumber }, world) => {
    const ledgers = findLedgers(world.state, account.number);
    const ledger = ledgerNumber ? ledgers.find(({ number }) => number === ledgerNumber) : ledgers[0];
    return ledger ? toMaximumRefund(account, ledger, world) : null;
  }),
  payments: field<AccountRecord, PageArgs & { status?: string | null; ledgerNumber?: string | null }>(
    ({ number }, { status, ledgerNumber, ...page }, { state }) => {
      const payments = ofAccount(state.payments, number).filter(
        (payment) =>
          (status ?? payment.status) === payment.status &&
          (ledgerNumber ?? payment.ledgerNumber) === payment.ledgerNumber,
      );
      const newestFirst = payments.sort((one, other) => other.paymentDate.localeCompare(one.paymentDate));
      return toConnection(newestFirst.map(toPayment), page);
    },
  ),
  repayments: field<AccountRecord, PageArgs & { statuses?: string[] | null }>(
    ({ number }, { statuses, ...page }, { state }) => {
      const repayments = ofAccount(state.repayments, number).filter(
        ({ status }) => !statuses || statuses.includes(status),
      );
      return toConnection(repayments.map(toRepayment), page);
    },
  ),
  debtCollectionProceedings: field<AccountRecord>(({ number }, _, { state }) =>
    ofAccount(state.proceedings, number).map(toProceeding),
  ),
  notes: own(() => []),
  campaigns: own(() => []),
  references: own(() => []),
  metadata: own(() => []),
};

/** Fields of LedgerType; the parent is the world's record. */
export const ledgerFields: TypeResolvers = {
  amountOwedByCustomer: field<LedgerRecord>(({ balance }) => Math.max(0, -balance)),
  affectsAccountBalance: field<LedgerRecord>(() => true),
  acceptsPayments: field<LedgerRecord>(() => true),
  repaymentRequests: field<LedgerRecord, PageArgs>((ledger, page, { state }) => {
    const requests = ofAccount(state.repaymentRequests, ledger.accountNumber).filter(
      ({ ledgerNumber }) => ledgerNumber === ledger.number,
    );
    return toConnection(requests.map(toRepaymentRequest), page);
  }),
  refundRequests: field<LedgerRecord, PageArgs>((ledger, page, { state }) => {
    const requests = ofAccount(state.refundRequests, ledger.accountNumber).filter(
      ({ ledgerNumber }) => ledgerNumber === ledger.number,
    );
    return toConnection(
      requests.map((request) => toRefundRequest(request, state.payments[request.paymentId])),
      page,
    );
  }),
};

/** Fields of RichAddressType. */
export const addressFields: TypeResolvers = {
  asString: field<{ postalCode: string; lines: string }, { showPostalCode?: boolean | null }>(
    ({ postalCode, lines }, { showPostalCode }) => (showPostalCode === false ? lines : `〒${postalCode} ${lines}`),
  ),
};

function balanceOf({ number }: AccountRecord, _: unknown, { state }: World): number {
  return findLedgers(state, number).reduce((sum, { balance }) => sum + balance, 0);
}

function toUser({ holder, createdAt, address }: AccountRecord) {
  const fullName = `${holder.familyName} ${holder.givenName}`;
  return {
    id: holder.userId,
    number: holder.userId,
    givenName: holder.givenName,
    familyName: holder.familyName,
    fullName,
    preferredName: fullName,
    displayName: fullName,
    email: holder.email,
    mobile: holder.mobile,
    landline: holder.landline,
    title: null,
    isDeceased: false,
    isActive: true,
    createdAt: toInstant(createdAt),
    address: toAddress(address, fullName),
    permissions: [],
    liveSecretKey: null,
  };
}

function addressLines({ prefecture, city, town, street, house }: AddressRecord): string[] {
  return [`${prefecture}${city}`, `${town}${street}`, ...(house === null ? [] : [house])];
}

function addressText(address: AddressRecord): string {
  return addressLines(address).join(' ');
}

function toAddress(address: AddressRecord, name: string | null) {
  const { postalCode, prefecture, city, town, street, house } = address;
  return {
    name,
    organization: null,
    streetAddress: house === null ? street : `${street} ${house}`,
    dependentLocality: town,
    locality: city,
    administrativeArea: prefecture,
    postalCode,
    country: 'JP',
    lines: addressText(address),
  };
}

function toPortfolio(number: string, createdAt: number, leadAccountNumber: string) {
  const at = toInstant(createdAt);
  return { id: number.slice(2), number, createdAt: at, updatedAt: at, collectiveBilling: false, leadAccountNumber };
}

function toSupplyPoint({ market, spin }: AccountRecord['supplyPoints'][number]) {
  return { id: spin, spin, marketName: market, status: 'ON_SUPPLY' };
}

function toMaximumRefund({ refundCap }: AccountRecord, ledger: LedgerRecord, { state }: World) {
  const amount = maximumRefund(state, ledger);
  const isCapped = refundCap !== null && amount === refundCap;
  return {
    amount,
    reasonToRecommendAmount: isCapped ? 'MAX_ALLOWED_TO_REQUEST_VIA_DASHBOARD' : 'MAX_AVAILABLE_AMOUNT',
    recommendedBalance: ledger.balance - amount,
  };
}

function toProceeding({ amount, startedAt, stoppedAt, stopReason, agency, campaign }: ProceedingRecord) {
  return {
    campaign: null,
    amount,
    startedAt: toInstant(startedAt),
    stoppedAt: stoppedAt === null ? null : toInstant(stoppedAt),
    stopReason: stopReason !== null && stopReasons.includes(stopReason) ? stopReason : null,
    agency: agencies.find(({ code }) => code === agency) ?? null,
    collectionCampaign: campaigns.find(({ code }) => code === campaign) ?? null,
  };
}
