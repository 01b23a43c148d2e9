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
  return {
    all: () => values,
    get: (path) => getAt(values, path),
    set(path, value) {
      if (getAt(values, path) === value && value !== undefined) return;
      values = setAt(values, path, value);
      if (errors.length > 0) {
        const left = errors.filter((error) => !path.every((step, index) => error.path[index] === step));
        if (left.length < errors.length) {
          keep(left, beside);
          nextFrame(() => showMore(left));
        }
      }
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

/** How many sentences come to stand beside their fields in one frame. */
const besideAtOnce = 20;

/** After the next picture; at once where nothing is painted. */
function afterPaint(work: () => void): void {
  if (typeof requestAnimationFrame === 'undefined') work();
  else requestAnimationFrame(() => setTimeout(work));
}
