import type { OperationLines } from '../operation-line.ts';

/** Words for devices under smart control. */
export const devices: OperationLines = {
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
