import { NotFoundMessage } from '#components/navigation/not-found-message.tsx';
import { getWords } from '#messages/index.ts';
import { getLocale } from '../locale.ts';

/** No such domain, operation, command or entry; the frame stays. */
export default async function NotFound() {
  return <NotFoundMessage words={getWords(await getLocale()).errors.notFound} />;
}
