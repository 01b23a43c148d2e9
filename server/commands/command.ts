/**
 * The states of a command and the moves between them. safety.md 1 in one table: a move that is not here does not exist.
 * The database holds the same list as a CHECK constraint; `moves` is tested against it.
 */
export const commandStatuses = [
  'prepared',
  'waiting',
  'approved',
  'sending',
  'succeeded',
  'refused',
  'not_sent',
  'unknown',
  'rejected',
  'returned',
  'withdrawn',
  'expired',
  'void',
  'landed',
  'did_not_land',
  'contradicted',
] as const;
export type CommandStatus = (typeof commandStatuses)[number];

export const moves: Readonly<Record<CommandStatus, readonly CommandStatus[]>> = {
  prepared: ['waiting', 'sending', 'not_sent'],
  waiting: ['approved', 'rejected', 'returned', 'withdrawn', 'expired', 'void'],
  approved: ['sending', 'waiting', 'expired'],
  sending: ['succeeded', 'refused', 'not_sent', 'unknown'],
  unknown: ['landed', 'did_not_land', 'succeeded', 'refused'],
  did_not_land: ['contradicted'],
  succeeded: [],
  refused: [],
  not_sent: [],
  rejected: [],
  returned: [],
  withdrawn: [],
  expired: [],
  void: [],
  landed: [],
  contradicted: [],
};
