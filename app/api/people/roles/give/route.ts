import { giveRole } from '#server/auth/give-role.ts';
import { answerPeople, personAndRole } from '../../answer-people.ts';

/** Another administrator gives what was asked for. */
export function POST(request: Request): Promise<Response> {
  return answerPeople(request, personAndRole, ({ id, role }, by) => giveRole(id, role, by));
}
