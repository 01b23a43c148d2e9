'use client';

import type { Status } from '../command/status.ts';
import { statusLook } from '../command/status-badge.tsx';
import { postJson } from '../form/send/post-json.ts';
import type { DecideAnswer } from './decision.ts';
import { PressButton, type PressButtonProps } from './press-button.tsx';

/** Sends an approved command: its maker's press, or that of somebody who takes over. */
export function SendButton(props: Omit<PressButtonProps, 'press' | 'variant'>) {
  return <PressButton {...props} press={send} variant="primary" />;
}

async function send(input: { commandId: string }): Promise<DecideAnswer> {
  const posted = await postJson('/api/approvals/send', input);
  if (posted.kind === 'answer') return { ok: true, status: statusIn(posted.body), missing: 0 };
  const { kind } = posted;
  if (kind === 'refused') return { ok: false, code: posted.code, reference: posted.reference };
  return { ok: false, code: kind === 'signedOut' ? 'noSession' : 'lost', reference: '' };
}

/** Where it stands; the page read anew says the same. */
function statusIn(body: unknown): Status {
  const status: unknown = Object.getOwnPropertyDescriptor(Object(body), 'status')?.value;
  return typeof status === 'string' && isStatus(status) ? status : 'sending';
}

function isStatus(text: string): text is Status {
  return Object.hasOwn(statusLook, text);
}
