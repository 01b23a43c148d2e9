import type { IconName } from '../ui/icon-paths.ts';

/** One link of the menu. Only pages that exist and that the person may open are in it. */
export interface MenuItem {
  href: string;
  label: string;
  icon: IconName;
}

export interface MenuGroup {
  /** Absent for the first group. */
  label?: string;
  items: MenuItem[];
}
