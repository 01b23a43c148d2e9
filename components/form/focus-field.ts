import type { Path } from '#graphql/kinds.ts';
import { fieldId } from './field-id.ts';

/** Puts the focus on a field's control and opens the closed groups around it; on the nearest thing that is there, where it is not drawn. */
export function focusField(path: Path, tries = 8): void {
  for (let length = path.length; length > 0; length -= 1) {
    const control = document.getElementById(fieldId(path.slice(0, length)));
    if (control === null) continue;
    let group = control.closest('details');
    const wasClosed = group !== null && !group.open;
    for (; group !== null; group = group.parentElement?.closest('details') ?? null) group.open = true;
    (control.getAttribute('role') === 'radiogroup' ? control.querySelector('input') : null)?.focus();
    if (!control.contains(document.activeElement)) control.focus();
    control.scrollIntoView({ block: 'center' });
    // A group draws what is in it once it is open.
    if (length < path.length && wasClosed && tries > 0) requestAnimationFrame(() => focusField(path, tries - 1));
    return;
  }
}
