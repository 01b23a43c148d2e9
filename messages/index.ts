import 'server-only';
import type { Locale } from './define-words.ts';
import { decideRefusals } from './errors/decide-refusals.ts';
import { accounts } from './ui/accounts.ts';
import { approvals } from './ui/approvals.ts';
import { audit } from './ui/audit.ts';
import { auditReport } from './ui/audit-report.ts';
import { auditSearch } from './ui/audit-search.ts';
import { batches } from './ui/batches.ts';
import { blocks } from './ui/blocks.ts';
import { command } from './ui/command.ts';
import { delegations } from './ui/delegations.ts';
import { domain } from './ui/domain.ts';
import { drafts } from './ui/drafts.ts';
import { errors } from './ui/errors.ts';
import { events } from './ui/events.ts';
import { frame } from './ui/frame.ts';
import { glossary } from './ui/glossary.ts';
import { lists } from './ui/lists.ts';
import { notices } from './ui/notices.ts';
import { openings } from './ui/openings.ts';
import { operations } from './ui/operations.ts';
import { people } from './ui/people.ts';
import { personal } from './ui/personal.ts';
import { playbooks } from './ui/playbooks.ts';
import { repayment } from './ui/repayment.ts';
import { request } from './ui/request.ts';
import { requestFate } from './ui/request-fate.ts';
import { requestsToday } from './ui/requests-today.ts';
import { retention } from './ui/retention.ts';
import { rules } from './ui/rules.ts';
import { sameValue } from './ui/same-value.ts';
import { savedViews } from './ui/saved-views.ts';
import { sessions } from './ui/sessions.ts';
import { signIn } from './ui/sign-in.ts';
import { statuses } from './ui/statuses.ts';
import { stepUp } from './ui/step-up.ts';
import { stops } from './ui/stops.ts';
import { tables } from './ui/tables.ts';
import { today } from './ui/today.ts';
import { unknown } from './ui/unknown.ts';

const pages = {
  accounts,
  approvals,
  audit,
  auditReport,
  auditSearch,
  batches,
  blocks,
  command,
  delegations,
  decideRefusals,
  domain,
  drafts,
  errors,
  events,
  frame,
  glossary,
  lists,
  notices,
  openings,
  operations,
  people,
  personal,
  playbooks,
  rules,
  sessions,
  retention,
  repayment,
  request,
  requestFate,
  requestsToday,
  savedViews,
  sameValue,
  signIn,
  statuses,
  stepUp,
  stops,
  tables,
  today,
  unknown,
};

/** Every page of words in one language: `getWords(await getLocale()).today.title`. Server only, never in a client chunk. */
export function getWords(locale: Locale) {
  return {
    accounts: pages.accounts[locale],
    approvals: pages.approvals[locale],
    audit: pages.audit[locale],
    auditReport: pages.auditReport[locale],
    auditSearch: pages.auditSearch[locale],
    batches: pages.batches[locale],
    blocks: pages.blocks[locale],
    command: pages.command[locale],
    delegations: pages.delegations[locale],
    decideRefusals: pages.decideRefusals[locale],
    domain: pages.domain[locale],
    drafts: pages.drafts[locale],
    errors: pages.errors[locale],
    events: pages.events[locale],
    frame: pages.frame[locale],
    glossary: pages.glossary[locale],
    lists: pages.lists[locale],
    notices: pages.notices[locale],
    openings: pages.openings[locale],
    operations: pages.operations[locale],
    people: pages.people[locale],
    personal: pages.personal[locale],
    playbooks: pages.playbooks[locale],
    rules: pages.rules[locale],
    sessions: pages.sessions[locale],
    retention: pages.retention[locale],
    repayment: pages.repayment[locale],
    request: pages.request[locale],
    requestFate: pages.requestFate[locale],
    requestsToday: pages.requestsToday[locale],
    savedViews: pages.savedViews[locale],
    sameValue: pages.sameValue[locale],
    signIn: pages.signIn[locale],
    statuses: pages.statuses[locale],
    stepUp: pages.stepUp[locale],
    stops: pages.stops[locale],
    tables: pages.tables[locale],
    today: pages.today[locale],
    unknown: pages.unknown[locale],
  };
}

/** The type of what `getWords` returns; a component takes the page it needs as a prop. */
export type UiWords = ReturnType<typeof getWords>;
