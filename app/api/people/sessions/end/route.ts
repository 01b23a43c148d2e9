import { endPersonsSessions } from '#server/auth/end-persons-sessions.ts';
import { answerPeople, personId } from '../../answer-people.ts';

/** Ends every session of a person, who may sign in again. */
export function POST(request: Request): Promise<Response> {
  return answerPeople(request, personId, ({ id }, by) => endPersonsSessions(id, by));
}
