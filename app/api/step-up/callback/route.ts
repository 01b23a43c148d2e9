import { finishStepUp } from '#server/auth/step-up/finish-step-up.ts';

/** The provider's answer to a fresh sign-in. What ties it to whoever asked is its state: a redirect carries no Origin. */
export function GET(request: Request): Promise<Response> {
  return finishStepUp(request);
}
