import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';

/** Where a command would go, always in sight: the sandbox in amber, the live endpoint in red. */
export function EnvironmentBadge({ live, label, help }: { live: boolean; label: string; help: string }) {
  return (
    <span
      className={classNames(
        'inline-flex h-6 items-center gap-1 whitespace-nowrap rounded-md border px-2 font-semibold text-xs',
        live ? 'border-live bg-live text-on-solid' : 'border-waiting-line bg-waiting-soft text-waiting',
      )}
      data-tip={help}
    >
      <Icon name={live ? 'triangle-exclamation-point' : 'anchor'} size={12} />
      {label}
      <span className="sr-only">{help}</span>
    </span>
  );
}
