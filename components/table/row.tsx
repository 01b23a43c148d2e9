import type { ReactNode } from 'react';

/** A row that RowKeys can reach; its first link is what Enter opens. */
export function Row({ children }: { children: ReactNode }) {
  return (
    <tr className="group/row hover:bg-hover has-[a]:cursor-pointer focus-within:bg-accent-soft" data-row="">
      {children}
    </tr>
  );
}
