/**
 * Everybody who can sign in at the sandbox's authentication server. Some are staff of the console, one is a customer and
 * one only pretends: the console must tell them apart by issuer and subject, never by e-mail address.
 */

/** Permission names as the platform's public documents print them. */
export type UpstreamPermission =
  | 'Can approve repayments'
  | 'Can create repayment interventions'
  | 'Can create repayment request'
  | 'Can refund payments'
  | 'Can update dca proceedings'
  | 'Can start collection process'
  | 'Can update dunning process'
  | 'Can create api exceptions'
  | 'Can update api exceptions';

export interface SandboxPerson {
  subject: string;
  /** Family name first, as it is written in Japan. */
  name: string;
  latinName: string;
  familyName: string;
  givenName: string;
  email: string;
  /** The role this person is invited with in a sandbox installation of the console; null is never invited. */
  consoleRole: 'operator' | 'lead' | 'auditor' | 'administrator' | null;
  permissions: readonly UpstreamPermission[];
}

const operatorPermissions: readonly UpstreamPermission[] = [
  'Can create repayment interventions',
  'Can create repayment request',
  'Can refund payments',
  'Can update dca proceedings',
  'Can start collection process',
  'Can update dunning process',
  'Can create api exceptions',
  'Can update api exceptions',
];
const leadPermissions: readonly UpstreamPermission[] = ['Can approve repayments', ...operatorPermissions];

function person(
  subject: string,
  [familyName, givenName, latinName]: [string, string, string],
  consoleRole: SandboxPerson['consoleRole'],
  permissions: readonly UpstreamPermission[],
  email = `${subject}@energy.example`,
): SandboxPerson {
  return {
    subject,
    name: `${familyName} ${givenName}`,
    latinName,
    familyName,
    givenName,
    email,
    consoleRole,
    permissions,
  };
}

export const people: readonly SandboxPerson[] = [
  person('sato', ['佐藤', '花子', 'Hanako Sato'], 'operator', operatorPermissions),
  person('suzuki', ['鈴木', '一郎', 'Ichiro Suzuki'], 'operator', operatorPermissions),
  person('takahashi', ['高橋', '美咲', 'Misaki Takahashi'], 'lead', leadPermissions),
  person('tanaka', ['田中', '健', 'Ken Tanaka'], 'lead', leadPermissions),
  person('nakamura', ['中村', '健太', 'Kenta Nakamura'], 'lead', leadPermissions),
  person('watanabe', ['渡辺', '直子', 'Naoko Watanabe'], 'auditor', []),
  person('ito', ['伊藤', '誠', 'Makoto Ito'], 'administrator', []),
  person('yamamoto', ['山本', '太郎', 'Taro Yamamoto'], null, [], 'taro.yamamoto@mail.example'),
  person('impostor', ['家入', '零', 'Rei Ieiri'], null, [], 'sato@energy.example'),
];

/** The person with this subject, or null. */
export function findPerson(subject: string): SandboxPerson | null {
  return people.find((each) => each.subject === subject) ?? null;
}
