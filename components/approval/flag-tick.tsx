interface Props {
  id: string;
  code: string;
  /** What is ticked, in words. */
  label: string;
  meaning: string;
  checked: boolean;
  onTick: (on: boolean) => void;
  className?: string;
}

/** One warning that an approval goes against, ticked by itself. */
export function FlagTick({ id, code, label, meaning, checked, onTick, className = '' }: Props) {
  return (
    <div className={`flex items-start gap-2 text-sm ${className}`}>
      <input
        aria-describedby={`${id}-${code}`}
        checked={checked}
        className="mt-1 accent-accent"
        data-flag={code}
        id={`${id}-tick-${code}`}
        onChange={(event) => onTick(event.target.checked)}
        type="checkbox"
      />
      <div>
        <label className="font-medium" htmlFor={`${id}-tick-${code}`}>
          {label}
        </label>
        <p className="prose-text text-ink-2" id={`${id}-${code}`}>
          {meaning}
        </p>
      </div>
    </div>
  );
}
