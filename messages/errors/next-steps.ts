import { defineWords } from '../define-words.ts';

/** What to do after a refusal: one sentence per kind of refusal. */
export const nextSteps = defineWords({
  ja: {
    mend: '入力内容を直して、もう一度送信してください。',
    look: 'Kraken 側の現在の状態を確認してください。対象が変わっている場合は、正しい対象で新しく操作してください。',
    permission: 'Kraken 側の権限が必要です。チームリードまたは Kraken の管理者に、権限の付与を依頼してください。',
    signIn: 'いったんサインアウトし、もう一度サインインしてから送信してください。',
    closed: '再送信しても結果は変わりません。管理者に、この操作が利用できるか確認してください。',
    wait: '数分待ってから、同じ内容でもう一度送信してください。',
    already: '同じ内容はすでに受け付けられています。もう一度送信せず、Kraken 側の記録を確認してください。',
    ask: '内容を確認し、原因が分からない場合は、コードと操作番号を添えて管理者へお知らせください。',
  },
  en: {
    mend: 'Correct what was filled in and send it again.',
    look: 'Look at the present state in Kraken. If the target has changed, start again with the right one.',
    permission: 'This needs a permission in Kraken. Ask a team lead or the Kraken administrator for it.',
    signIn: 'Sign out, sign in again, then send it.',
    closed: 'Sending it again will not help. Ask an administrator whether this operation can be used.',
    wait: 'Wait a few minutes, then send the same values again.',
    already: 'The same thing has already been accepted. Do not send it again; look at the record in Kraken.',
    ask: 'Check the values; if the cause is not clear, give the code and the command number to an administrator.',
  },
});

export type NextStep = keyof (typeof nextSteps)['ja'];

const byCode: Record<NextStep, readonly number[]> = {
  mend: [
    3820, 3821, 3927, 3933, 3938, 3950, 4178, 7801, 7804, 7805, 7806, 7809, 7811, 7812, 7814, 11202, 11203, 11204, 11207,
    11208, 11212, 11214, 11216, 11304, 11602, 11606, 11607, 11608,
  ],
  look: [
    3929, 3930, 3931, 3935, 3937, 3944, 3945, 3946, 3973, 7802, 7803, 7807, 11201, 11209, 11211, 11215, 11217, 11218,
    11301, 11302, 11303, 11305, 11306, 11603, 11604, 11605, 11610,
  ],
  permission: [1111, 1131, 1132, 3823, 3924, 3926, 3959, 4231, 7808],
  signIn: [1112],
  closed: [1113, 1188, 1189],
  wait: [1199],
  already: [3928, 3934, 9221, 11205, 11210, 11601],
  ask: [],
};

const steps = new Map(Object.entries(byCode).flatMap(([step, codes]) => codes.map((code) => [code, step])));

/** The next step for a code of upstream (`KT-CT-3927`); `ask` for one that nobody has described. */
export function nextStepFor(code: string): NextStep {
  const step = steps.get(Number(/^KT-CT-(\d+)$/.exec(code)?.[1]));
  return step !== undefined && step in nextSteps.ja ? (step as NextStep) : 'ask';
}
