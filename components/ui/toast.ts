import type { Tone } from './badge.tsx';
import type { IconName } from './icon-paths.ts';

/** What happened, and a link to it. Anything that matters also stands on the page. */
export interface Toast {
  tone: Tone;
  icon: IconName;
  title: string;
  body?: string;
  link?: { href: string; label: string };
}

export interface ShownToast extends Toast {
  id: number;
}

let shown: readonly ShownToast[] = [];
let next = 0;
const listeners = new Set<() => void>();

function change(toasts: readonly ShownToast[]): void {
  shown = toasts;
  for (const listener of listeners) listener();
}

/** Shows a toast for six seconds (Radix pauses while pointer or focus is on it). Browser only. */
export function showToast(toast: Toast): void {
  next += 1;
  change([...shown.slice(-2), { ...toast, id: next }]);
}

export function dismissToast(id: number): void {
  change(shown.filter((toast) => toast.id !== id));
}

export function findToasts(): readonly ShownToast[] {
  return shown;
}

/** For useSyncExternalStore. */
export function watchToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
