import { MessagePage } from '#components/navigation/message-page.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { getWords } from '#messages/index.ts';
import { getLocale } from '../locale.ts';

/** Known to the provider, and nobody invited this person: says so without telling who is registered. */
export default async function NotStaffPage() {
  const { notStaff: words } = getWords(await getLocale()).errors;
  return (
    <MessagePage
      actions={
        <Link className={buttonClass({ variant: 'primary' })} href="/sign-in">
          {words.another}
        </Link>
      }
      alone
      icon={<Icon name="users" size={20} />}
      title={words.title}
    >
      {words.body}
    </MessagePage>
  );
}
