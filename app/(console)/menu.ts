import 'server-only';
import type { MenuGroup, MenuItem } from '#components/navigation/menu.ts';
import type { TaskCountName, TaskCounts } from '#components/navigation/task-news.ts';
import type { IconName } from '#components/ui/icon-paths.ts';
import { mainDomains } from '#domains/index.ts';
import type { MainDomainName } from '#domains/operation-policy.ts';
import type { UiWords } from '#messages/index.ts';
import { permits } from '#server/auth/permission.ts';
import type { Staff } from '#server/auth/staff.ts';

const icons: Record<MainDomainName, IconName> = {
  repayments: 'banknote',
  dca: 'scale',
  collections: 'phone-call',
  'api-exceptions': 'triangle-exclamation-point',
  templates: 'file-text',
};

/** The pages that this person may open, drawn from domains/. Courtesy only: every page checks for itself. */
export function menuFor(staff: Staff, words: UiWords, counts: TaskCounts): MenuGroup[] {
  const {
    accounts,
    approvals,
    blocks,
    frame,
    domain,
    drafts,
    glossary,
    lists,
    notices,
    openings,
    playbooks,
    stops,
    unknown,
  } = words;
  const task = (name: TaskCountName) => ({ name, drawn: counts[name], says: notices.counts[name] });
  const groups: MenuGroup[] = [{ items: [{ href: '/', label: frame.today, icon: 'house', task: task('mine') }] }];
  if (permits(staff, 'notices:read')) {
    groups[0]?.items.push({ href: '/notices', label: notices.title, icon: 'bell', task: task('unread') });
  }
  if (permits(staff, 'commands:read')) {
    groups[0]?.items.push({
      href: '/approvals',
      label: approvals.title,
      icon: 'inbox',
      ...(permits(staff, 'commands:decide') ? { task: task('toDecide') } : {}),
    });
    groups[0]?.items.push({
      href: '/unknown',
      label: unknown.title,
      icon: 'circle-question-mark',
      task: task('unknown'),
    });
    groups[0]?.items.push({ href: '/blocks', label: blocks.menu, icon: 'hourglass' });
    if (permits(staff, 'customers:read')) {
      groups[0]?.items.push({ href: '/accounts', label: accounts.title, icon: 'user' });
    }
    groups.push({
      label: frame.domains,
      items: mainDomains.map(({ name }) => ({ href: `/${name}`, label: domain.names[name], icon: icons[name] })),
    });
    groups.push({ items: [{ href: '/operations', label: frame.operations, icon: 'layout-list' }] });
    if (permits(staff, 'commands:submit')) {
      groups.at(-1)?.items.push({ href: '/drafts', label: drafts.title, icon: 'pencil' });
    }
  }
  if (permits(staff, 'lists:read')) {
    groups.at(-1)?.items.push({ href: '/lists', label: lists.title, icon: 'list-checks' });
  }
  if (permits(staff, 'openings:change')) {
    groups.at(-1)?.items.push({ href: '/openings', label: openings.menu, icon: 'key-round' });
  }
  if (permits(staff, 'playbooks:read')) {
    groups.at(-1)?.items.push({ href: '/playbooks', label: playbooks.title, icon: 'book-open' });
    groups.at(-1)?.items.push({ href: '/glossary', label: glossary.title, icon: 'info' });
  }
  if (permits(staff, 'sending:stop')) {
    groups.at(-1)?.items.push({ href: '/stops', label: stops.page.title, icon: 'ban' });
  }
  if (permits(staff, 'log:read')) {
    groups.push({ label: frame.records, items: [{ href: '/audit', label: frame.audit, icon: 'scroll-text' }] });
  }
  const settings = settingsFor(staff, words);
  if (settings.length > 0) groups.push({ label: frame.settings, items: settings });
  return groups;
}

function settingsFor(
  staff: Staff,
  {
    delegations,
    notices,
    people,
    retention,
    rules,
    sessions,
  }: Pick<UiWords, 'delegations' | 'notices' | 'people' | 'retention' | 'rules' | 'sessions'>,
): MenuItem[] {
  const items: MenuItem[] = [];
  if (permits(staff, 'people:manage')) items.push({ href: '/settings/people', label: people.title, icon: 'users' });
  if (permits(staff, 'rules:read')) items.push({ href: '/settings/rules', label: rules.title, icon: 'scale' });
  if (permits(staff, 'delegations:read')) {
    items.push({ href: '/settings/delegations', label: delegations.title, icon: 'calendar' });
  }
  if (permits(staff, 'retention:read')) {
    items.push({ href: '/settings/retention', label: retention.title, icon: 'trash' });
  }
  if (permits(staff, 'sessions:own')) {
    items.push({ href: '/settings/sessions', label: sessions.title, icon: 'monitor' });
  }
  if (permits(staff, 'notices:read')) {
    items.push({ href: '/settings/notices', label: notices.settings, icon: 'bell' });
  }
  return items;
}
