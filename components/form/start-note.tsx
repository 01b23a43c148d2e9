'use client';

import { buttonClass } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Link } from '../ui/link.tsx';
import { useForm } from './form-context.tsx';
import type { FormStart } from './form-setup.ts';

/**
 * Says where the values came from that nobody typed here.
 * @param givenBack this browser still had what the stored command has masked
 */
export function StartNote({ start, givenBack }: { start: FormStart; givenBack: boolean }) {
  const { form } = useForm().setup;
  if (start.from.kind === 'link') return <Callout icon="link" title={form.fromLink} tone="active" />;
  if (start.from.kind === 'blocked') {
    return (
      <Callout icon="rotate-ccw" title={form.againBlocked} tone="active">
        {start.from.hidden ? form.againHidden : undefined}
      </Callout>
    );
  }
  return (
    <Callout
      actions={
        <Link className={buttonClass({ size: 'sm' })} href={`/commands/${start.from.commandId}`}>
          {form.openPrevious}
        </Link>
      }
      icon="rotate-ccw"
      title={start.from.refused ? form.againRefused : form.again}
      tone={start.from.refused ? 'refused' : 'active'}
    >
      {start.from.hidden ? (givenBack ? form.againGivenBack : form.againHidden) : undefined}
    </Callout>
  );
}
