import { accounts } from './accounts.ts';
import { apiExceptions } from './api-exceptions.ts';
import { collections } from './collections.ts';
import { dca } from './dca.ts';
import { dunning } from './dunning.ts';
import { money } from './money.ts';
import { outcomes } from './outcomes.ts';
import type { WrittenPlaybook } from './playbook.ts';
import { repayments } from './repayments.ts';
import { requests } from './requests.ts';
import { submit } from './submit.ts';

const written = new Map<string, WrittenPlaybook>(
  [requests, accounts, repayments, money, dca, collections, dunning, apiExceptions, outcomes, submit].flatMap(
    (playbooks) => Object.entries(playbooks),
  ),
);

/** Every code that has a playbook in our own words: upstream's and our own. */
export const writtenCodes: readonly string[] = [...written.keys()];

/** Refusals of our own door that have a page: a form links to them. */
export const submitCodes: readonly string[] = [...Object.keys(submit), 'sendingStopped', 'databaseRestored'];

/** null where nobody has written one. Takes any text. */
export function getWritten(code: string): WrittenPlaybook | null {
  return written.get(code) ?? null;
}
