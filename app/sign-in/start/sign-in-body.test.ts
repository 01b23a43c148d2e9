import { expect, it } from 'vitest';
import { toSignInBody } from './sign-in-body.ts';

const post = (body: string, type = 'application/x-www-form-urlencoded') =>
  new Request('http://localhost/sign-in/start', { method: 'POST', body, headers: { 'content-type': type } });

it('the page a person came from and their invitation travel with the form, and nothing else', async () => {
  const body = new URLSearchParams({ next: '/audit?account=A-4B54C4BC', invitation: 'abc', requestSignUp: 'true' });
  expect(await toSignInBody(post(body.toString()))).toEqual({ next: '/audit?account=A-4B54C4BC', invitation: 'abc' });
});

it('a form without either is a plain sign-in', async () => {
  expect(await toSignInBody(post(''))).toEqual({});
  expect(await toSignInBody(post('next=&invitation='))).toEqual({});
});

it('another kind of body, or one too long, is no sign-in', async () => {
  expect(await toSignInBody(post('{}', 'application/json'))).toBeNull();
  expect(await toSignInBody(post(`next=/${'a'.repeat(2_000)}`))).toBeNull();
});
