import Link from 'next/link';
import { MessagePage } from '#components/navigation/message-page.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { getWords } from '#messages/index.ts';
import { getLocale } from './locale.ts';

/** No such page, operation, command or entry. */
export default async function NotFound() {
  const { notFound: words } = getWords(await getLocale()).errors;
  return (
    <MessagePage
      actions={
        <>
          <Link className={buttonClass({ variant: 'primary' })} href="/">
            {words.toToday}
          </Link>
          <Link className={buttonClass()} href="/operations">
            {words.toOperations}
          </Link>
        </>
      }
      icon="search"
      title={words.title}
    >
      {words.body}
    </MessagePage>
  );
}
