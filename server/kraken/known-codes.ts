import { catalogue } from '#graphql/catalogue/catalogue.ts';

/**
 * Codes that upstream documents as a refusal: those of any operation, and those that speak of the request itself and
 * are documented apart from operations (token, complexity, allowance, input; facts.md).
 */
const ofTheRequest = [
  'KT-CT-1111',
  'KT-CT-1112',
  'KT-CT-1113',
  'KT-CT-1124',
  'KT-CT-1132',
  'KT-CT-1139',
  'KT-CT-1143',
  'KT-CT-1188',
  'KT-CT-1189',
  'KT-CT-1199',
  'KT-CT-1605',
];

/** Coded, and documented as "an unexpected error occurred": a failure of upstream's own, which says nothing. */
const unexpected = new Set(['KT-CT-3942', 'KT-CT-3947', 'KT-JP-4605', 'KT-JP-4607', 'KT-JP-7801']);

const known = new Set(
  [...ofTheRequest, ...Object.values(catalogue.operations).flatMap(({ errorCodes }) => errorCodes)].filter(
    (code) => !unexpected.has(code),
  ),
);

/** Whether an error with this code says that the mutation was refused. */
export function isKnownRefusal(code: string): boolean {
  return known.has(code);
}
