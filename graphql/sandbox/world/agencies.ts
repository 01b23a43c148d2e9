export interface Agency {
  code: string;
  name: string;
  isActive: boolean;
  /** Codes of the campaigns that it runs. */
  campaigns: readonly string[];
}

/** Debt collection agencies; upstream has no query that lists them. */
export const agencies: readonly Agency[] = [
  { code: 'AOBA', name: 'あおば債権回収', isActive: true, campaigns: ['EARLY_STAGE', 'LATE_STAGE'] },
  { code: 'HINODE', name: '日の出サービサー', isActive: true, campaigns: ['LATE_STAGE', 'FIELD_VISIT'] },
  { code: 'MINATO', name: 'みなと総合法律事務所', isActive: true, campaigns: ['LEGAL'] },
  { code: 'KITA', name: '北日本債権管理', isActive: false, campaigns: ['EARLY_STAGE'] },
];

export interface Campaign {
  code: string;
  displayName: string;
  requiresFieldVisit: boolean;
}

export const campaigns: readonly Campaign[] = [
  { code: 'EARLY_STAGE', displayName: '初期督促', requiresFieldVisit: false },
  { code: 'LATE_STAGE', displayName: '長期延滞', requiresFieldVisit: false },
  { code: 'FIELD_VISIT', displayName: '訪問督促', requiresFieldVisit: true },
  { code: 'LEGAL', displayName: '法的手続き', requiresFieldVisit: false },
];

/** An active agency by code or name, or null. */
export function findAgency(given: string): Agency | null {
  return agencies.find(({ code, name, isActive }) => isActive && (code === given || name === given)) ?? null;
}
