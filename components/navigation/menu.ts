import type { IconName } from '../ui/icon-paths.ts';
import type { TaskCountProps } from './task-count.tsx';

/** One link of the menu. Only pages that exist and that the person may open are in it. */
export interface MenuItem {
  href: string;
  label: string;
  icon: IconName;
  /** How many wait there, kept up to date; 0 shows none. */
  task?: TaskCountProps;
}

export interface MenuGroup {
  /** Absent for the first group. */
  label?: string;
  items: MenuItem[];
}
