import { Callout } from '#components/ui/callout.tsx';
import type { Locale } from '#messages/define-words.ts';
import { getWords } from '#messages/index.ts';
import type { StepUpRefusal } from '#server/auth/step-up/step-up-refusal.ts';

/** How a fresh sign-in went, on the page that it leads back to; nothing where none was. */
export function StepUpNotice({ came, locale }: { came: string | string[] | undefined; locale: Locale }) {
  const { stepUp: words } = getWords(locale);
  const refused: Readonly<Record<StepUpRefusal, string>> = words.refused;
  const sentence = Object.entries(refused).find(([code]) => code === came)?.[1];
  if (came === 'done') return <Callout icon="check" role="status" title={words.done} tone="approved" />;
  if (sentence === undefined) return null;
  return <Callout icon="ban" role="alert" title={sentence} tone="refused" />;
}
