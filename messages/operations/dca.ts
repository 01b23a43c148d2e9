import { defineWords } from '../define-words.ts';

/** Words for debt collection agency proceedings. See repayments.ts for what each entry is. */
export const dca = defineWords({
  ja: {
    commenceDcaProceeding: {
      label: '回収会社への委託を開始する',
      help: '未払いの債権の回収を、債権回収会社に委託します。',
      effect: '{account}の{holder}様の債権の回収を、{agency}に委託します。',
      button: '{account}の債権を{agency}に委託する',
      fields: {
        'input.accountNumber': { label: 'お客様番号', help: '債権の対象となるお客様です。' },
        'input.ledgerNumber': { label: '台帳番号', help: '特定の台帳だけを委託するときに入力します。' },
        'input.agency': { label: '回収会社', help: 'Kraken に登録された名称を正確に入力します。' },
        'input.campaign': { label: '回収キャンペーン', help: 'この回収会社が扱えるキャンペーンの名称です。' },
        'input.isWhiteLabel': {
          label: '当社名義で連絡する',
          help: '回収会社が当社の名前でお客様に連絡するかどうかです。',
        },
        'input.dateStarted': { label: '委託開始日', help: '日本時間の日付です。' },
        'input.amount': { label: '委託する債権額', help: '円単位です。この操作で送金は発生しません。' },
        'input.notes': { label: 'メモ', help: '委託の経緯など、残しておきたい内容です。' },
      },
    },
    updateDcaProceeding: {
      label: '委託の内容を変更する',
      help: '進行中の委託のキャンペーン、債権額、メモを変更します。',
      effect: '{account}の{holder}様の債権回収委託の内容を変更します。',
      button: '{account}の委託内容を変更する',
      fields: {
        'input.accountNumber': { label: 'お客様番号', help: '委託が進行中のお客様です。' },
        'input.campaign': { label: '新しい回収キャンペーン', help: '変更しないときは、そのままにします。' },
        'input.amount': { label: '新しい債権額', help: '円単位です。変更しないときは、そのままにします。' },
        'input.notes': { label: '新しいメモ', help: '今のメモはこの内容に置き換わります。' },
      },
    },
    closeDcaProceeding: {
      label: '回収会社への委託を終了する',
      help: '進行中の委託を、理由を付けて終了します。',
      effect: '{account}の{holder}様について、{agency}への債権回収の委託を終了します。',
      button: '{account}の{agency}への委託を終了する',
      fields: {
        'input.accountNumber': { label: 'お客様番号', help: '委託を終了するお客様です。' },
        'input.ledgerNumber': { label: '台帳番号', help: '特定の台帳の委託だけを終了するときに入力します。' },
        'input.agency': { label: '回収会社', help: '案件を担当している回収会社の名称です。' },
        'input.campaign': { label: '回収キャンペーン', help: '進行中の委託が複数あるときに、対象を絞り込みます。' },
        'input.stopReason': { label: '終了の理由', help: '候補から選ぶか、ほかの理由を入力します。' },
        'input.stoppedDate': { label: '終了日', help: '委託を終了した日付（日本時間）です。' },
        'input.notifyDca': { label: '回収会社に通知する', help: '終了したことを回収会社へ知らせるかどうかです。' },
      },
    },
  },
  en: {
    commenceDcaProceeding: {
      label: 'Hand a debt to an agency',
      help: 'Hands an unpaid debt to a debt collection agency.',
      effect: 'Hands the debt of {holder} ({account}) to {agency}.',
      button: 'Hand the debt of {account} to {agency}',
      fields: {
        'input.accountNumber': { label: 'Account number', help: 'The customer who owes the debt.' },
        'input.ledgerNumber': { label: 'Ledger number', help: 'Only to hand over a single ledger.' },
        'input.agency': { label: 'Agency', help: 'The exact name that Kraken knows.' },
        'input.campaign': { label: 'Campaign', help: 'A campaign that this agency may use.' },
        'input.isWhiteLabel': {
          label: 'Writes under our name',
          help: 'Whether the agency contacts the customer in our name.',
        },
        'input.dateStarted': { label: 'Starts on', help: 'A day in Japan.' },
        'input.amount': { label: 'Debt handed over', help: 'In yen. No money moves by this operation.' },
        'input.notes': { label: 'Notes', help: 'Anything worth keeping about the case.' },
      },
    },
    updateDcaProceeding: {
      label: 'Change a proceeding',
      help: 'Changes campaign, debt or notes of a proceeding that is under way.',
      effect: 'Changes the agency proceeding of {holder} ({account}).',
      button: 'Change the proceeding of {account}',
      fields: {
        'input.accountNumber': { label: 'Account number', help: 'The customer whose proceeding is under way.' },
        'input.campaign': { label: 'New campaign', help: 'Leave as is to keep the present one.' },
        'input.amount': { label: 'New debt', help: 'In yen. Leave as is to keep the present amount.' },
        'input.notes': { label: 'New notes', help: 'They replace the present notes.' },
      },
    },
    closeDcaProceeding: {
      label: 'Close a proceeding',
      help: 'Ends a proceeding that is under way, with a reason.',
      effect: 'Ends the proceeding of {holder} ({account}) at {agency}.',
      button: 'End the proceeding of {account} at {agency}',
      fields: {
        'input.accountNumber': { label: 'Account number', help: 'The customer whose proceeding ends.' },
        'input.ledgerNumber': { label: 'Ledger number', help: 'Only to end the proceeding of a single ledger.' },
        'input.agency': { label: 'Agency', help: 'The agency that holds the case.' },
        'input.campaign': { label: 'Campaign', help: 'Tells several active proceedings apart.' },
        'input.stopReason': { label: 'Reason for ending', help: 'Choose one of the list or type another.' },
        'input.stoppedDate': { label: 'Ended on', help: 'A day in Japan.' },
        'input.notifyDca': { label: 'Tell the agency', help: 'Whether the agency is told that it ended.' },
      },
    },
  },
});
