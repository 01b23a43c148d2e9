import 'server-only';
import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { type EntryPayloads, payloadNames } from '#server/audit/event.ts';
import { type EntryView, getEntry } from '#server/audit/get-entry.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { command } from '#server/db/schema/commands.ts';
import { maskPayload, namesIn } from '#server/kraken/mask-payload.ts';
import { enterView } from './enter-view.ts';
import { findReveal } from './reveal.ts';

export interface ShownEntry {
  view: EntryView;
  /** Something beside it is masked. */
  masked: boolean;
  /** Until when it is revealed; null where it is not. */
  until: string | null;
}

/**
 * One entry of the log as its page shows it: what stands beside it masked, or in clear where somebody gave a reason, which
 * is entered before it is shown. null: there is none. The caller has checked that the reader may read the log.
 */
export async function showEntry(
  sequence: number,
  { staff, context }: { staff: Staff; context: RequestContext },
): Promise<ShownEntry | null> {
  const view = await getEntry(sequence);
  if (view === null) return null;
  const until = await findReveal(staff, { kind: 'entry', target: String(sequence) });
  if (until === null) {
    const payloads = await maskPayloads(view);
    const masked = payloadNames.some((name) => payloads[name] !== view.payloads[name]);
    return { view: { ...view, payloads }, masked, until };
  }
  const account = view.entry !== null && 'account' in view.entry ? view.entry.account : undefined;
  if (account !== undefined) {
    await enterView({ account, view: 'entry', about: { entry: String(sequence) } }, { staff, context });
  }
  return { view, masked: false, until };
}

async function maskPayloads(view: EntryView): Promise<EntryPayloads> {
  const names = view.payloads.snapshot === undefined ? await findNames(view) : namesIn(view.payloads.snapshot);
  const masked: EntryPayloads = {};
  for (const name of payloadNames) {
    const text = view.payloads[name];
    if (text !== undefined) masked[name] = maskPayload(name, text, names);
  }
  return masked;
}

/** Whom the command of the entry is about. */
async function findNames({ entry }: EntryView): Promise<string[]> {
  // Of a refused attempt it is whatever was posted.
  const id = z.uuid().safeParse(entry !== null && 'commandId' in entry ? entry.commandId : null).data;
  if (id === undefined) return [];
  const [found] = await getDatabase().select({ snapshot: command.snapshot }).from(command).where(eq(command.id, id));
  return namesIn(found?.snapshot);
}
