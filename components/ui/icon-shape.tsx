/** One icon by its path alone: for what is on every page, sign-in included, and must not bring all the others along. */
export function IconShape({ path, size = 16, className }: { path: string; size?: number; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={className ? `shrink-0 ${className}` : 'shrink-0'}
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={2}
      viewBox="0 0 24 24"
      width={size}
    >
      <path d={path} />
    </svg>
  );
}
