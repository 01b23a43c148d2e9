import { defineWords } from '../define-words.ts';

/** Sending is stopped: said on every page until it is lifted. */
export const stops = defineWords({
  ja: {
    all: 'すべての送信が停止されています',
    domain: '「{name}」の送信が停止されています',
    operation: '「{name}」の送信が停止されています',
    because: '理由：{reason}（{time}から）',
    liveStart: '本番環境は、チームリードが解除するまで停止した状態で始まります。',
    restored: {
      title: 'データベースが復元されたため、すべての送信を停止しています',
      body: 'データベースの内容が、外部に控えた記録より古くなっています。バックアップから復元されたと考えられ、復元より後に送信した操作がここには残っていない可能性があります。同じ操作を送り直さないでください。',
      next: '管理者が復元後の手続き（npm run restored）を終えると、送信を再開できます。',
    },
    still: '入力はできますが、Kraken には送信されません。解除には、別の方の承認が必要です。',
  },
  en: {
    all: 'All sending is stopped',
    domain: 'Sending in “{name}” is stopped',
    operation: 'Sending “{name}” is stopped',
    because: 'Why: {reason} (since {time})',
    liveStart: 'A live installation begins stopped, until a team lead lifts it.',
    restored: {
      title: 'The database was restored, so all sending is off',
      body: 'The database is older than what was witnessed and journaled outside of it. It was probably restored from a backup, and commands sent after that backup may be missing here. Do not send the same again.',
      next: 'Sending can begin again once an administrator has run npm run restored.',
    },
    still: 'Forms can be filled in, but nothing is sent to Kraken. Lifting it takes a second person.',
  },
});
