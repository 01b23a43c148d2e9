import type { OperationLines } from '../operation-line.ts';

/** Words for devices under smart control. */
export const devices: OperationLines = {
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
  deauthenticateDevice: {
    ja: { label: '機器の認証を解除する（旧）', help: 'お客様の機器との接続を切ります。新しい操作を使ってください。' },
    en: {
      label: 'Deauthenticate a device (old)',
      help: 'Ends the connection to the customer’s device; use the newer operation.',
    },
  },
  deauthenticateFlexDevice: {
    ja: { label: '機器を指定して認証を解除する', help: '指定した機器との接続を切り、遠隔制御をやめます。' },
    en: { label: 'Deauthenticate a chosen device', help: 'Ends the connection to the device and its smart control.' },
  },
  registerCustomerAsset: {
    ja: { label: 'お客様の設備を登録する', help: 'お客様の物件にある設備や機器を登録します。' },
    en: { label: 'Register a customer’s asset', help: 'Registers an asset at the customer’s property.' },
  },
  retireCustomerAsset: {
    ja: { label: 'お客様の設備を廃止にする', help: '登録済みの設備を、使われなくなったものとします。' },
    en: { label: 'Retire a customer’s asset', help: 'Marks an asset as no longer in use.' },
  },
  ocppAuthentication: {
    ja: { label: '充電器を OCPP で認証する', help: 'OCPP に対応した充電器の認証を始めます。' },
    en: {
      label: 'Authenticate a charge point by OCPP',
      help: 'Starts authenticating a charge point that speaks OCPP.',
    },
  },
  resumeControl: {
    ja: { label: '機器の遠隔制御を再開する（旧）', help: '止めていた機器の遠隔制御を再開します。' },
    en: { label: 'Resume control of a device (old)', help: 'Takes up smart control of the device again.' },
  },
  suspendControl: {
    ja: { label: '機器の遠隔制御を止める（旧）', help: '機器の遠隔制御を一時的に止めます。' },
    en: { label: 'Suspend control of a device (old)', help: 'Holds smart control of the device.' },
  },
  updateDeviceSmartControl: {
    ja: {
      label: '機器の遠隔制御を止める・再開する',
      help: '機器の遠隔制御を止めるか再開します。関連する機器にも及ぶことがあります。',
    },
    en: {
      label: 'Suspend or resume a device’s control',
      help: 'Suspends or resumes smart control; related devices may follow.',
    },
  },
  setDevicePreferences: {
    ja: { label: '機器の設定を変更する', help: '機器の運転の種類、単位、予定を変更します。' },
    en: { label: 'Set a device’s preferences', help: 'Changes a device’s mode, unit and schedules.' },
  },
  setVehicleChargePreferences: {
    ja: { label: '車両の充電の設定を変更する（旧）', help: '平日と休日の充電の目標を変更します。' },
    en: {
      label: 'Set vehicle charging preferences (old)',
      help: 'Changes the charging targets of weekdays and weekends.',
    },
  },
  setClimateControlState: {
    ja: { label: '空調を入切する', help: 'お客様の空調機器を、遠隔で入れるか切ります。' },
    en: { label: 'Turn climate control on or off', help: 'Turns the customer’s climate control on or off.' },
    find: 'エアコン',
  },
  setHotWaterState: {
    ja: { label: '給湯を入切する', help: 'お客様の給湯機器を、遠隔で入れるか切ります。' },
    en: { label: 'Turn hot water on or off', help: 'Turns the customer’s hot water device on or off.' },
  },
  setRoomTemperature: {
    ja: { label: '室温を設定する', help: 'お客様の機器の設定温度を、遠隔で変更します。' },
    en: { label: 'Set a room temperature', help: 'Changes the temperature that the customer’s device is set to.' },
  },
  triggerBoostCharge: {
    ja: { label: '急いで充電を始める（旧）', help: '予定によらず、車両の充電を満充電まで続けます。' },
    en: { label: 'Start a boost charge (old)', help: 'Charges the vehicle until it is full, whatever the schedule.' },
    find: 'ブースト',
  },
  deleteBoostCharge: {
    ja: { label: '急ぎの充電を止める（旧）', help: '実行中の急ぎの充電を止め、予定どおりに戻します。' },
    en: { label: 'Stop a boost charge (old)', help: 'Stops a boost charge and returns to the schedule.' },
    find: 'ブースト',
  },
  updateBoostCharge: {
    ja: { label: '急ぎの充電を始める・止める', help: '指定した機器の、急ぎの充電を始めるか取りやめます。' },
    en: { label: 'Start or stop a boost charge', help: 'Starts or cancels a boost charge of a device.' },
    find: 'ブースト',
  },
  triggerTestCharge: {
    ja: { label: '試験充電を行う', help: '遠隔で充電できるかを確かめるため、車両を短い時間だけ充電します。' },
    en: {
      label: 'Run a test charge',
      help: 'Charges the vehicle for a short time to see whether it can be controlled.',
    },
  },
  updateDeviceGridExport: {
    ja: { label: '余剰電力の送電を切り替える', help: '機器から電力網へ電気を送るかどうかを切り替えます。' },
    en: { label: 'Change grid export', help: 'Sets whether a device may export to the grid.' },
    find: '売電',
  },
  updateIsChargingDurationCapped: {
    ja: { label: '充電時間の上限を切り替える', help: '機器の充電時間に上限を設けるかどうかを切り替えます。' },
    en: { label: 'Change the cap on charging time', help: 'Sets whether the charging time of a device is capped.' },
  },
};
