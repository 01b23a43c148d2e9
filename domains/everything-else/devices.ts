import { defineDomain } from '../define-domain.ts';
import { askAccount, change, onAccount, stops } from './classify.ts';

/** Devices at the customer's: charging, heating and who controls them. */
export const devices = defineDomain({
  name: 'devices',
  order: 30,
  operations: {
    registerCustomerAsset: change(onAccount),
    retireCustomerAsset: change(askAccount),
    deauthenticateDevice: change(onAccount),
    deauthenticateFlexDevice: change(askAccount),
    setDevicePreferences: change(askAccount),
    setVehicleChargePreferences: change(onAccount),
    setClimateControlState: change(onAccount),
    setHotWaterState: change(onAccount),
    setRoomTemperature: change(onAccount),
    suspendControl: stops(onAccount),
    resumeControl: change(onAccount),
    triggerBoostCharge: change(onAccount),
    deleteBoostCharge: stops(onAccount),
    updateBoostCharge: change(askAccount),
    triggerTestCharge: change(onAccount),
    updateDeviceGridExport: change(askAccount),
    updateDeviceSmartControl: change(askAccount),
    updateIsChargingDurationCapped: change(askAccount),
  },
});
