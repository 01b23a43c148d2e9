import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'sm' | 'md';

const base =
  'inline-flex select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent-solid text-on-solid shadow-raised hover:bg-accent-solid-hover',
  danger: 'bg-danger-solid text-on-solid shadow-raised hover:bg-danger-solid-hover',
  secondary: 'border border-line-strong bg-raised text-ink shadow-raised hover:bg-hover',
  ghost: 'text-ink-2 hover:bg-hover hover:text-ink',
};

const sizes: Record<ButtonSize, string> = { sm: 'h-7 px-2.5 text-sm', md: 'h-8 px-3 text-sm' };

/** The look of a button for a link: `<Link className={buttonClass({ variant: 'primary' })}>`. */
export function buttonClass(look: { variant?: ButtonVariant; size?: ButtonSize; className?: string } = {}): string {
  return classNames(base, variants[look.variant ?? 'secondary'], sizes[look.size ?? 'md'], look.className);
}

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** A button says what it does in its own words ("¥12,345 を返金する"), never "OK". */
export function Button({ variant, size, className, type = 'button', ...rest }: ButtonProps) {
  const look = {
    ...(variant === undefined ? {} : { variant }),
    ...(size === undefined ? {} : { size }),
    ...(className === undefined ? {} : { className }),
  };
  return <button className={buttonClass(look)} type={type} {...rest} />;
}
