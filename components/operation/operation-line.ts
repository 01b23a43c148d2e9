/** One operation in words, as lists show it. */
export interface OperationLine {
  name: string;
  href: string;
  label: string;
  help: string;
  domain: string;
  effect: 'money' | 'stops' | 'routine' | 'change';
  /** Who may carry it out, in words; empty where nobody may. */
  roles: string;
  /** The reader may. */
  allowed: boolean;
  /** It takes two persons to open it. */
  twoPersons: boolean;
  /** What is uncertain about it, in a word each: its input is a guess, it is not listed any more, it is being retired. */
  marks: readonly { label: string; help: string }[];
}
