import 'server-only';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { witnessFiles } from './witness-files.ts';

const orderShape = z.strictObject({ databaseId: z.uuid(), epoch: z.int() });

/**
 * Somebody who may write into the witness's folder says that a database was restored and that its next epoch may begin.
 * Whoever owns the database cannot say that to the witness.
 */
export type RestoreOrder = z.infer<typeof orderShape>;

export function placeRestoreOrder(witnessFolder: string, order: RestoreOrder): void {
  const { restoreOrder } = witnessFiles(witnessFolder);
  const unfinished = `${restoreOrder}.unfinished`;
  writeFileSync(unfinished, `${JSON.stringify(order)}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, restoreOrder);
}

/** Null where there is none, or what lies there is no order. */
export function readRestoreOrder(witnessFolder: string): RestoreOrder | null {
  const { restoreOrder } = witnessFiles(witnessFolder);
  if (!existsSync(restoreOrder)) return null;
  try {
    return orderShape.parse(JSON.parse(readFileSync(restoreOrder, 'utf8')));
  } catch {
    return null;
  }
}

export function removeRestoreOrder(witnessFolder: string): void {
  rmSync(witnessFiles(witnessFolder).restoreOrder, { force: true });
}
