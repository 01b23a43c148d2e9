import 'server-only';
import { AccountDestinationDocument } from '#graphql/queries/documents.ts';
import { type Read, type Reader, readUpstream } from './read-upstream.ts';

/** Where an account's money would be paid to, as far as upstream says: never more of a number than its last digits. */
export interface Destination {
  /** Upstream's number of the instruction. */
  id: string;
  /** Whose bank account it is, as the bank writes it. */
  holder: string;
  bank: string | null;
  masked: string | null;
  /** ISO 8601. */
  validFrom: string;
}

/**
 * The instruction that is in force on an account; null where upstream names none, or several: then nobody can say.
 * @param asked the one that an input names, where it names one
 */
export async function readDestination(
  reader: Reader,
  accountNumber: string,
  asked: string | null,
): Promise<Read<Destination | null>> {
  const read = await readUpstream(reader, AccountDestinationDocument, { accountNumber });
  if (!read.ok) return read;
  const nodes = (read.value.account?.paymentInstructions?.edges ?? []).flatMap((edge) => edge?.node ?? []);
  const fitting = asked === null ? nodes : nodes.filter(({ id }) => id === asked);
  const [one] = fitting;
  if (one === undefined || fitting.length > 1) return { ok: true, value: null };
  return {
    ok: true,
    value: {
      id: one.id,
      holder: one.accountHolder,
      bank: one.bankCode ?? null,
      masked: one.maskedAccountIdentifier ?? null,
      validFrom: one.validFrom,
    },
  };
}
