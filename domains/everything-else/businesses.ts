import { defineDomain } from '../define-domain.ts';
import { askAccount, change, noAccount, onAccount } from './classify.ts';

/** Corporate customers, portfolios, and properties with what belongs together. */
export const businesses = defineDomain({
  name: 'businesses',
  order: 24,
  operations: {
    createBusiness: change(noAccount),
    createInternalCompany: change(noAccount),
    addBusinessToSegment: change(noAccount),
    linkAccountToBusiness: change(askAccount, { touches: 'permission' }),
    createPortfolio: change(noAccount),
    addPortfolioReference: change(noAccount),
    addProperty: change(onAccount),
    addPropertyToHierarchy: change(noAccount),
    removePropertyFromHierarchy: change(noAccount),
    addChildToProperty: change(noAccount),
    addParentToProperty: change(noAccount),
    deletePropertyDescendants: change(noAccount),
  },
});
