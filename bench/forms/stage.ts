import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { pressSignIn } from '#e2e/fixtures/sign-in.ts';
import { findBrowser } from '../../bin/test/browser.mjs';
import { installStopwatch } from './stopwatch.ts';

/** The processor of a modest machine, as measures of the web count it. */
export const slowdown = 4;

/** A browser with a lead signed in, slowed down. */
export interface Stage {
  page: Page;
  cdp: CDPSession;
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser(process.execPath);
  return chromium.launch({
    ...(executablePath === '' ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** A lead's page of the product. The policy for scripts is off: ajv, which RJSF checks with, compiles with `new Function`. */
export async function openStage(browser: Browser, origin: string, signedIn?: State): Promise<Stage> {
  const context = await browser.newContext({
    baseURL: origin,
    bypassCSP: true,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1440, height: 900 },
    ...(signedIn ? { storageState: signedIn } : {}),
  });
  await context.addInitScript(installStopwatch);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  if (!signedIn) {
    await pressSignIn(page, '高橋 美咲');
    await page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith('/sign-in'));
  }
  return { page, cdp: await context.newCDPSession(page) };
}

/** Cookies of somebody who is signed in. */
export type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** From a page without a form, as slow as it shall be. */
export async function begin({ page, cdp }: Stage, rate = slowdown): Promise<void> {
  await page.goto('/drafts');
  // The network is never idle: what there is to do comes as a stream. The page's own key says that it stands.
  await page.locator('[aria-keyshortcuts="Control+K"]').waitFor();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
}
