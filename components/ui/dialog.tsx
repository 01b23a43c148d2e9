'use client';

import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What is being decided, in a sentence. */
  description?: ReactNode;
  closeLabel: string;
  children: ReactNode;
  className?: string;
}

/** A dialog is only for deciding; reading and filling happen on pages. Focus stays inside, Escape closes. */
export function Dialog({ open, onOpenChange, title, description, closeLabel, children, className }: DialogProps) {
  return (
    <Radix.Root onOpenChange={onOpenChange} open={open}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          className={classNames(
            'fixed inset-x-4 top-[12vh] z-40 mx-auto max-w-md rounded-xl bg-raised p-5 shadow-float outline-none',
            className,
          )}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <div className="flex items-start justify-between gap-4">
            <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
            <Radix.Close
              aria-label={closeLabel}
              className="-mt-1 -mr-1 inline-flex size-7 items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-ink"
            >
              <Icon name="x" />
            </Radix.Close>
          </div>
          {description !== undefined && (
            <Radix.Description className="prose-text mt-1 text-ink-2 text-sm">{description}</Radix.Description>
          )}
          <div className="mt-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
