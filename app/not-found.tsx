import { NotFoundMessage } from '#components/navigation/not-found-message.tsx';
import { getWords } from '#messages/index.ts';
import { getLocale } from './locale.ts';

/** An address outside of the console's pages. */
export default async function NotFound() {
  return <NotFoundMessage alone words={getWords(await getLocale()).errors.notFound} />;
}
