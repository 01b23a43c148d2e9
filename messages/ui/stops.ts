import { defineWords } from '../define-words.ts';

/** Sending is stopped: said on every page until it is lifted. */
export const stops = defineWords({
  ja: {
    all: 'すべての送信が停止されています',
    domain: '「{name}」の送信が停止されています',
    operation: '「{name}」の送信が停止されています',
    because: '理由：{reason}（{time}から）',
    liveStart: '本番環境は、チームリードが解除するまで停止した状態で始まります。',
    still: '入力はできますが、Kraken には送信されません。解除には、別の人の承認が必要です。',
  },
  en: {
    all: 'All sending is stopped',
    domain: 'Sending in “{name}” is stopped',
    operation: 'Sending “{name}” is stopped',
    because: 'Why: {reason} (since {time})',
    liveStart: 'A live installation begins stopped, until a team lead lifts it.',
    still: 'Forms can be filled in, but nothing is sent to Kraken. Lifting it takes a second person.',
  },
});
