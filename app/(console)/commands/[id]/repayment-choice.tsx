import { ChooseRepayment } from '#components/command/choose-repayment.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import type { RepaymentWay } from '#server/commands/repayment/get-repayment-way.ts';
import { sayFact } from '../../say-thing.ts';

/** Which of several repayments this request became: asked of whoever neither made nor sent it. */
export function RepaymentChoice({ commandId, way, locale }: { commandId: string; way: RepaymentWay; locale: Locale }) {
  const { choose } = getWords(locale).repayment;
  const { bars, title, ...words } = choose;
  return (
    <section aria-label={title} className="mt-4 border-line border-t pt-4">
      <h3 className="mb-2 font-semibold text-sm">{title}</h3>
      {way.linkBar !== null ? (
        <p className="prose-text text-ink-2 text-sm">{bars[way.linkBar]}</p>
      ) : (
        <ChooseRepayment commandId={commandId} fits={way.fits.map(toFit)} words={words} />
      )}
    </section>
  );

  function toFit({ id, facts }: RepaymentWay['fits'][number]) {
    const said = Object.entries(facts).flatMap(([name, value]) =>
      value === null || value === '' ? [] : [sayFact(name, value, locale)],
    );
    return { id, said: said.join('　') };
  }
}
