import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link inside the console. It reads nothing ahead unless told: every page is drawn for one person at one moment, so
 * that reading ahead brings nothing but an empty frame, and a list of fifty rows would ask for fifty of them.
 */
export function Link({ prefetch = false, ...props }: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={prefetch} {...props} />;
}
