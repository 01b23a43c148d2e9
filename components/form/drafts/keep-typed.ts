import type { FormStore } from '../values/form-store.ts';

/** How long the typing must rest before it is kept, in milliseconds. */
const restMilliseconds = 400;

/**
 * Keeps what is typed once the typing rests; and at once what has not rested when the form is left or its tab goes out
 * of sight: a tab that is closed may say nothing more. An error that comes or goes is nothing typed.
 * @returns leaves the form
 */
export function keepTyped(store: Pick<FormStore, 'all' | 'subscribe'>, keep: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen = store.all();
  const keepNow = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    keep();
  };
  const whenHidden = () => {
    if (document.visibilityState === 'hidden') keepNow();
  };
  const leave = store.subscribe(() => {
    if (store.all() === seen) return;
    seen = store.all();
    clearTimeout(timer);
    timer = setTimeout(keepNow, restMilliseconds);
  });
  document.addEventListener('visibilitychange', whenHidden);
  window.addEventListener('pagehide', keepNow);
  return () => {
    document.removeEventListener('visibilitychange', whenHidden);
    window.removeEventListener('pagehide', keepNow);
    leave();
    keepNow();
  };
}
