import { expect, it } from 'vitest';
import { toReadme } from './to-readme.ts';

it('README.md says what the tables say', async () => {
  await expect(toReadme()).toMatchFileSnapshot('./README.md');
});
