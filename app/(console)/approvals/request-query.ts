import { domains } from '#domains/index.ts';
import {
  bands,
  isOperation,
  type RequestFilter,
  type RequestTab,
  requestTabs,
  storedFlags,
} from '#server/approvals/inbox/request-filter.ts';

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The conditions of an address: identifiers and names of ours only. What is none of them is left out. */
export function readRequestQuery(search: Search, usual: RequestTab): RequestFilter {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const account = text('account').normalize('NFKC').toUpperCase();
  return {
    tab: requestTabs.find((tab) => tab === text('tab')) ?? usual,
    domain: domains.find(({ name }) => name === text('domain'))?.name,
    operation: isOperation(text('operation')) ? text('operation') : undefined,
    maker: uuid.test(text('maker')) ? text('maker') : undefined,
    account: /^A-[0-9A-Z]{1,20}$/.test(account) ? account : undefined,
    above: bands.find((band) => band === text('above')),
    flag: storedFlags.find((flag) => flag === text('flag')),
    soon: text('soon') === 'yes' ? true : undefined,
    byMe: text('whose') === 'me' ? true : undefined,
  };
}

/** The same conditions as an address has them, without the tab; '' for none. */
export function toRequestSearch({ domain, operation, maker, account, above, flag, soon, byMe }: RequestFilter): string {
  const search = new URLSearchParams();
  const given = { domain, operation, maker, account, above, flag, soon: soon && 'yes', whose: byMe && 'me' };
  for (const [name, value] of Object.entries(given)) if (typeof value === 'string') search.set(name, value);
  return search.size === 0 ? '' : `?${search}`;
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
