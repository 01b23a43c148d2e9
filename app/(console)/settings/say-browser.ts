import { fill } from '#messages/fill.ts';
import type { UiWords } from '#messages/index.ts';

/** Ordered: what names another browser as well comes first. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Which browser on which kind of device, as far as it says so itself: for people to recognise their own, no proof. */
export function sayBrowser(userAgent: string, words: UiWords['sessions']): string {
  return fill(words.browser, {
    browser: nameIn(userAgent, browsers) ?? words.unknownBrowser,
    system: nameIn(userAgent, systems) ?? words.unknownSystem,
  });
}

function nameIn(text: string, names: readonly [RegExp, string][]): string | undefined {
  return names.find(([pattern]) => pattern.test(text))?.[1];
}
