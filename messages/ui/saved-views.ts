import { defineWords } from '../define-words.ts';

/** Lists that people keep under a name, on whichever page. */
export const savedViews = defineWords({
  ja: {
    title: '保存した条件',
    none: '保存した条件はまだありません。条件を絞り込んでから、名前を付けて保存できます。',
    save: 'この条件を保存',
    name: '名前',
    nameHelp: 'お客様の名前や番号は入れないでください。',
    share: '全員に見せる',
    shared: '{name}さんが共有',
    remove: '削除',
    removeOne: '削除：{name}',
    refusals: {
      noName: '名前を入力してください。',
      noConditions: '条件がありません。絞り込んでから保存してください。',
      nameTaken: '同じ名前の条件があります。別の名前にしてください。',
      tooMany: '保存できる条件は 30 件までです。使わないものを削除してください。',
      notStanding: 'この条件はすでに削除されています。画面を読み込み直してください。',
      signedOut: 'サインインが切れています。サインインし直してから、もう一度押してください。',
      lost: '通信が途切れました。もう一度お試しください。',
      other: '保存できませんでした（{code}）。もう一度お試しください。',
    },
  },
  en: {
    title: 'Saved views',
    none: 'No views are saved yet. Set some conditions, then save them under a name.',
    save: 'Save these conditions',
    name: 'Name',
    nameHelp: 'No names or numbers of customers.',
    share: 'Show it to everybody',
    shared: 'shared by {name}',
    remove: 'Remove',
    removeOne: 'Remove: {name}',
    refusals: {
      noName: 'Give it a name.',
      noConditions: 'There are no conditions to keep. Filter first.',
      nameTaken: 'There is a view of this name. Choose another one.',
      tooMany: 'At most 30 views can be kept. Remove one that you do not use.',
      notStanding: 'This view was removed already. Load the page again.',
      signedOut: 'Your session is over. Sign in again, then press once more.',
      lost: 'The connection broke. Try again.',
      other: 'It was not saved ({code}). Try again.',
    },
  },
});
