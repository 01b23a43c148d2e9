import { signOut } from '#server/auth/sign-out.ts';

/** Ends this session. */
export function POST(request: Request): Promise<Response> {
  return signOut(request, false);
}
