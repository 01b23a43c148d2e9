import { type Draft, draftPrefix, readDraft } from './draft.ts';
import { openVault } from './open-vault.ts';

/** What the person who is signed in had not finished in this browser, the youngest first. */
export async function findDrafts(): Promise<Draft[]> {
  const kept = (await (await openVault('browser'))?.list(draftPrefix)) ?? [];
  return kept.flatMap(({ content, at }) => readDraft(content, at) ?? []).toSorted((one, other) => other.at - one.at);
}

/** Throws one away. */
export async function eraseDraft(commandId: string): Promise<void> {
  (await openVault('browser'))?.erase(`${draftPrefix}${commandId}`);
}
