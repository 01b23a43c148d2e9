import type { OperationLines } from '../operation-line.ts';

/** Words for bringing devices into smart control. */
export const deviceOnboarding: OperationLines = {
  startSmartFlexOnboarding: {
    ja: { label: '機器の登録を始める', help: 'お客様の機器を SmartFlex に登録する手続きを始めます。' },
    en: { label: 'Start onboarding a device', help: 'Starts registering a device of the customer with SmartFlex.' },
    find: 'スマートフレックス EV 蓄電池',
  },
  cancelSmartFlexOnboarding: {
    ja: { label: '機器の登録を取りやめる', help: '進行中の SmartFlex への機器の登録を取りやめます。' },
    en: { label: 'Cancel a device’s onboarding', help: 'Stops a device’s registration that is under way.' },
    find: 'スマートフレックス',
  },
  completeAuthFlowForSmartFlexOnboarding: {
    ja: { label: '機器の登録で認証を済ませる', help: 'メーカーの画面での認証を済ませ、登録を次へ進めます。' },
    en: {
      label: 'Complete authentication in onboarding',
      help: 'Completes the maker’s sign-in and moves the registration on.',
    },
    find: 'スマートフレックス',
  },
  completeTeslaSetupVirtualKeyForSmartFlexOnboarding: {
    ja: {
      label: '機器の登録で Tesla の仮想キーを設定済みにする',
      help: 'Tesla の仮想キーの設定を済ませ、登録を次へ進めます。',
    },
    en: {
      label: 'Complete the Tesla virtual key in onboarding',
      help: 'Completes the Tesla virtual key and moves the registration on.',
    },
    find: 'スマートフレックス テスラ',
  },
  completeUserActionForSmartFlexOnboarding: {
    ja: {
      label: '機器の登録でお客様の作業を済みにする',
      help: 'お客様が行う作業を済んだものとし、登録を次へ進めます。',
    },
    en: {
      label: 'Complete a user action in onboarding',
      help: 'Takes the customer’s action as done and moves the registration on.',
    },
    find: 'スマートフレックス',
  },
  completeUserInputRequiredForSmartFlexOnboarding: {
    ja: { label: '機器の登録でお客様の入力を送る', help: '登録に必要なお客様の入力を送り、次へ進めます。' },
    en: {
      label: 'Complete user input in onboarding',
      help: 'Sends what the customer entered and moves the registration on.',
    },
    find: 'スマートフレックス',
  },
  selectChargePointMakeForSmartFlexOnboarding: {
    ja: { label: '機器の登録で充電器のメーカーを選ぶ', help: '充電器のメーカーを選び、登録を次へ進めます。' },
    en: {
      label: 'Choose a charge point make in onboarding',
      help: 'Chooses the charge point’s make and moves the registration on.',
    },
    find: 'スマートフレックス',
  },
  selectChargePointVariantForSmartFlexOnboarding: {
    ja: { label: '機器の登録で充電器の機種を選ぶ', help: '充電器の機種を選び、登録を次へ進めます。' },
    en: {
      label: 'Choose a charge point model in onboarding',
      help: 'Chooses the charge point’s model and moves the registration on.',
    },
    find: 'スマートフレックス',
  },
  selectDeviceTypeForSmartFlexOnboarding: {
    ja: { label: '機器の登録で機器の種類を選ぶ', help: '機器の種類を選び、登録を次へ進めます。' },
    en: {
      label: 'Choose a device type in onboarding',
      help: 'Chooses the kind of device and moves the registration on.',
    },
    find: 'スマートフレックス',
  },
  selectFromListForSmartFlexOnboarding: {
    ja: { label: '機器の登録で選択肢から選ぶ', help: '示された選択肢から選び、登録を次へ進めます。' },
    en: {
      label: 'Choose from a list in onboarding',
      help: 'Chooses one of the options and moves the registration on.',
    },
    find: 'スマートフレックス',
  },
  selectHeatPumpMakeForSmartFlexOnboarding: {
    ja: {
      label: '機器の登録でヒートポンプのメーカーを選ぶ',
      help: 'ヒートポンプのメーカーを選び、登録を次へ進めます。',
    },
    en: {
      label: 'Choose a heat pump make in onboarding',
      help: 'Chooses the heat pump’s make and moves the registration on.',
    },
    find: 'スマートフレックス',
  },
  selectUserVehicleForSmartFlexOnboarding: {
    ja: { label: '機器の登録でお客様の車両を選ぶ', help: 'お客様の車両を選び、登録を次へ進めます。' },
    en: {
      label: 'Choose the user’s vehicle in onboarding',
      help: 'Chooses the customer’s vehicle and moves the registration on.',
    },
    find: 'スマートフレックス',
  },
  selectVehicleMakeForSmartFlexOnboarding: {
    ja: { label: '機器の登録で車両のメーカーを選ぶ', help: '車両のメーカーを選び、登録を次へ進めます。' },
    en: {
      label: 'Choose a vehicle make in onboarding',
      help: 'Chooses the vehicle’s make and moves the registration on.',
    },
    find: 'スマートフレックス',
  },
  selectVehicleOrChargePointForSmartFlexOnboarding: {
    ja: { label: '機器の登録で車両か充電器かを選ぶ', help: '車両と充電器のどちらを登録するかを選び、次へ進めます。' },
    en: {
      label: 'Choose vehicle or charge point in onboarding',
      help: 'Chooses which of the two is registered and moves on.',
    },
    find: 'スマートフレックス',
  },
  selectVehicleVariantForSmartFlexOnboarding: {
    ja: { label: '機器の登録で車両の型式を選ぶ', help: '車両の型式を選び、登録を次へ進めます。' },
    en: {
      label: 'Choose a vehicle model in onboarding',
      help: 'Chooses the vehicle’s model and moves the registration on.',
    },
    find: 'スマートフレックス',
  },
  startTestChargeForSmartFlexOnboarding: {
    ja: { label: '機器の登録で試験充電を始める', help: '遠隔で充電できるかを確かめるため、短い充電を始めます。' },
    en: {
      label: 'Start a test charge in onboarding',
      help: 'Starts a short charge to see whether the device can be controlled.',
    },
    find: 'スマートフレックス',
  },
  startReAuthentication: {
    ja: { label: '機器の再認証を始める', help: '登録済みの機器を、メーカーの画面で認証し直す手続きを始めます。' },
    en: { label: 'Start reauthenticating a device', help: 'Starts signing a registered device in again at its maker.' },
    find: 'スマートフレックス',
  },
  deviceRegistration: {
    ja: {
      label: '機器を遠隔制御に登録する（旧）',
      help: '電気自動車、蓄電池、ヒートポンプを遠隔制御の対象に登録します。',
    },
    en: {
      label: 'Register a device for control (old)',
      help: 'Registers a vehicle, battery or heat pump for smart control.',
    },
  },
  thirdPartyCompleteDeviceRegistration: {
    ja: {
      label: '外部事業者として機器の登録を完了する',
      help: '契約が対象のとき、外部事業者から機器の登録を完了します。',
    },
    en: {
      label: 'Complete a device’s registration as a third party',
      help: 'Completes a device’s registration where the contract is eligible.',
    },
  },
  ocppAuthentication: {
    ja: { label: '充電器を OCPP で認証する', help: 'OCPP に対応した充電器の認証を始めます。' },
    en: {
      label: 'Authenticate a charge point by OCPP',
      help: 'Starts authenticating a charge point that speaks OCPP.',
    },
  },
};
