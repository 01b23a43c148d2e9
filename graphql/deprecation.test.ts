import { expect, it } from 'vitest';
import { readDeprecation } from './deprecation.ts';

it('reads days and replacement where upstream gives them', () => {
  expect(
    readDeprecation(
      "The 'oldOne' field is deprecated. Please use 'newOne' instead. - Marked as deprecated on 2025-05-12. - Scheduled for removal on or after 2026-01-26.",
    ),
  ).toEqual({ since: '2025-05-12', removalFrom: '2026-01-26', use: 'newOne' });
  expect(readDeprecation('Please use the createReminder mutation instead.')).toEqual({ use: 'createReminder' });
  expect(
    readDeprecation('This functionality will no longer be available. - Marked as deprecated on 2026-01-05.'),
  ).toEqual({
    since: '2026-01-05',
  });
});

it('makes nothing up where upstream says nothing', () => {
  expect(readDeprecation('No longer supported')).toEqual({});
});
