import 'server-only';
import {
  AccountDunningDocument,
  AccountPaymentsDocument,
  AccountProceedingsDocument,
  AccountRepaymentsDocument,
  LedgerRepaymentRequestsDocument,
} from '#graphql/queries/documents.ts';
import { readAllPages } from './pages.ts';
import { readAccount } from './read-account.ts';
import { type Read, type Reader, readUpstream } from './read-upstream.ts';
import { type Thing, toThing } from './thing.ts';

type Find = (reader: Reader, account: string) => Promise<Read<Thing[]>>;

/** What upstream can list of one account, by kind. Collection processes and templates it cannot list (facts.md). */
export const findThings = {
  ledger: findLedgers,
  payment: findPayments,
  paymentNumber: findPaymentsByNumber,
  repayment: findRepayments,
  repaymentRequest: findRepaymentRequests,
  dunningPath: findDunningPath,
  dcaProceeding: findProceedings,
} satisfies Record<string, Find>;

async function findLedgers(reader: Reader, account: string): Promise<Read<Thing[]>> {
  const read = await readAccount(reader, account);
  if (!read.ok) return read;
  const ledgers = read.value?.ledgers ?? [];
  return {
    ok: true,
    value: ledgers.flatMap(({ number, name, balance }) => toThing('ledger', number, { name, balance })),
  };
}

async function findPayments(reader: Reader, accountNumber: string): Promise<Read<Thing[]>> {
  const read = await readAllPages(async (after) => {
    const page = await readUpstream(reader, AccountPaymentsDocument, { accountNumber, after });
    return page.ok ? { ok: true, value: page.value.account?.payments ?? null } : page;
  });
  if (!read.ok) return read;
  const things = read.value.flatMap(({ id, uuid, reference, amount, paymentDate, status }) =>
    toThing('payment', uuid, { amount: yenOf(amount), date: paymentDate, status, reference }).map((thing) =>
      id === null ? thing : { ...thing, formerly: id },
    ),
  );
  return { ok: true, value: things };
}

/** For inputs that take an Int: only payments from before the UUID have such a number. */
async function findPaymentsByNumber(reader: Reader, accountNumber: string): Promise<Read<Thing[]>> {
  const read = await findPayments(reader, accountNumber);
  if (!read.ok) return read;
  return { ok: true, value: read.value.flatMap(({ formerly, facts }) => toThing('paymentNumber', formerly, facts)) };
}

async function findRepayments(reader: Reader, accountNumber: string): Promise<Read<Thing[]>> {
  const read = await readAllPages(async (after) => {
    const page = await readUpstream(reader, AccountRepaymentsDocument, { accountNumber, after });
    return page.ok ? { ok: true, value: page.value.account?.repayments ?? null } : page;
  });
  if (!read.ok) return read;
  const things = read.value.flatMap(({ id, amount, paymentDate, status, paymentUuid: payment }) =>
    toThing('repayment', id, { amount: yenOf(amount), date: paymentDate, status, payment: payment ?? undefined }),
  );
  return { ok: true, value: things };
}

/** Requests hang on ledgers: every ledger of the account is read. */
async function findRepaymentRequests(reader: Reader, accountNumber: string): Promise<Read<Thing[]>> {
  const account = await readAccount(reader, accountNumber);
  if (!account.ok) return account;
  const things: Thing[] = [];
  for (const { number: ledgerNumber } of account.value?.ledgers ?? []) {
    const read = await readAllPages(async (after) => {
      const page = await readUpstream(reader, LedgerRepaymentRequestsDocument, { accountNumber, ledgerNumber, after });
      if (!page.ok) return page;
      const ledger = page.value.account?.ledgers?.find((one) => one?.number === ledgerNumber);
      return { ok: true, value: ledger?.repaymentRequests ?? null };
    });
    if (!read.ok) return read;
    for (const { requestId, amount, status, method } of read.value) {
      things.push(...toThing('repaymentRequest', requestId, { amount, status, method, ledger: ledgerNumber }));
    }
  }
  return { ok: true, value: things };
}

async function findDunningPath(reader: Reader, accountNumber: string): Promise<Read<Thing[]>> {
  const read = await readUpstream(reader, AccountDunningDocument, { accountNumber });
  if (!read.ok) return read;
  const dunning = read.value.dunningProcess;
  return {
    ok: true,
    value: toThing('dunningPath', dunning?.pathName, {
      status: dunning?.status,
      date: dunning?.startDate,
      nextStep: dunning?.nextStep,
    }),
  };
}

async function findProceedings(reader: Reader, accountNumber: string): Promise<Read<Thing[]>> {
  const read = await readUpstream(reader, AccountProceedingsDocument, { accountNumber });
  if (!read.ok) return read;
  const things = (read.value.account?.debtCollectionProceedings ?? []).flatMap((one) =>
    toThing('dcaProceeding', one?.collectionCampaign?.code, {
      amount: one?.amount,
      agency: one?.agency?.code,
      date: one?.startedAt,
      stopped: one?.stoppedAt,
    }),
  );
  return { ok: true, value: things };
}

/** BigInt comes as a number or as text; beyond what a number holds exactly it stays unknown. */
function yenOf(amount: string | number): number | null {
  const yen = Number(amount);
  return Number.isSafeInteger(yen) ? yen : null;
}
