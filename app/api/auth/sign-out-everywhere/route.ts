import { signOut } from '#server/auth/sign-out.ts';

/** Ends every session of the person who asks. */
export function POST(request: Request): Promise<Response> {
  return signOut(request, true);
}
