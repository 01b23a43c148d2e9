import * as z from 'zod';
import { invitePerson } from '#server/auth/invite-person.ts';
import type { PeopleBy } from '#server/auth/people-by.ts';
import type { PeopleResult } from '#server/auth/people-refused.ts';
import { signInAddress } from '#server/auth/sign-in-address.ts';
import { answerPeople } from '../answer-people.ts';

const shape = z.union([z.strictObject({ name: z.string().max(500) }), z.strictObject({ id: z.uuid() })]);

/** Invites somebody new, or again who has never signed in. The link is in this answer and nowhere else. */
export function POST(request: Request): Promise<Response> {
  return answerPeople(request, shape, invite);
}

async function invite(
  posted: z.infer<typeof shape>,
  by: PeopleBy,
): Promise<PeopleResult<{ name: string; link: string }>> {
  const result = await invitePerson('name' in posted ? posted : { again: posted.id }, by);
  if (!result.ok) return result;
  const { name, code } = result.value;
  return { ok: true, value: { name, link: signInAddress({ invitation: code }) } };
}
