/** A selection as a tree: what one document asks of one payload. */
export interface Selection {
  typename?: true;
  /** Every type that an abstract payload can be, whether or not anything is asked of it. */
  possible?: string[];
  fields: SelectedField[];
  fragments: { type: string; selection: Selection }[];
}

export interface SelectedField {
  name: string;
  alias?: string;
  /** `Type.field`, as the reviewed lists name it. */
  coordinate: string;
  /** The field's SDL type: two fields of one name may stand together only when these are the same. */
  type: string;
  boolean?: true;
  list?: true;
  selection?: Selection;
}

/** Leaves of a selection, `__typename` not counted. */
export function countLeaves(selection: Selection): number {
  const own = selection.fields.map((field) => (field.selection ? countLeaves(field.selection) : 1));
  const inner = selection.fragments.map((fragment) => countLeaves(fragment.selection));
  return [...own, ...inner].reduce((sum, count) => sum + count, 0);
}

export function isEmpty(selection: Selection): boolean {
  return selection.fields.length === 0 && selection.fragments.length === 0;
}

export function printSelection(selection: Selection): string {
  const fields = selection.fields.map((field) => {
    const head = field.alias ? `${field.alias}: ${field.name}` : field.name;
    return field.selection ? `${head} ${printSelection(field.selection)}` : head;
  });
  const fragments = selection.fragments.map(({ type, selection: inner }) => `... on ${type} ${printSelection(inner)}`);
  return `{ ${[...(selection.typename ? ['__typename'] : []), ...fields, ...fragments].join(' ')} }`;
}
