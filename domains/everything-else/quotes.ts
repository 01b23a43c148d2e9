import { defineDomain } from '../define-domain.ts';
import { change, noAccount, onAccount, onAccountIfGiven, routine } from './classify.ts';

/** Offers of electricity and their rates, up to the moment somebody accepts one. */
export const quotes = defineDomain({
  name: 'quotes',
  order: 12,
  operations: {
    createElectricityQuote: change(noAccount),
    createQuoteForAccount: change(onAccount),
    createLifelineAgencyQuote: change(noAccount),
    createOfferGroupForQuoting: change(noAccount),
    acceptOfferForQuoting: change(noAccount),
    selectProducts: change(noAccount),
    updateQuoteConfiguration: change(noAccount),
    setQuoteConfigurationRatesRequestErrors: change(noAccount),
    emailQuote: change(noAccount),
    scheduleQuoteFollowUp: change(onAccountIfGiven),
    sendQuoteSummary: change(onAccountIfGiven),
    sendOfferQuoteSummary: change(onAccount),
    estimateUsage: routine(noAccount),
  },
});
