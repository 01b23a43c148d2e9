import { z } from 'zod';
import type { Path } from '#graphql/kinds.ts';
import type { UpstreamFieldError, UpstreamProblem } from './reply-outcome.ts';

const step = z.union([z.string(), z.number()]);
const errorShape = z.object({
  message: z.string(),
  path: z.array(step).nullish(),
  extensions: z.looseObject({}).nullish(),
});
const validationShape = z.object({
  inputPath: z.array(step).nonempty(),
  code: z.unknown().optional(),
  message: z.unknown().optional(),
});

/** One member of a reply's `errors`, as far as its verdict needs. */
export interface ReplyError {
  message: string;
  code: string | null;
  /** own: at the mutation's field. before: no path, execution had not begun. below: the mutation had run. */
  place: 'own' | 'before' | 'below' | 'elsewhere';
  fieldErrors: UpstreamFieldError[];
  /** Upstream says that an input did not pass its checks, which come before anything is done. */
  invalidInput: boolean;
}

const mostProblems = 20;

/** Reads `errors`; null where it is not a list of GraphQL errors. */
export function toReplyErrors(value: unknown, field: string): ReplyError[] | null {
  if (value === undefined || value === null) return [];
  const read = z.array(errorShape).safeParse(value);
  if (!read.success) return null;
  return read.data.map(({ message, path, extensions }) => {
    const code = extensions?.errorCode;
    const fieldErrors = toFieldErrors(extensions?.validationErrors);
    return {
      message: bounded(message),
      code: typeof code === 'string' && code !== '' ? bounded(code).slice(0, 100) : null,
      place: placeOf(path ?? [], field),
      fieldErrors,
      invalidInput: extensions?.errorType === 'VALIDATION' && fieldErrors.length > 0,
    };
  });
}

export function toProblems(errors: readonly ReplyError[]): UpstreamProblem[] {
  return errors.slice(0, mostProblems).map(({ code, message, place }) => ({ code, message, below: place === 'below' }));
}

/** Upstream's sentences are shown and stored, never trusted: well-formed, without NUL, at most 500 characters. */
export function bounded(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD').slice(0, 500).toWellFormed();
}

function placeOf(path: readonly (string | number)[], field: string): ReplyError['place'] {
  if (path.length === 0) return 'before';
  if (path[0] !== field) return 'elsewhere';
  return path.length === 1 ? 'own' : 'below';
}

function toFieldErrors(value: unknown): UpstreamFieldError[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, mostProblems).flatMap((one) => {
    const read = validationShape.safeParse(one);
    if (!read.success) return [];
    const { inputPath, code, message } = read.data;
    return {
      path: toPath(inputPath),
      code: typeof code === 'string' ? bounded(code).slice(0, 100) : null,
      message: typeof message === 'string' ? bounded(message) : '',
    };
  });
}

/** List positions may come as text. */
function toPath(steps: readonly (string | number)[]): Path {
  return steps.map((one) => (typeof one === 'string' && /^\d{1,6}$/.test(one) ? Number(one) : one));
}
