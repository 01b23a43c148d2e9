import { takeRole } from '#server/auth/take-role.ts';
import { answerPeople, personAndRole } from '../../answer-people.ts';

/** Takes a role away, or a request for one back. */
export function POST(request: Request): Promise<Response> {
  return answerPeople(request, personAndRole, ({ id, role }, by) => takeRole(id, role, by));
}
