import { day } from './calendar.ts';
import { nextNumber } from './counters.ts';
import type { TemplateRecord, WorldState } from './state.ts';

const seeded: readonly [name: string, termType: string, status: TemplateRecord['status']][] = [
  ['基本料金 2026', 'STANDING_CHARGE', 'ACTIVE'],
  ['従量料金 2026', 'UNIT_RATE', 'ACTIVE'],
  ['燃料費調整', 'UNIT_RATE', 'ACTIVE'],
  ['再エネ賦課金 2026', 'LEVY', 'ACTIVE'],
  ['夏季割引', 'DISCOUNT', 'DRAFT'],
  ['ガスセット割', 'DISCOUNT', 'DRAFT'],
  ['オール電化プラン', 'UNIT_RATE', 'DRAFT'],
  ['法人高圧', 'UNIT_RATE', 'DRAFT'],
  ['基本料金 2024', 'STANDING_CHARGE', 'EXPIRED'],
  ['従量料金 2024', 'UNIT_RATE', 'EXPIRED'],
  ['再エネ賦課金 2024', 'LEVY', 'EXPIRED'],
  ['冬の節電割', 'DISCOUNT', 'EXPIRED'],
];

/** Templates TPL-0001 to TPL-0012: four active, four drafts, four expired. */
export function addTemplates(state: WorldState): void {
  for (const [index, [name, termType, status]] of seeded.entries()) {
    const identifier = templateIdentifier(nextNumber(state, 'template'));
    const createdAt = state.seededAt - (400 - index) * day;
    state.templates[identifier] = {
      identifier,
      name,
      description: `${name}のテンプレート`,
      termType,
      status,
      templateData: JSON.stringify({ yen: 100 + index * 7, unit: 'kWh' }),
      createdAt,
      updatedAt: createdAt,
    };
  }
}

export function templateIdentifier(number: number): string {
  return `TPL-${String(number).padStart(4, '0')}`;
}
