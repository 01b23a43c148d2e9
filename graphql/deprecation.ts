/** What is known of a deprecation. Days are ISO; `use` is the API's name of what takes the place, in the same schema. */
export interface Deprecation {
  since?: string;
  removalFrom?: string;
  use?: string;
}

/**
 * Days and replacement out of the reason that upstream writes into its schema: "Please use 'x' instead. - Marked as
 * deprecated on 2025-05-12. - Scheduled for removal on or after 2026-01-26." What it does not say is absent.
 */
export function readDeprecation(reason: string): Deprecation {
  const since = /deprecated on (\d{4}-\d{2}-\d{2})/i.exec(reason)?.[1];
  const removalFrom = /removal on or after (\d{4}-\d{2}-\d{2})/i.exec(reason)?.[1];
  const use = /\buse (?:the )?['`"]?([a-z]\w*)['`"]?(?: \w+)?/.exec(reason)?.[1];
  return {
    ...(since === undefined ? {} : { since }),
    ...(removalFrom === undefined ? {} : { removalFrom }),
    ...(use === undefined ? {} : { use }),
  };
}
