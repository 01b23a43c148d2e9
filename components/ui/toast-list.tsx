'use client';

import { Toast as Radix } from 'radix-ui';
import { toneClass } from './badge.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { dismissToast, type ShownToast } from './toast.ts';

/** The toasts on screen, bottom right; F8 moves focus to them. */
export function ToastList(props: { toasts: readonly ShownToast[]; label: string; closeLabel: string }) {
  return (
    <Radix.Provider duration={6000} label={props.label} swipeDirection="right">
      {props.toasts.map((toast) => (
        <Radix.Root
          className="flex w-80 max-w-full items-start gap-3 rounded-lg bg-raised p-3 shadow-float"
          key={toast.id}
          onOpenChange={(open) => !open && dismissToast(toast.id)}
        >
          <span className={classNames('mt-px inline-flex rounded-full border p-1', toneClass[toast.tone])}>
            <Icon name={toast.icon} size={14} />
          </span>
          <div className="min-w-0 flex-1 text-sm">
            <Radix.Title className="font-medium">{toast.title}</Radix.Title>
            {toast.body && <Radix.Description className="text-ink-2">{toast.body}</Radix.Description>}
            {toast.link && (
              <Radix.Action altText={toast.link.label} asChild>
                <Link className="mt-1 inline-block font-medium text-accent hover:underline" href={toast.link.href}>
                  {toast.link.label}
                </Link>
              </Radix.Action>
            )}
          </div>
          <Radix.Close
            aria-label={props.closeLabel}
            className="inline-flex size-6 items-center justify-center rounded text-ink-3 hover:bg-hover hover:text-ink"
          >
            <Icon name="x" size={14} />
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport className="fixed right-4 bottom-4 z-50 flex max-w-[calc(100vw-2rem)] flex-col gap-2 outline-none" />
    </Radix.Provider>
  );
}
