/** From so many fields on, laying out what is out of sight costs more than finding out what is. */
const longFrom = 40;

/**
 * For the box around a group's fields. In a long group what is out of sight is neither laid out nor painted, unless the
 * focus is in it: its choices may hang out of it.
 */
export function longGroupClass(fields: number): string {
  return fields < longFrom ? '' : long;
}

const long =
  '[&>div:focus-within]:[content-visibility:visible] [&>div]:[contain-intrinsic-block-size:auto_5rem] [&>div]:[content-visibility:auto]';
