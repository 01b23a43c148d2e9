import * as z from 'zod';

const about = {
  v: z.literal(1),
  /** Which database's command it is: journals of several may lie in one folder. */
  database: z.uuid(),
  command: z.uuid(),
  attempt: z.int().positive(),
  /** ISO 8601, by the clock of the process that sends. */
  at: z.string(),
};
const lineShape = z.discriminatedUnion('event', [
  z.strictObject({ ...about, event: z.literal('sending'), operation: z.string(), account: z.string().nullable() }),
  z.strictObject({
    ...about,
    event: z.literal('ended'),
    outcome: z.enum(['succeeded', 'refused', 'not_sent', 'unknown']),
    code: z.string().nullable(),
  }),
]);

/** One line of the journal: that something is about to leave, or how it ended. Nothing of what was sent, no person. */
export type JournalLine = z.infer<typeof lineShape>;
export type JournaledSending = Extract<JournalLine, { event: 'sending' }>;

/** It begins a line of its own even where the line before was cut off by a crash. */
export function toJournalText(line: JournalLine): string {
  return `\n${JSON.stringify(line)}\n`;
}

/** The lines of a journal; what a crash or a full disk cut off in the middle is no line. */
export function readJournalText(text: string): JournalLine[] {
  return text.split('\n').flatMap((line) => {
    const read = line === '' ? null : lineShape.safeParse(parse(line));
    return read?.success ? [read.data] : [];
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
