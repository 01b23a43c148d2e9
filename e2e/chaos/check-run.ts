import { type CommandStatus, moves } from '#server/commands/command.ts';
import type { Seen } from './http-proxy.ts';
import type { Recorded } from './record.ts';
import type { Run } from './run.ts';
import type { ViolationKind } from './violation.ts';

export interface Evidence {
  run: Run;
  recorded: Recorded | null;
  seen: Seen | null;
  /** How often upstream did it. */
  effects: number;
}

type Found = [kind: ViolationKind, what: string];

/** Everything about one command that is not as it must be. */
export function checkRun(evidence: Evidence): Found[] {
  return [...checkEffects(evidence), ...checkRecord(evidence), ...checkAnswers(evidence)];
}

function checkEffects({ recorded, seen, effects }: Evidence): Found[] {
  const found: Found[] = [];
  if (effects > 1) found.push(['duplicate', `${effects} effects`]);
  if ((seen?.arrived ?? 0) > 1) found.push(['duplicate', `sent ${seen?.arrived} times`]);
  if (recorded === null) {
    if (effects > 0) found.push(['lost', 'an effect without a record']);
    if (seen !== null) found.push(['lost', 'sent without a record']);
    return found;
  }
  const { status } = recorded;
  if (status === 'succeeded' && effects === 0) found.push(['misclassified', 'succeeded without an effect']);
  if (status === 'refused' && effects > 0) found.push(['misclassified', 'refused, and it has an effect']);
  if (status === 'landed' && effects === 0) found.push(['misclassified', 'landed without an effect']);
  if (status === 'did_not_land' && effects > 0) found.push(['misclassified', 'did not land, and it has an effect']);
  if (status === 'not_sent' && (effects > 0 || seen !== null)) found.push(['misclassified', 'not sent, and it left']);
  return found;
}

/** How the log tells the beginning of a command: sent at once, or asked for. */
const begun: Readonly<Record<Run['operation'], readonly [string, CommandStatus]>> = {
  createApiExceptionNote: ['command.submitted', 'sending'],
  submitRepaymentRequest: ['command.submitted', 'waiting'],
};
const ended: readonly CommandStatus[] = ['succeeded', 'refused', 'not_sent', 'unknown', 'landed', 'did_not_land'];

function checkRecord({ run, recorded, seen }: Evidence): Found[] {
  if (recorded === null) return [];
  const found: Found[] = [];
  const { status, events, outcome_code: code } = recorded;
  if (!ended.includes(status)) found.push(['lost', `still ${status}: ${events.join()}; told ${toldOf(run)}`]);
  const [submitted, first] = begun[run.operation];
  if (events[0] !== submitted || events[1] !== `command.${first}`) {
    found.push(['lost', `its entries begin ${events.join()}`]);
  }
  const fates = events.slice(2);
  if (ended.includes(status) && toStatus(fates.at(-1), status) !== status) {
    found.push(['lost', `it is ${status} and its entries end ${events.join()}`]);
  }
  const statuses: (CommandStatus | null)[] = [first, ...fates.map((event) => toStatus(event, status))];
  const odd = fates.find((_event, index) => !mayFollow(statuses[index], statuses[index + 1]));
  if (odd !== undefined) found.push(['misclassified', `no such move: ${events.join()}`]);
  // Late on a busy machine is no mistake; having the whole reply and calling it lost is one.
  const read = seen?.answered === true && (code === 'connectionLost' || code === 'cutOff');
  if (status === 'unknown' && read) found.push(['misclassified', `unknown (${code}) with the reply read`]);
  if (first === 'waiting' && sentWithout(recorded, seen))
    found.push(['misclassified', 'it left, and nobody approved it']);
  for (const { by, told } of run.decisions) {
    const yes = told !== 'nothing' && told.ok && by !== run.maker;
    if (yes && !recorded.voters.includes(by)) found.push(['lost', `${by} was told that their yes counts`]);
  }
  return found;
}

/** Who decided it, and what they were told, in their order. */
function toldOf({ decisions }: Run): string {
  const words = decisions.map(({ by, told }) => {
    if (told === 'nothing') return `${by} nothing`;
    return `${by} ${told.ok ? told.status : told.code}`;
  });
  return words.join(', ') || 'nobody';
}

/** Upstream has it, and the record knows of no yes. */
function sentWithout({ voters }: Recorded, seen: Seen | null): boolean {
  return seen !== null && voters.length === 0;
}

function mayFollow(from: CommandStatus | null | undefined, to: CommandStatus | null | undefined): boolean {
  return Boolean(from && to && moves[from].includes(to));
}

/** What was resolved says how in its code; nothing but a contradiction can follow, and only if it did not land. */
function toStatus(event: string | undefined, now: CommandStatus): CommandStatus | null {
  if (event === 'command.resolved') return now === 'landed' ? 'landed' : 'did_not_land';
  const name = event?.replace(/^command\./, '');
  const known = Object.keys(moves).find((status) => status === name);
  return known === undefined ? null : (known as CommandStatus);
}

/** Told while nothing could be known; everything else that is told is a promise. */
const unsure = ['recordingSlow', 'sendingStopped', 'signInAgain', 'tooMany'];

function checkAnswers({ run, recorded }: Evidence): Found[] {
  const found: Found[] = [];
  const owner = recorded?.maker ?? null;
  for (const { by, told } of run.answers) {
    if (told === 'nothing') continue;
    if (told.ok) {
      if (recorded === null) found.push(['lost', `acknowledged as ${told.status}, and there is no record`]);
      else if (by !== owner) found.push(['wrong answer', `${by} was told the status of what ${owner} made`]);
      else if (moves[told.status].length === 0 && told.status !== recorded.status) {
        found.push(['wrong answer', `told ${told.status}, and it is ${recorded.status}`]);
      }
      continue;
    }
    const neutral = Object.keys(told).every((key) => ['ok', 'code', 'reference'].includes(key));
    if (told.code === 'notThisCommand' && (!neutral || by === owner)) {
      found.push(['wrong answer', `${by} was told ${JSON.stringify(told)}`]);
    }
  }
  const own = run.answers.filter(({ by }) => by === owner);
  const promised = own.at(-1)?.told;
  if (promised !== undefined && promised !== 'nothing' && !promised.ok && !unsure.includes(promised.code)) {
    found.push(['wrong answer', `the last that its maker was told is ${promised.code}, and it was recorded`]);
  }
  return found;
}
