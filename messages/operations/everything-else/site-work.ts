import type { OperationLines } from '../operation-line.ts';

/** Words for work at the customer’s premises. */
export const siteWork: OperationLines = {
  createOnSiteJobsRequest: {
    ja: { label: '現地作業を依頼する', help: 'メーター交換などの現地作業を、供給地点について依頼します。' },
    en: { label: 'Request on-site work', help: 'Asks for work at a supply point, such as a new meter.' },
    find: '工事',
  },
  updateOnSiteJobsRequest: {
    ja: { label: '現地作業の依頼を変更する', help: '依頼した現地作業の状態や機器を変更します。' },
    en: { label: 'Change an on-site work request', help: 'Changes the status or assets of an on-site work request.' },
    find: '工事',
  },
  updateSiteworksRequest: {
    ja: {
      label: '現地作業の依頼の状態を変更する（旧）',
      help: '依頼した現地作業の状態だけを変更します。新しい操作を使ってください。',
    },
    en: {
      label: 'Change a siteworks request’s status (old)',
      help: 'Changes the status of a request; use the newer operation.',
    },
    find: '工事',
  },
  startOnSiteJobsAppointmentBookingSession: {
    ja: { label: '現地作業の訪問予約を始める', help: '訪問の日時を選ぶ手続きを始め、空いている時間を取り寄せます。' },
    en: { label: 'Start booking an on-site visit', help: 'Starts choosing when to visit and gets the free slots.' },
    find: '工事',
  },
  createOnSiteJobsAppointment: {
    ja: { label: '現地作業の訪問を予約する', help: '選んだ時間で、訪問を予約します。' },
    en: { label: 'Book an on-site visit', help: 'Books the slot that was chosen.' },
    find: '工事',
  },
  createOnSiteJobsAppointmentWithoutBooking: {
    ja: {
      label: '予約システムを通さず訪問を登録する',
      help: '外部で決まった訪問の日時を、予約手続きなしで登録します。',
    },
    en: {
      label: 'Register a visit booked elsewhere',
      help: 'Registers a visit that was arranged outside, without booking it.',
    },
    find: '工事',
  },
  updateOnSiteJobsAppointment: {
    ja: { label: '現地作業の訪問を変更する', help: '訪問の日時、状態、機器などを変更します。' },
    en: { label: 'Change an on-site visit', help: 'Changes the time, status or assets of a visit.' },
    find: '工事',
  },
  cancelOnSiteJobsAppointment: {
    ja: { label: '現地作業の訪問を取り消す', help: '予約済みの訪問を取り消します。' },
    en: { label: 'Cancel an on-site visit', help: 'Cancels a visit that was booked.' },
    find: '工事',
  },
};
