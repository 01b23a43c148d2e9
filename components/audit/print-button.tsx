'use client';

import { useHydrated } from '../form/use-hydrated.ts';
import { Button } from '../ui/button.tsx';

/** Opens the browser's own printing. */
export function PrintButton({ label }: { label: string }) {
  const ready = useHydrated();
  return (
    <Button disabled={!ready} onClick={() => window.print()}>
      {label}
    </Button>
  );
}
