/** What is being looked through in this tab, by its batch: identifiers only. */
export interface KeptBatch {
  commandIds: readonly string[];
  /** Taken out again by whoever looks. */
  leftOut: readonly string[];
}

const nameOf = (batchId: string) => `batch ${batchId}`;

/** Kept in the tab: a reload and the way to the provider and back take nothing away, and no address grows with it. */
export function keepBatch(batchId: string, kept: KeptBatch): void {
  sessionStorage.setItem(nameOf(batchId), JSON.stringify(kept));
}

/** null: this tab knows of none. */
export function recallBatch(batchId: string): KeptBatch | null {
  const text = sessionStorage.getItem(nameOf(batchId));
  if (text === null) return null;
  const kept: unknown = JSON.parse(text);
  return isKept(kept) && kept.commandIds.length > 0 ? kept : null;
}

export function forgetBatch(batchId: string): void {
  sessionStorage.removeItem(nameOf(batchId));
}

function isKept(value: unknown): value is KeptBatch {
  return ['commandIds', 'leftOut'].every((name) =>
    Array.isArray(Object.getOwnPropertyDescriptor(Object(value), name)?.value),
  );
}
