import type { Path } from '#graphql/kinds.ts';
import type { FormSetup } from '../form-setup.ts';

/** What people call the field at a path of the form's tree: its label, with the row's number where it is in a list. */
export function nameOfPath(setup: FormSetup, path: Path): string {
  const [root, ...inside] = path;
  const { account, review } = setup.form;
  if (root === 'account') return account.label;
  if (root === 'reference') return review.reference;
  if (root === 'reason') return path[1] === 'text' ? review.reasonText : review.reason;
  if (root === 'despite') return review.despite;
  if (root !== 'values') return '';
  const names = inside.filter((step) => typeof step === 'string');
  const row = inside.findLast((step) => typeof step === 'number');
  const label = setup.words.fields[names.join('.')]?.label ?? names.at(-1) ?? '';
  return row === undefined ? label : `${label} ${Number(row) + 1}`;
}
