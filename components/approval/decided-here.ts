/** Ids of the requests that were decided in this tab since it was loaded. */
const decided = new Set<string>();

/** Keeps that a request was decided here. */
export function rememberDecided(commandId: string): void {
  decided.add(commandId);
}

/**
 * Where to go after a decision, or null: a page that was read ahead may still name a request that has been decided here
 * since.
 * @param href a request's page, /approvals/{id}?…
 */
export function toUndecided(href: string | null): string | null {
  const id = href?.match(/^\/approvals\/([0-9a-f-]{36})/)?.[1];
  return id !== undefined && decided.has(id) ? null : href;
}
