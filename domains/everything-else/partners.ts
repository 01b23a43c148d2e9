import { defineDomain } from '../define-domain.ts';
import { change, noAccount, onAccountIfGiven } from './classify.ts';

/** Agencies and partners that sell for us, their links and their people. */
export const partners = defineDomain({
  name: 'partners',
  order: 14,
  operations: {
    createAffiliateOrganisation: change(noAccount),
    updateAffiliateOrganisation: change(noAccount),
    createAffiliateLink: change(noAccount),
    updateAffiliateLink: change(noAccount),
    createAffiliateSession: change(noAccount),
    createAudioRecording: change(onAccountIfGiven),
    generateAffiliatesAudioRecordingPreSignedUrl: change(noAccount, { mintsSecret: true }),
    createPartnerUser: change(noAccount, { touches: 'permission' }),
    addPartnerUserToTeam: change(noAccount, { touches: 'permission' }),
    revokePartnerUserAccess: change(noAccount, { touches: 'permission' }),
  },
});
