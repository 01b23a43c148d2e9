import { Textarea } from '../ui/textarea.tsx';

export interface ReasonFieldProps {
  id: string;
  label: string;
  help: string;
  /** Of the whole form; '' where there is none. */
  error: string;
  disabled: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** Why somebody changes something, with what the form was refused for beneath it. */
export function ReasonField({ id, label, help, error, disabled, value, onChange }: ReasonFieldProps) {
  return (
    <div className="flex flex-col gap-1">
      <label className="font-medium text-sm" htmlFor={id}>
        {label}
      </label>
      <Textarea
        aria-describedby={error === '' ? `${id}-help` : `${id}-error`}
        aria-invalid={error === '' ? undefined : true}
        disabled={disabled}
        id={id}
        maxLength={500}
        onChange={(event) => onChange(event.target.value)}
        value={value}
      />
      <p className="prose-text text-ink-3 text-xs" id={`${id}-help`}>
        {help}
      </p>
      {error !== '' && (
        <p className="text-refused text-sm" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
