import 'server-only';
import type { LookUp } from '#graphql/kinds.ts';
import { findExceptions } from './find-exceptions.ts';
import { findPrintBatch } from './find-print-batch.ts';
import { findReasons } from './find-reasons.ts';
import { findThings } from './find-things.ts';
import { readCollectionProcess } from './read-collection-process.ts';
import { type Read, type Reader, requireReader } from './read-upstream.ts';
import { searchAccounts } from './search-accounts.ts';
import type { Thing } from './thing.ts';

const mostChoices = 20;

/**
 * Choices for a field while somebody types: at most 20, those whose value or facts contain the text.
 * Templates have no read (facts.md): none are offered.
 */
export async function lookUp(
  staff: { sessionId: string },
  kind: LookUp,
  asked: { text: string; account: string | null },
): Promise<Read<Thing[]>> {
  const reader = await requireReader(staff);
  return reader.ok ? lookUpAs(reader.value, kind, asked) : reader;
}

export async function lookUpAs(
  reader: Reader,
  kind: LookUp,
  { text, account }: { text: string; account: string | null },
): Promise<Read<Thing[]>> {
  if (kind === 'account') return searchAccounts(reader, text);
  if (kind === 'template') return { ok: true, value: [] };
  if (kind === 'collectionProcess') {
    const read = text === '' ? ({ ok: true, value: null } as const) : await readCollectionProcess(reader, text);
    return read.ok ? { ok: true, value: read.value ? [read.value] : [] } : read;
  }
  if (kind === 'apiException') return matching(await findExceptions(reader, account), text);
  if (kind === 'printBatch') return text === '' ? { ok: true, value: [] } : findPrintBatch(reader, text);
  if (kind === 'creditReason' || kind === 'chargeReason' || kind === 'transactionReason') {
    return matching(await findReasons(reader, kind), text);
  }
  return account === null ? { ok: true, value: [] } : matching(await findThings[kind](reader, account), text);
}

function matching(read: Read<Thing[]>, text: string): Read<Thing[]> {
  if (!read.ok) return read;
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  const hits = read.value.filter(({ value, facts }) =>
    [value, ...Object.values(facts)].some((fact) =>
      String(fact ?? '')
        .toLowerCase()
        .includes(wanted),
    ),
  );
  return { ok: true, value: hits.slice(0, mostChoices) };
}
