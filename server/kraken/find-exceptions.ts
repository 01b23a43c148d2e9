import 'server-only';
import { ApiExceptionsDocument, type ApiExceptionsQuery } from '#graphql/queries/documents.ts';
import { type Connection, readAllPages } from './pages.ts';
import { type Read, type Reader, readUpstream } from './read-upstream.ts';
import { type Thing, toThing } from './thing.ts';

type Page = NonNullable<ApiExceptionsQuery['apiExceptions']>;
type Exception = NonNullable<NonNullable<Page['edges'][number]>['node']>;

/** Pages of 90 that are gone through for one exception; a longer queue is not read to its end for it. */
const mostPages = 20;

/** Exceptions of one account, or of the whole queue where no account is given. */
export async function findExceptions(reader: Reader, account: string | null): Promise<Read<Thing[]>> {
  const read = await readAllPages((after) => readPage(reader, account, after));
  return read.ok ? { ok: true, value: read.value.flatMap(toException) } : read;
}

/**
 * One exception by its id, which upstream can filter by nothing: the queue is gone through until it comes.
 * null: there is none. `notSeen`: the queue goes on beyond what is read.
 */
export async function findException(reader: Reader, id: string): Promise<Read<Thing | null | 'notSeen'>> {
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const read: Read<Page | null> = await readPage(reader, null, after);
    if (!read.ok) return read;
    const found = read.value?.edges.find((edge) => edge?.node?.id === id)?.node;
    if (found) return { ok: true, value: toException(found)[0] ?? null };
    if (!read.value?.pageInfo.hasNextPage) return { ok: true, value: null };
    after = read.value.pageInfo.endCursor;
  }
  return { ok: true, value: 'notSeen' };
}

async function readPage(
  reader: Reader,
  accountNumber: string | null,
  after: string | null,
): Promise<Read<(Page & Connection<Exception>) | null>> {
  const input = accountNumber === null ? {} : { accountNumber };
  const read = await readUpstream(reader, ApiExceptionsDocument, { input, after });
  return read.ok ? { ok: true, value: read.value.apiExceptions } : read;
}

function toException(exception: Exception): Thing[] {
  const { id, externalIdentifier: external, accountNumber: account, resolutionStatus: status, priority } = exception;
  return toThing('apiException', id, { external, account, status, priority });
}
