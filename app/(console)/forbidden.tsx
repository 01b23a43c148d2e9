import { MessagePage } from '#components/navigation/message-page.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { getStaff } from '#server/auth/staff.ts';
import { getLocale } from '../locale.ts';

/** Signed in, and not allowed here. */
export default async function Forbidden() {
  const { errors, frame } = getWords(await getLocale());
  const roles = (await getStaff())?.roles ?? [];
  return (
    <MessagePage
      actions={
        <Link className={buttonClass({ variant: 'primary' })} href="/">
          {errors.forbidden.toToday}
        </Link>
      }
      icon={<Icon name="lock" size={20} />}
      title={errors.forbidden.title}
    >
      <p>{errors.forbidden.body}</p>
      <p className="mt-2 text-sm">
        {fill(errors.forbidden.yourRoles, {
          roles: roles.map((role) => frame.role[role]).join(frame.comma) || frame.noRoles,
        })}
      </p>
    </MessagePage>
  );
}
