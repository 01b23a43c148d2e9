import { Brand } from '#components/navigation/brand.tsx';
import { Drawer } from '#components/navigation/drawer.tsx';
import { EnvironmentBadge } from '#components/navigation/environment-badge.tsx';
import { MeMenu } from '#components/navigation/me-menu.tsx';
import type { MenuGroup } from '#components/navigation/menu.ts';
import { MenuList } from '#components/navigation/menu-list.tsx';
import { Palette } from '#components/navigation/palette.tsx';
import { PreferenceSwitch } from '#components/navigation/preference-switch.tsx';
import { SignOut } from '#components/navigation/sign-out.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getEnv } from '#server/env.ts';
import { getLocale } from '../locale.ts';
import { getTheme } from '../theme.ts';

/** The line above every page, 48 px. Its free left half belongs to the page's trail. */
export async function TopLine({ staff, groups }: { staff: Staff; groups: MenuGroup[] }) {
  const locale = await getLocale();
  const { frame: words } = getWords(locale);
  const env = getEnv();
  const live = env.UPSTREAM === 'live';
  const preferences = (
    <>
      <PreferenceSwitch
        label={words.language}
        name="locale"
        options={[
          { value: 'ja', label: words.languages.ja, lang: 'ja' },
          { value: 'en', label: words.languages.en, lang: 'en' },
        ]}
        value={locale}
      />
      <PreferenceSwitch
        label={words.theme}
        name="theme"
        options={[
          { value: 'system', label: words.themes.system, icon: <Icon name="monitor" size={14} /> },
          { value: 'light', label: words.themes.light, icon: <Icon name="sun" size={14} /> },
          { value: 'dark', label: words.themes.dark, icon: <Icon name="moon" size={14} /> },
        ]}
        value={await getTheme()}
      />
    </>
  );
  return (
    <header className="flex h-(--bar-height) shrink-0 items-center gap-2 border-line border-b px-2 md:px-4">
      <button
        aria-label={words.openMenu}
        className="inline-flex size-8 items-center justify-center rounded-md text-ink-2 hover:bg-hover md:hidden"
        popoverTarget="drawer"
        type="button"
      >
        <Icon name="menu" size={18} />
      </button>
      <Drawer closeLabel={words.closeMenu} label={words.menu}>
        <Brand Anchor={Link} name={words.product} />
        <MenuList groups={groups} label={words.menu} />
      </Drawer>
      <div className="ml-auto flex items-center gap-2">
        <Palette
          groups={groups}
          key={locale}
          search={words.search}
          withOperations={permits(staff, 'commands:read')}
          words={words.palette}
        />
        <EnvironmentBadge
          help={live ? words.environment.liveHelp : words.environment.sandboxHelp}
          label={
            live ? fill(words.environment.live, { host: new URL(env.KRAKEN_API_URL).host }) : words.environment.sandbox
          }
          live={live}
        />
        <div className="flex items-center gap-2 max-md:hidden">{preferences}</div>
        <MeMenu
          label={fill(words.me, { name: staff.name })}
          name={staff.name}
          preferences={preferences}
          roles={staff.roles.map((role) => words.role[role]).join(words.comma) || words.noRoles}
          rolesLabel={words.roles}
        >
          <SignOut words={words} />
        </MeMenu>
      </div>
    </header>
  );
}
