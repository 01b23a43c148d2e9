import 'server-only';
import { type KeptList, keptLists, type LookUp } from '#graphql/kinds.ts';
import { findExceptions } from './find-exceptions.ts';
import { findListEntries } from './find-list-entries.ts';
import { findPrintBatch } from './find-print-batch.ts';
import { findReasons } from './find-reasons.ts';
import { findThings } from './find-things.ts';
import { readCollectionProcess } from './read-collection-process.ts';
import { type Read, type Reader, requireReader } from './read-upstream.ts';
import { searchAccounts } from './search-accounts.ts';
import { type Thing, toThing } from './thing.ts';

const mostChoices = 20;

/**
 * Choices for a field while somebody types: at most 20, those whose value or facts contain the text.
 * Templates have no read (facts.md): none are offered. What leads keep a list of needs no upstream.
 */
export async function lookUp(
  staff: { sessionId: string },
  kind: LookUp,
  asked: { text: string; account: string | null },
): Promise<Read<Thing[]>> {
  if (isKeptList(kind)) return matching({ ok: true, value: await findListed(kind) }, asked.text);
  const reader = await requireReader(staff);
  return reader.ok ? lookUpAs(reader.value, kind, asked) : reader;
}

async function lookUpAs(
  reader: Reader,
  kind: Exclude<LookUp, KeptList>,
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

function isKeptList(kind: LookUp): kind is KeptList {
  return keptLists.some((list) => list === kind);
}

async function findListed(list: KeptList): Promise<Thing[]> {
  const entries = await findListEntries(list);
  return entries.flatMap(({ value, label }) => toThing(list, value, { name: label }));
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
