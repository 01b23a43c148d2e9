import { Fragment, type ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';

export interface TrailStep {
  label: ReactNode;
  /** Absent on the last step: the page itself. */
  href?: string;
}

/**
 * Where I am. Each page renders its own trail as its first element; it is lifted into the free left half of the top
 * line, so the frame need not know the page and nothing jumps in late.
 */
export function Trail({ steps, label }: { steps: readonly TrailStep[]; label: string }) {
  return (
    <nav
      aria-label={label}
      className="pointer-events-none absolute top-0 right-56 left-12 flex h-(--bar-height) items-center pl-1 text-sm md:right-[34rem] md:left-0 md:pl-5"
    >
      <ol className="pointer-events-auto flex min-w-0 items-center gap-1.5">
        {steps.map((step, index) => (
          <Fragment key={step.href ?? 'here'}>
            {index > 0 && (
              <li aria-hidden="true" className={index < steps.length - 1 ? 'max-md:hidden' : 'max-md:hidden'}>
                <Icon className="text-ink-3" name="chevron-right" size={12} />
              </li>
            )}
            <li className={index < steps.length - 1 ? 'min-w-0 truncate max-md:hidden' : 'min-w-0 truncate'}>
              {step.href === undefined ? (
                <span aria-current="page" className="font-medium">
                  {step.label}
                </span>
              ) : (
                <Link className="rounded text-ink-3 hover:text-ink" href={step.href}>
                  {step.label}
                </Link>
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
