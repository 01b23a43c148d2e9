import { defineDomain } from '../define-domain.ts';
import { change, noAccount, onAccount, onAccountIfGiven, routine } from './classify.ts';

/** Leads and opportunities: people who are not customers yet. */
export const sales = defineDomain({
  name: 'sales',
  order: 13,
  operations: {
    createLead: change(onAccountIfGiven),
    updateLeadDetails: change(onAccountIfGiven),
    updateLeadStage: change(noAccount),
    updateLeadAssignment: change(noAccount),
    transferLeadOpportunities: change(noAccount),
    registerLeadFlowStatusEvent: change(noAccount),
    storeBankDetailsForLead: change(noAccount, { touches: 'bank' }),
    removeBankDetailsForLead: change(noAccount, { touches: 'bank' }),
    createOpportunityAndLead: change(onAccount),
    createOpportunityForLead: change(noAccount),
    createOpportunitySolarPanelMarket: change(noAccount),
    updateOpportunityAssignment: change(noAccount),
    updateOpportunityDetails: change(noAccount),
    updateOpportunityExtraDetails: change(noAccount),
    updateOpportunityStage: change(noAccount),
    updateOfferGroupOnOpportunity: change(noAccount),
    updateNotesOnOpportunity: routine(noAccount),
    setOpportunityOutcome: change(noAccount),
    registerOpportunityFlowStatusEvent: change(noAccount),
    createOpportunityFileAttachment: change(noAccount),
    fetchPreSignedLinkForOpportunityAttachment: change(noAccount, { mintsSecret: true }),
    generateLeadsFileAttachmentPreSignedUrl: change(noAccount, { mintsSecret: true }),
    generateLeadsFileAttachmentDownloadPreSignedUrl: change(noAccount, { mintsSecret: true }),
  },
});
