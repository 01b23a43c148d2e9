/**
 * How much of something is left, as a bar. It only repeats the words beside it, so assistive technology skips it. An
 * SVG, because a width in a style attribute would be refused by the content security policy.
 */
export function Meter({ value, max }: { value: number; max: number }) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <svg
      aria-hidden="true"
      className="mt-2 block h-1.5 w-full overflow-hidden rounded-full"
      preserveAspectRatio="none"
      viewBox="0 0 100 1"
    >
      <rect className="fill-hover" height="1" width="100" />
      <rect
        className={share < 0.05 ? 'fill-refused' : share < 0.2 ? 'fill-waiting' : 'fill-accent-solid'}
        height="1"
        width={share * 100}
      />
    </svg>
  );
}
