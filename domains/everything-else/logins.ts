import { defineDomain } from '../define-domain.ts';
import { askAccountIfAny, change, noAccount, onAccount, stops } from './classify.ts';

const permission = { touches: 'permission' } as const;
const token = { touches: 'token' } as const;
const own = { ...token, actsOnCaller: true } as const;

/** Who may sign in as whom and do what: tokens, passwords, devices, links and rights. */
export const logins = defineDomain({
  name: 'logins',
  order: 25,
  operations: {
    obtainKrakenToken: change(noAccount, { ...token, mintsSecret: true, actsAsAnother: true }),
    obtainLongLivedRefreshToken: change(noAccount, { ...token, mintsSecret: true, actsAsAnother: true }),
    generatePreSignedToken: change(noAccount, {
      ...token,
      mintsSecret: true,
      actsAsAnother: true,
      fields: { email: { personal: true } },
    }),
    masqueradeAuthentication: change(noAccount, { ...token, mintsSecret: true, actsAsAnother: true }),
    verifyIdentity: change(onAccount, { ...token, mintsSecret: true, actsAsAnother: true }),
    resetPassword: change(askAccountIfAny, { ...token, actsAsAnother: true }),
    resetUserPassword: change(askAccountIfAny, { ...token, actsAsAnother: true }),
    requestPasswordReset: change(askAccountIfAny, token),
    invalidatePreSignedToken: stops(noAccount, token),
    invalidatePreSignedTokensForUser: stops(noAccount, token),
    invalidateRefreshToken: stops(noAccount, token),
    invalidateRefreshTokensForUser: stops(noAccount, token),
    regenerateSecretKey: change(noAccount, { ...own, mintsSecret: true }),
    updatePassword: change(noAccount, own),
    forceReauthentication: change(noAccount, own),
    createMfaDevice: change(noAccount, { ...own, mintsSecret: true }),
    validateMfaDevice: change(noAccount, own),
    deleteMfaDevice: change(noAccount, own),
    'auth.createMfaDevice': change(noAccount, { ...own, mintsSecret: true }),
    'auth.validateMfaDevice': change(noAccount, own),
    'auth.deleteMfaDevice': change(noAccount, own),
    linkUserToLine: change(noAccount, own),
    unlinkUserFromLine: change(noAccount, own),
    linkRakutenIdToAccountUser: change(noAccount, own),
    unlinkRakutenIdFromAccountUser: change(noAccount, own),
    registerPushNotificationBinding: change(noAccount, own),
    deletePushNotificationBinding: change(noAccount, own),
    addUserToPortfolio: change(noAccount, permission),
    createPortfolioUserRole: change(noAccount, permission),
    grantUserAccessToBusiness: change(noAccount, permission),
    revokeUserAccessFromBusiness: change(noAccount, permission),
  },
});
