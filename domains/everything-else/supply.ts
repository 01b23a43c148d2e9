import { defineDomain } from '../define-domain.ts';
import { askAccount, askAccountIfAny, change, noAccount, onAccount, onAccountIfGiven, stops } from './classify.ts';

/** Supply beginning, moving and ending, and what belongs to a supply point. */
export const supply = defineDomain({
  name: 'supply',
  order: 11,
  operations: {
    enrollment: change(onAccount, { touches: 'bank' }),
    cancelEnrollment: stops(onAccountIfGiven),
    reverseEnrollment: change(askAccount),
    initiateSwitchIn: change(noAccount, { touches: 'bank' }),
    selfServeSwitchInCorrection: change(askAccountIfAny),
    initiateMoveIn: change(noAccount, { touches: 'bank' }),
    initiateMoveOut: change(onAccount),
    initiateMoveOutAndMoveIn: change(askAccount, { touches: 'bank' }),
    updateMoveInDate: change(askAccount),
    updateMoveOutDate: change(askAccount),
    cancelMoveOut: stops(askAccount),
    instigateLeaveSupplier: change(onAccount),
    updateLeaveSupplier: change(askAccount),
    cancelLeaveSupplier: stops(askAccount),
    reverseLeaveSupplier: change(askAccount),
    initiateAmperageChange: change(onAccount),
    requestAmperageChange: change(onAccount),
    updateAmperageChangeRequest: change(onAccount),
    cancelAmperageChangeRequest: stops(onAccount),
    assignSupplyPointToEstimationGroup: change(askAccount),
    detachSupplyPointFromEstimationGroup: change(askAccount),
    fetchElectricitySupplyPointDetails: change(noAccount),
    fetchElectricityGenerationPointDetails: change(noAccount),
    sendFamilySwitchInOffer: change(onAccount),
  },
});
