'use client';

import dynamic from 'next/dynamic';
import { useSyncExternalStore } from 'react';
import { findToasts, type ShownToast, watchToasts } from './toast.ts';

const ToastList = dynamic(() => import('./toast-list.tsx').then((module) => module.ToastList), { ssr: false });
const none: readonly ShownToast[] = [];

/** Stands once in the root layout. The list and Radix with it are loaded when the first toast comes. */
export function Toaster(props: { label: string; closeLabel: string }) {
  const toasts = useSyncExternalStore(watchToasts, findToasts, () => none);
  return toasts.length === 0 ? null : <ToastList toasts={toasts} {...props} />;
}
