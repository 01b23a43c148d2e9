export interface SupportUser {
  id: number;
  /** The subject that this person signs in with. */
  username: string;
  isActive: boolean;
}

/** Staff as upstream knows them; no query lists them, they are seen on API exceptions. */
export const supportUsers: readonly SupportUser[] = [
  { id: 101, username: 'sato', isActive: true },
  { id: 102, username: 'suzuki', isActive: true },
  { id: 103, username: 'takahashi', isActive: true },
  { id: 104, username: 'tanaka', isActive: true },
  { id: 190, username: 'mori', isActive: false },
];

export interface OperationsTeam {
  id: number;
  name: string;
}

export const operationsTeams: readonly OperationsTeam[] = [
  { id: 11, name: '引越チーム' },
  { id: 12, name: '請求チーム' },
  { id: 13, name: '回収チーム' },
];

export function findSupportUser(id: number): SupportUser | null {
  return supportUsers.find((user) => user.id === id) ?? null;
}

export function findOperationsTeam(id: number): OperationsTeam | null {
  return operationsTeams.find((team) => team.id === id) ?? null;
}
