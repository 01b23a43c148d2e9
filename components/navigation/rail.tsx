import { Link } from '../ui/link.tsx';
import { Brand } from './brand.tsx';
import type { MenuGroup } from './menu.ts';
import { MenuList } from './menu-list.tsx';
import { RailToggle } from './rail-toggle.tsx';

export interface RailWords {
  product: string;
  menu: string;
  collapse: string;
  expand: string;
}

/** The left rail: 224 px, or icons only. Below 768 px the drawer takes its place. */
export function Rail({ groups, words, narrow }: { groups: readonly MenuGroup[]; words: RailWords; narrow: boolean }) {
  return (
    <aside className="hidden w-(--rail-width) shrink-0 flex-col border-line border-r bg-rail group-data-[rail=narrow]/frame:w-14 md:flex">
      <Brand Anchor={Link} name={words.product} />
      <MenuList groups={groups} label={words.menu} />
      <RailToggle collapse={words.collapse} expand={words.expand} narrow={narrow} />
    </aside>
  );
}
