import 'server-only';
import { cookies } from 'next/headers';

/** `system` follows the machine; the others are the person's own choice. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The person's theme from the cookie `theme`: it stands on <html> before the first paint, so nothing flashes. */
export async function getTheme(): Promise<Theme> {
  const chosen = (await cookies()).get('theme')?.value;
  return themes.find((theme) => theme === chosen) ?? 'system';
}
