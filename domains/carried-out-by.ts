import type { Role } from './role.ts';

/** The daily work: operators, and leads who may do everything operators may. */
export const theDesk: readonly Role[] = ['operator', 'lead'];
/** Upstream's own second step. */
export const leadsOnly: readonly Role[] = ['lead'];
