/**
 * Faults on demand: which special account number answers with which fault. Plain data: the world seeds these accounts,
 * README.md lists them, and tests walk over them. A fault on an account strikes mutations only, unless its row says
 * `query`: a person can open the account and review before the command goes wrong.
 */

/** Whether the mutation's effect happens in the world, seen from upstream: never, before the reply, or minutes later. */
type FaultEffect = 'none' | 'now' | 'late';

export interface AccountFault {
  account: string;
  /** The same text as the `x-sandbox-fault` header takes; `parseFault` reads it. */
  fault: string;
  on: 'mutation' | 'query';
  effect: FaultEffect;
  /** What the caller sees, in one line. */
  seen: string;
}

function onMutation(account: string, fault: string, effect: FaultEffect, seen: string): AccountFault {
  return { account, fault, on: 'mutation', effect, seen };
}

function onQuery(account: string, fault: string, seen: string): AccountFault {
  return { account, fault, on: 'query', effect: 'none', seen };
}

export const accountFaults: readonly AccountFault[] = [
  onMutation('A-FA000001', 'slow:3000', 'now', 'the right answer after 3 s'),
  onMutation('A-FA000002', 'slow:25000', 'now', 'the right answer after 25 s, past the deadline of the console'),
  onMutation('A-FA000003', 'hang', 'none', 'no answer, nothing happens'),
  onMutation('A-FA000004', 'hang-after', 'now', 'it happens, no answer'),
  onMutation('A-FA000005', 'drop-before', 'none', 'connection dropped before it happens'),
  onMutation('A-FA000006', 'drop-after', 'now', 'connection dropped after it happened'),
  onMutation('A-FA000007', 'late:5', 'late', 'no answer; it happens five minutes later by the clock of the sandbox'),
  onMutation('A-FA000008', 'late-drop:5', 'late', 'connection dropped; it happens five minutes later'),
  onMutation('A-FA000009', 'cut:40', 'now', 'reply cut after 40 bytes, connection dropped'),
  onMutation('A-FA00000A', 'truncate:40', 'now', 'a complete HTTP reply whose JSON stops after 40 bytes'),
  onMutation('A-FA00000B', '502', 'none', '502 with an HTML body, nothing happens'),
  onMutation('A-FA00000C', '502-after', 'now', '502 with an HTML body, after it happened'),
  onMutation('A-FA00000D', '429:30', 'none', '429 with Retry-After: 30'),
  onMutation('A-FA00000E', 'deep', 'now', 'it happens; an error below the mutation’s own field, data present'),
  onMutation('A-FA00000F', 'nulldata', 'now', 'it happens; the field is null and no error says why'),
  onMutation('A-FA000010', 'notjson', 'now', 'it happens; 200 with text that is not JSON'),
  onMutation('A-FA000011', 'notgraphql', 'now', 'it happens; 200 with JSON that is no GraphQL reply'),
  onMutation('A-FA000012', 'oversized', 'now', 'it happens; a reply of 4 MB'),
  onMutation('A-FA000013', '500', 'now', 'it happens; 500 with an error that has no code'),
  onMutation('A-FA000014', 'code:KT-CT-9999', 'none', 'refused with a code that nobody knows'),
  onMutation('A-FA000015', 'code:KT-CT-1113', 'none', 'the field is disabled in this environment'),
  onMutation('A-FA000016', 'code:KT-CT-1111', 'none', 'not authorised'),
  onMutation('A-FA000017', 'code:KT-CT-1124', 'none', 'the token has expired'),
  onMutation('A-FA000018', 'code:KT-CT-1189', 'none', 'too complex'),
  onMutation('A-FA000019', 'code:KT-CT-1199', 'none', 'too many requests'),
  onMutation(
    'A-FA00001A',
    'code:KT-CT-1143@input.accountNumber',
    'none',
    'refused with an inputPath that names a field',
  ),
  onQuery('A-FA0000A1', 'hang', 'reads of the account never answer'),
  onQuery('A-FA0000A2', '502', 'reads of the account answer 502 with an HTML body'),
  onQuery('A-FA0000A3', 'code:KT-CT-1111', 'reads of the account are not authorised'),
  onQuery('A-FA0000A4', 'cut:40', 'reads of the account are cut after 40 bytes'),
  onQuery('A-FA0000A5', 'slow:3000', 'reads of the account take 3 s'),
];

/** The row for this account and kind of operation, or null. */
export function findAccountFault(account: string, on: AccountFault['on']): AccountFault | null {
  return accountFaults.find((row) => row.account === account && row.on === on) ?? null;
}
