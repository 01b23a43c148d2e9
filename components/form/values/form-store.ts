import type { FormValue, FormValues, Path } from '#graphql/kinds.ts';
import { pathText } from '#graphql/path-text.ts';
import { getAt, setAt } from './at-path.ts';

/** A sentence that stands beside a field. */
export interface FormError {
  path: Path;
  sentence: string;
  /** Upstream or the server said it: it stays until the value changes, whatever our own check thinks. */
  fromServer?: boolean;
}

export interface FormStore {
  all(): FormValues;
  get(path: Path): FormValue | undefined;
  /** `undefined` makes the value absent. Takes the errors at and below the path away. */
  set(path: Path, value: FormValue | undefined): void;
  /**
   * Sets a list whose rows moved, came or went. The errors of its rows go with them; those of the list itself, and of a row that is gone, go.
   * @param placeOf the index that the row of an old index has now; -1 where it is gone
   */
  rearrange(path: Path, value: FormValue | undefined, placeOf: (index: number) => number): void;
  replace(values: FormValues): void;
  errors(): readonly FormError[];
  /** Beside their fields the first stand at once and the rest in the frames that follow: nobody waits for what is out of sight. */
  errorAt(path: Path): string | undefined;
  setErrors(errors: readonly FormError[]): void;
  /** Asks every group and list on the way to a path to show what leads there. */
  reveal(path: Path): void;
  /** The path that was asked for last, and how often any was: the same path can be asked for again. */
  revealed(): { path: Path; count: number };
  subscribe(listener: () => void): () => void;
}

/**
 * What a form holds while it is filled in, outside of React: a field re-renders when its own value or error changes and
 * at no other key. Nested types, absent values and lists of anything are one tree of plain JSON.
 */
export function createFormStore(initial: FormValues, nextFrame: (work: () => void) => void = afterPaint): FormStore {
  let values = initial;
  let errors: readonly FormError[] = [];
  let beside = 0;
  let byPath = new Map<string, string>();
  let revealed: { path: Path; count: number } = { path: [], count: 0 };
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const keep = (next: readonly FormError[], shown: number) => {
    errors = next;
    beside = shown;
    byPath = new Map(
      next
        .slice(0, shown)
        .toReversed()
        .map((error) => [pathText(error.path), error.sentence]),
    );
  };
  const showMore = (of: readonly FormError[]) => {
    if (errors !== of || beside >= of.length) return;
    keep(of, beside + besideAtOnce);
    tell();
    nextFrame(() => showMore(of));
  };
  const follow = (next: readonly FormError[]) => {
    if (next.length === errors.length && next.every((error, index) => error === errors[index])) return;
    keep(next, beside);
    nextFrame(() => showMore(next));
  };
  return {
    all: () => values,
    get: (path) => getAt(values, path),
    set(path, value) {
      if (getAt(values, path) === value && value !== undefined) return;
      values = setAt(values, path, value);
      follow(errors.filter((error) => !isWithin(error, path)));
      tell();
    },
    rearrange(path, value, placeOf) {
      values = setAt(values, path, value);
      follow(errors.flatMap((error) => (isWithin(error, path) ? moved(error, path.length, placeOf) : [error])));
      tell();
    },
    replace(next) {
      values = next;
      tell();
    },
    errors: () => errors,
    errorAt: (path) => byPath.get(pathText(path)),
    setErrors(next) {
      keep(next, besideAtOnce);
      tell();
      if (next.length > besideAtOnce) nextFrame(() => showMore(next));
    },
    reveal(path) {
      revealed = { path, count: revealed.count + 1 };
      tell();
    },
    revealed: () => revealed,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isWithin(error: FormError, path: Path): boolean {
  return path.every((step, index) => error.path[index] === step);
}

/** An error of a row where that row stands now; none where it is gone, or where the error was of the whole list. */
function moved(error: FormError, depth: number, placeOf: (index: number) => number): FormError[] {
  const row = error.path[depth];
  const place = typeof row === 'number' ? placeOf(row) : -1;
  if (place === -1) return [];
  return place === row ? [error] : [{ ...error, path: error.path.with(depth, place) }];
}

/** How many sentences come to stand beside their fields in one frame. */
const besideAtOnce = 20;

/** After the next picture; at once where nothing is painted. */
function afterPaint(work: () => void): void {
  if (typeof requestAnimationFrame === 'undefined') work();
  else requestAnimationFrame(() => setTimeout(work));
}
