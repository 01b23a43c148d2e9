import type { UiWords } from '#messages/index.ts';

/** Why a sign-in ended without a session, in the page's own words. */
export type SignInRefusal = keyof UiWords['signIn']['refused'];

const known: ReadonlyMap<string, SignInRefusal> = new Map([
  ['notStaff', 'notStaff'],
  ['invitation', 'invitation'],
  ['disabled', 'disabled'],
  ['noRole', 'noRole'],
  // What an identity provider says when the person turned back (RFC 6749 4.1.2.1).
  ['access_denied', 'cancelled'],
  // The sign-in library's names for a state cookie or a state row that is gone.
  ['state_mismatch', 'tookTooLong'],
  ['state_not_found', 'tookTooLong'],
  ['please_restart_the_process', 'tookTooLong'],
]);

/** @param code from the address, so anybody's text: what is not known is said as `failed`, and never shown */
export function toSignInRefusal(code: string | undefined): SignInRefusal | null {
  if (code === undefined || code === '') return null;
  return known.get(code) ?? 'failed';
}
