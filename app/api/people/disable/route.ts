import { disablePerson } from '#server/auth/disable-person.ts';
import { answerPeople, personId } from '../answer-people.ts';

/** Closes the console to a person for good. */
export function POST(request: Request): Promise<Response> {
  return answerPeople(request, personId, ({ id }, by) => disablePerson(id, by));
}
