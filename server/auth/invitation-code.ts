import { createHash, randomBytes } from 'node:crypto';

const shape = /^[\w-]{27}$/;

/** A new one-time code: 160 random bits, 27 characters that stand in a link as they are. Shown once, kept nowhere. */
export function makeInvitationCode(): string {
  return randomBytes(20).toString('base64url');
}

/** Whether this text could be a code at all; whether it is one, only the database knows. */
export function isInvitationCode(text: unknown): text is string {
  return typeof text === 'string' && shape.test(text);
}

/** What the table keeps: SHA-256 of the code's characters, 32 bytes. */
export function hashInvitationCode(code: string): Buffer {
  return createHash('sha256').update(code, 'utf8').digest();
}
