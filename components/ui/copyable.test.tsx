import { prerender } from 'react-dom/static';
import { expect, it } from 'vitest';
import { Copyable } from './copyable.tsx';

it('shows a number that would turn the line as what it is, and copies what it is', async () => {
  const { prelude } = await prerender(<Copyable value={'A-1\u202e2'} />);
  const html = await new Response(prelude).text();
  expect(html).toContain('>A-1\\u202e2<');
  expect(html).toContain('data-copy="A-1\u202e2"');
});
