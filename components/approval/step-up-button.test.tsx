import { prerender } from 'react-dom/static';
import { expect, it } from 'vitest';
import { readAddress } from './read-address.ts';
import { StepUpButton } from './step-up-button.tsx';

it('waits until the page is taken over: a press before that would be lost', async () => {
  const { prelude } = await prerender(
    <StepUpButton
      about={'a'.repeat(64)}
      label="本人確認をする"
      refusals={{ other: '{code}' }}
      returnTo="/approvals/1"
    />,
  );
  expect(await new Response(prelude).text()).toMatch(/<button[^>]*disabled[^>]*>本人確認をする/);
});

it.each([
  [{ url: 'https://auth.example/auth?nonce=1' }, 'https://auth.example/auth?nonce=1'],
  [{ url: 'javascript:alert(1)' }, null],
  [{ url: '//auth.example' }, null],
  [{ url: 1 }, null],
  [null, null],
])('leads to an address of the web only: %j', (body, address) => {
  expect(readAddress(body)).toBe(address);
});
