import { defineDomain } from '../define-domain.ts';
import { askAccountIfAny, change, onAccount, stops } from './classify.ts';

/** Bringing a car, a charger or a heat pump into flexible control. */
export const deviceOnboarding = defineDomain({
  name: 'device-onboarding',
  order: 29,
  operations: {
    startSmartFlexOnboarding: change(onAccount),
    cancelSmartFlexOnboarding: stops(askAccountIfAny),
    selectFromListForSmartFlexOnboarding: change(askAccountIfAny),
    selectDeviceTypeForSmartFlexOnboarding: change(askAccountIfAny),
    selectChargePointMakeForSmartFlexOnboarding: change(askAccountIfAny),
    selectChargePointVariantForSmartFlexOnboarding: change(askAccountIfAny),
    selectHeatPumpMakeForSmartFlexOnboarding: change(askAccountIfAny),
    selectVehicleMakeForSmartFlexOnboarding: change(askAccountIfAny),
    selectVehicleVariantForSmartFlexOnboarding: change(askAccountIfAny),
    selectUserVehicleForSmartFlexOnboarding: change(askAccountIfAny),
    selectVehicleOrChargePointForSmartFlexOnboarding: change(askAccountIfAny),
    completeAuthFlowForSmartFlexOnboarding: change(askAccountIfAny),
    completeTeslaSetupVirtualKeyForSmartFlexOnboarding: change(askAccountIfAny),
    completeUserActionForSmartFlexOnboarding: change(askAccountIfAny),
    completeUserInputRequiredForSmartFlexOnboarding: change(askAccountIfAny),
    startTestChargeForSmartFlexOnboarding: change(askAccountIfAny),
    startReAuthentication: change(onAccount),
    deviceRegistration: change(onAccount),
    thirdPartyCompleteDeviceRegistration: change(onAccount),
    ocppAuthentication: change(onAccount),
  },
});
