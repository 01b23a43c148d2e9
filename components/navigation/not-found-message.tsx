import { buttonClass } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { MessagePage } from './message-page.tsx';

export interface NotFoundWords {
  title: string;
  body: string;
  toToday: string;
  toOperations: string;
}

/** No such page, operation, command or entry. */
export function NotFoundMessage({ words, alone }: { words: NotFoundWords; alone?: boolean }) {
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
      alone={alone ?? false}
      icon={<Icon name="search" size={20} />}
      title={words.title}
    >
      {words.body}
    </MessagePage>
  );
}
