import { defineDomain } from '../define-domain.ts';
import { change, noAccount, onAccount } from './classify.ts';

/** Campaigns on accounts, and customers who take part in demand response. */
export const campaigns = defineDomain({
  name: 'campaigns',
  order: 22,
  operations: {
    addCampaignToAccount: change(onAccount),
    removeCampaignFromAccount: change(onAccount),
    updateCampaignAccountExpiryDate: change(onAccount),
    createCampaignItems: change(noAccount),
    removeCampaignItems: change(noAccount),
    registerDemandResponseCampaignParticipant: change({ at: 'input.accountNumber', optional: true }),
    updateDemandResponseCampaignParticipantCommsPreferences: change({ at: 'input.accountNumber', optional: true }),
    updateDemandResponseCampaignParticipantTip: change({ at: 'input.accountNumber', optional: true }),
  },
});
