/** One line of the table: what was measured, what came out, what was wanted, and what it is held against. */
export interface Measurement {
  id: string;
  what: string;
  value: string;
  goal: string;
  peer: string;
  met: boolean;
}
