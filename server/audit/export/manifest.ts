import { sign } from 'node:crypto';
import type { KeyList } from '#server/key-list.ts';
import { canonicalJson, parseJson } from '../canonical-json.ts';
import { openExportKey } from './export-key.ts';
import type { ExportFormat } from './export-line.ts';

/** What is signed of an export: what was asked for, and what the file holds. */
export interface Manifest {
  v: 1;
  id: string;
  databaseId: string;
  environment: string;
  format: ExportFormat;
  /** Canonical JSON of the filter. */
  filter: string;
  /** No entry up to `until` was left out: the chain itself can be walked. */
  whole: boolean;
  /** The last entry that it may hold. */
  until: number;
  madeBy: { personId: string; name: string };
  madeAt: string;
  count: number;
  first: { sequence: number; hash: string } | null;
  last: { sequence: number; hash: string } | null;
  /** The link of the last line. */
  link: string;
  /** Of the file's bytes, and how many they are. */
  sha256: string;
  bytes: number;
}

/** @returns the canonical text and its Ed25519 signature in base64 */
export function signManifest(manifest: Manifest, keys: KeyList): { text: string; signature: string } {
  const text = canonicalJson({ ...manifest });
  return { text, signature: sign(null, Buffer.from(text, 'utf8'), openExportKey(keys).privateKey).toString('base64') };
}

/** The file that a verifier is given beside the export. */
export function toManifestFile({ text, signature }: { text: string; signature: string }): string {
  return `${JSON.stringify({ manifest: parseJson(text), signature }, null, 2)}\n`;
}
