/** One navigation inside the page, in milliseconds. */
export interface Navigated {
  /** From the last byte of the page's data to the frame that shows its form, ready to be typed in. */
  mount: number;
  /** The same from the press: the way to the server and back is in it. */
  whole: number;
  controls: number;
}

/** A page's router, as Next hands it to scripts. */
interface Router {
  push: (href: string) => void;
}

/**
 * Goes into every page before its own scripts. It holds everything itself: what is passed to the browser is its text.
 * Nothing in here waits for a fixed time; what never comes is given up.
 */
export function installStopwatch(): void {
  /** Resolves when the frame that shows what was just done has been handed to the screen. */
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(null);
      });
    });
  const longestMs = 30_000;
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      if (isSo()) return resolve();
      const late = setTimeout(() => reject(new Error(`It never came at ${location.pathname}`)), longestMs);
      const watch = new MutationObserver(() => {
        if (!isSo()) return;
        watch.disconnect();
        clearTimeout(late);
        resolve();
      });
      watch.observe(document, { childList: true, subtree: true, attributes: true });
    });
  const idle = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
  const place = () => document.getElementById('content') ?? document.body;
  const controls = () => place().querySelectorAll('form :is(input, select, textarea)').length;
  const isOpen = (href: string) =>
    location.pathname === href &&
    place().querySelector('form') !== null &&
    place().querySelector('form > fieldset:disabled') === null &&
    !place().querySelector('[data-still-drawing]');

  /** When the page's data came: the browser says so once the answer has ended. */
  const dataOf = (href: string) =>
    new Promise<PerformanceResourceTiming>((resolve) => {
      const look = () => {
        for (const entry of performance.getEntriesByType('resource')) {
          const { pathname, searchParams } = new URL(entry.name);
          if (pathname !== href || !searchParams.has('_rsc') || !(entry instanceof PerformanceResourceTiming)) continue;
          watch.disconnect();
          resolve(entry);
        }
      };
      const watch = new PerformanceObserver(look);
      watch.observe({ type: 'resource' });
      look();
    });

  const navigate = async (href: string): Promise<Navigated> => {
    const router: Router = Reflect.get(Reflect.get(globalThis, 'next'), 'router');
    performance.clearResourceTimings();
    const from = performance.now();
    router.push(href);
    await until(() => isOpen(href));
    const end = await painted();
    const { responseStart, responseEnd } = await dataOf(href);
    // Drawn before the tail of its data came: from its first byte.
    const came = responseEnd > end ? responseStart : responseEnd;
    return { mount: end - came, whole: end - from, controls: controls() };
  };

  /** Back to the page without a form that it came from. */
  const back = async (): Promise<void> => {
    history.back();
    await until(() => place().querySelector('form') === null);
    await idle();
  };

  /** Opens every group, gives every list a row, begins every optional group, until nothing is closed or so many controls are there. */
  const openAll = async (most: number): Promise<number> => {
    const begun = new WeakSet<Element>();
    for (let round = 0; round < 40 && controls() < most; round += 1) {
      const closed = [...place().querySelectorAll<HTMLElement>('form details:not([open]) > summary')].slice(0, 8);
      for (const summary of closed) summary.click();
      await painted();
      await idle();
      const begin = [
        ...place().querySelectorAll<HTMLButtonElement>('form details > div > button'),
        ...[...place().querySelectorAll('form fieldset[id]')]
          .filter((list) => !begun.has(list) && list.querySelector('details, input') === null)
          .flatMap((list) => {
            begun.add(list);
            return list.querySelector<HTMLButtonElement>('button') ?? [];
          }),
      ].slice(0, 8);
      for (const button of begin) button.click();
      await painted();
      await idle();
      if (closed.length === 0 && begin.length === 0) break;
    }
    return controls();
  };

  const keys: number[] = [];
  /** From here on every key's way to the screen is noted. */
  const listen = () => {
    keys.length = 0;
    const note = (event: Event) => void painted().then((at) => keys.push(at - event.timeStamp));
    document.addEventListener('input', note, { capture: true });
  };
  const takeKeys = () => keys.splice(0);

  /** Presses the form's button and waits for the first sentence of what is wrong. */
  const submitToErrors = async (): Promise<{ ms: number; lines: number; marked: number }> => {
    const form = place().querySelector('form');
    if (form === null) throw new Error('No form');
    const list = '[role="alert"] li, .rjsf .panel-danger li, .rjsf .errors li';
    const from = performance.now();
    form.requestSubmit();
    await until(() => place().querySelector(list) !== null);
    const ms = (await painted()) - from;
    const marked = '[aria-invalid="true"], .rjsf-field-string.has-error, .rjsf-field-string.has-danger';
    return { ms, lines: place().querySelectorAll(list).length, marked: place().querySelectorAll(marked).length };
  };

  /** The palette's key, from its press to the frame in which its list stands. */
  const openPalette = async (): Promise<number> => {
    const lines = () => document.querySelectorAll('#palette-list [role="option"]').length;
    const from = performance.now();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }));
    await until(() => lines() > 0);
    return (await painted()) - from;
  };

  Reflect.set(globalThis, 'stopwatch', {
    idle,
    navigate,
    back,
    openAll,
    listen,
    takeKeys,
    submitToErrors,
    openPalette,
    controls,
  });
}

/** What the page holds once it is installed. */
export interface Stopwatch {
  idle: () => Promise<void>;
  navigate: (href: string) => Promise<Navigated>;
  back: () => Promise<void>;
  openAll: (most: number) => Promise<number>;
  listen: () => void;
  takeKeys: () => number[];
  submitToErrors: () => Promise<{ ms: number; lines: number; marked: number }>;
  openPalette: () => Promise<number>;
  controls: () => number;
}
