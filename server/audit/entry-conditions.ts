import { type SQL, sql } from 'drizzle-orm';
import { refusedWithoutOutcome } from './entry-columns.ts';
import type { EntryFilter } from './entry-filter.ts';
import { foldText } from './fold-text.ts';

/** Shorter text has no trigram of its own. */
const shortestSubstring = 3;

/** The conditions of a filter on log_entry, without its lists: those are asked for value by value (find-entries.ts). */
export function toConditions(filter: Omit<EntryFilter, 'operations' | 'events'>): SQL[] {
  const { personId, aboutId, account, commandId, outcome, code, reference, least, most, from, to, text } = filter;
  const equal = (column: string, value: string | undefined) =>
    value === undefined ? null : sql`${sql.identifier(column)} = ${value}`;
  return [
    equal('person_id', personId),
    equal('about_id', aboutId),
    equal('account', account),
    equal('command_id', commandId),
    outcome === undefined ? null : toOutcomeCondition(outcome),
    equal('code', code),
    equal('reference', reference),
    least === undefined ? null : sql`yen >= ${least}`,
    most === undefined ? null : sql`yen <= ${most}`,
    from === undefined ? null : sql`at >= ${from}`,
    to === undefined ? null : sql`at <= ${to}`,
    text === undefined ? null : toTextCondition(text),
  ].filter((condition) => condition !== null);
}

function toOutcomeCondition(outcome: string): SQL {
  if (outcome !== 'refused') return sql`outcome = ${outcome}`;
  return sql`(outcome = 'refused' OR event = ANY (${sql.param([...refusedWithoutOutcome])}::text[]))`;
}

/**
 * Text of which trigrams can be made is found anywhere: three characters, or one beyond ASCII (田 is six in the folded
 * form). What is shorter is found where a piece is or begins with it.
 */
function toTextCondition(text: string): SQL {
  const folded = foldText(text);
  const pattern = folded.replace(/[\\%_]/g, '\\$&');
  if (folded.length >= shortestSubstring) return sql`search LIKE ${`%${pattern}%`}`;
  return sql`(search LIKE ${`${pattern}%`} OR search LIKE ${`%\n${pattern}%`})`;
}
