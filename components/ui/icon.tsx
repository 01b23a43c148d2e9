import { type IconName, iconPaths } from './icon-paths.ts';
import { IconShape } from './icon-shape.tsx';

/** An icon beside a word; never the only carrier of a meaning, so it is hidden from assistive technology. */
export function Icon({ name, ...look }: { name: IconName; size?: number; className?: string }) {
  return <IconShape path={iconPaths[name]} {...look} />;
}
