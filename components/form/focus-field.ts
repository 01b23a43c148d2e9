import type { Path } from '#graphql/kinds.ts';
import { fieldId } from './field-id.ts';
import type { FormStore } from './values/form-store.ts';

/** Frames in which a group or a list may draw what it was asked to show. */
const mostFrames = 40;

/**
 * Puts the focus on a field's control, after the closed groups and the pages of lists around it have opened the way; on
 * the nearest thing that is there, where the field itself is not drawn.
 */
export function focusField(store: FormStore, path: Path): void {
  store.reveal(path);
  requestAnimationFrame(() => focusWhenDrawn(path, mostFrames));
}

function focusWhenDrawn(path: Path, frames: number): void {
  if (document.getElementById(fieldId(path)) === null && frames > 0) {
    requestAnimationFrame(() => focusWhenDrawn(path, frames - 1));
    return;
  }
  for (let length = path.length; length > 0; length -= 1) {
    const control = document.getElementById(fieldId(path.slice(0, length)));
    if (control === null) continue;
    for (
      let group = control.closest('details');
      group !== null;
      group = group.parentElement?.closest('details') ?? null
    ) {
      if (group.firstElementChild !== control) group.open = true;
    }
    (control.getAttribute('role') === 'radiogroup' ? control.querySelector('input') : null)?.focus();
    if (!control.contains(document.activeElement)) control.focus();
    control.scrollIntoView({ block: 'center' });
    return;
  }
}
