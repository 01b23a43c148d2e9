import type { IconName } from '../ui/icon-paths.ts';

/** One link of the menu. Only pages that exist and that the person may open are in it. */
export interface MenuItem {
  href: string;
  label: string;
  icon: IconName;
  /** How many wait there; absent or 0 shows none. */
  count?: number;
}

export interface MenuGroup {
  /** Absent for the first group. */
  label?: string;
  items: MenuItem[];
}
