/** What Next gives a page for the search part of its address. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;
