import { askRole } from '#server/auth/ask-role.ts';
import { answerPeople, personAndRole } from '../../answer-people.ts';

/** One administrator asks for a role for somebody else. */
export function POST(request: Request): Promise<Response> {
  return answerPeople(request, personAndRole, ({ id, role }, by) => askRole(id, role, by));
}
