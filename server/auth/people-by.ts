import type { RequestContext } from './request-context.ts';
import type { Staff } from './staff.ts';

/** An administrator at a page, or at the command line the id, subject or name of whom it is used for. */
export type PeopleBy = { staff: Staff; context: RequestContext } | string;

/** Whose rights are asked for: the text by which the person is found. */
export function whoActs(by: PeopleBy): string {
  return typeof by === 'string' ? by : by.staff.personId;
}
