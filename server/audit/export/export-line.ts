import { createHash } from 'node:crypto';
import { toEntry } from '../to-entry.ts';
import { toCsvLine } from './csv.ts';

export const exportFormats = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** One row of the log as an export takes it. */
export interface ExportedRow {
  sequence: number;
  bytes: Buffer;
  previous: Buffer;
  hash: Buffer;
}

/** A row with its place in the file. `link` chains the lines of a file as `previous` chains the log: SHA-256(link before || hash). */
export interface ExportLine extends ExportedRow {
  /** From 1. */
  n: number;
  link: Buffer;
}

/** The link before the first line. */
export const firstLink = Buffer.alloc(32);

export function linkTo(before: Uint8Array, hash: Uint8Array): Buffer {
  return createHash('sha256').update(before).update(hash).digest();
}

/** The columns of a CSV, in their order; bin/verify-export.mjs compares those in the middle with the entry. */
const columns = [
  'n',
  'sequence',
  'at',
  'event',
  'person',
  'personId',
  'aboutId',
  'account',
  'operation',
  'commandId',
  'code',
  'reference',
  'yen',
  'address',
  'userAgent',
  'previous',
  'hash',
  'link',
  'entry',
] as const;

export const csvHead = toCsvLine(columns);

/** One line of the file; the entry stands in it as the very text that is hashed. */
export function toExportLine(line: ExportLine, format: ExportFormat): string {
  const hashes = {
    previous: line.previous.toString('hex'),
    hash: line.hash.toString('hex'),
    link: line.link.toString('hex'),
  };
  const entry = line.bytes.toString('utf8');
  if (format === 'jsonl') return `${JSON.stringify({ n: line.n, sequence: line.sequence, ...hashes, entry })}\n`;
  const cells = { n: line.n, sequence: line.sequence, ...toFacts(line.bytes), ...hashes, entry };
  return toCsvLine(columns.map((name) => String(cells[name] ?? '')));
}

type Facts = Partial<Record<(typeof columns)[number], string | number | undefined>>;

/** Nothing but what the entry itself says; a damaged one says nothing. */
function toFacts(bytes: Buffer): Facts {
  const entry = toEntry(bytes);
  if (entry === null) return {};
  const fact = (name: string): string | number | undefined => {
    const value: unknown = Object.getOwnPropertyDescriptor(entry, name)?.value;
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  };
  const names = [
    'at',
    'event',
    'account',
    'operation',
    'commandId',
    'code',
    'reference',
    'yen',
    'address',
    'userAgent',
  ];
  return {
    ...Object.fromEntries(names.map((name) => [name, fact(name)])),
    person: entry.actor.kind === 'person' ? entry.actor.name : undefined,
    personId: entry.actor.kind === 'person' ? entry.actor.personId : undefined,
    aboutId: 'about' in entry ? entry.about?.personId : undefined,
  };
}
