/** What a person may be. The exclusions between roles are held by the database (safety: people). */
export const roles = ['operator', 'lead', 'auditor', 'administrator'] as const;
export type Role = (typeof roles)[number];
