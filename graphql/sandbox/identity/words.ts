/** What the sandbox's own pages say. They belong to the pretended upstream, not to the console's messages. */
export const words = {
  ja: {
    title: 'サインイン',
    lead: '練習用 Kraken（サンドボックス）です。サインインする人を選んでください。',
    note: 'ここで行うことは実在のお客さまには影響しません。',
    for: (client: string) => `${client} にサインインします`,
    signInAs: (name: string) => `${name}としてサインイン`,
    roles: {
      operator: 'オペレーター',
      lead: 'チームリード',
      auditor: '監査担当',
      administrator: '管理者',
      none: '招待されていない人',
    },
    signOutTitle: 'サインアウト',
    signOutLead: '認証サーバーからもサインアウトしますか。',
    signOut: 'サインアウトする',
    stay: 'サインインしたままにする',
    signedOut: 'サインアウトしました。',
    errorTitle: 'サインインできませんでした',
    errorLead: 'コンソールのサインイン画面に戻り、もう一度お試しください。',
  },
  en: {
    title: 'Sign in',
    lead: 'This is the sandbox Kraken. Choose who signs in.',
    note: 'Nothing done here touches a real customer.',
    for: (client: string) => `Signing in to ${client}`,
    signInAs: (name: string) => `Sign in as ${name}`,
    roles: {
      operator: 'Operator',
      lead: 'Team lead',
      auditor: 'Auditor',
      administrator: 'Administrator',
      none: 'Not invited',
    },
    signOutTitle: 'Sign out',
    signOutLead: 'Sign out of the authentication server as well?',
    signOut: 'Sign out',
    stay: 'Stay signed in',
    signedOut: 'You are signed out.',
    errorTitle: 'Signing in did not work',
    errorLead: 'Go back to the console’s sign-in page and try again.',
  },
} as const;

export type Locale = keyof typeof words;

/** Japanese unless the first language that we speak is English: `ui_locales` first, then the browser's own list. */
export function localeOf(uiLocales: unknown, acceptLanguage: string | undefined): Locale {
  const wanted = `${typeof uiLocales === 'string' ? uiLocales.replaceAll(' ', ',') : ''},${acceptLanguage ?? ''}`;
  for (const tag of wanted.toLowerCase().split(',')) {
    if (tag.trim().startsWith('ja')) return 'ja';
    if (tag.trim().startsWith('en')) return 'en';
  }
  return 'ja';
}
