/** The population of the sandbox with its clock. `state` is plain JSON: whatever must outlive a restart is in it. */
export interface World {
  clock: Clock;
}

export interface Clock {
  /** The sandbox's time in milliseconds since 1970. */
  now(): number;
  /** Moves the clock forward. What falls due is done when the world is next read or written. */
  advance(milliseconds: number): void;
}
