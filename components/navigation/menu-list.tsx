import type { MenuGroup } from './menu.ts';
import { MenuLink } from './menu-link.tsx';

/** The menu's groups; the same in the rail and in the drawer. */
export function MenuList({ groups, label }: { groups: readonly MenuGroup[]; label: string }) {
  return (
    <nav aria-label={label} className="flex-1 overflow-y-auto px-2 pb-3">
      {groups.map((group) => (
        <div className="mb-4" key={group.items[0]?.href}>
          {group.label !== undefined && (
            <p className="px-2 pb-1 font-medium text-ink-3 text-xs group-data-[rail=narrow]/frame:md:sr-only">
              {group.label}
            </p>
          )}
          <ul className="flex flex-col gap-px">
            {group.items.map((item) => (
              <li key={item.href}>
                <MenuLink {...item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
