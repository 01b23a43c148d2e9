/** Does this once the page has nothing else to do, or soon. @returns takes it back */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const asked = requestIdleCallback(work, { timeout: 3_000 });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(work, 1_000);
  return () => clearTimeout(timer);
}
