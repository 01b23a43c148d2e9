import { Time } from '#components/ui/time.tsx';

/** Who, and when under it. */
export function By({ name, at }: { name: string; at: string }) {
  return (
    <span className="block py-1.5 leading-snug">
      {name}
      <Time at={at} className="block text-ink-3 text-xs" />
    </span>
  );
}
