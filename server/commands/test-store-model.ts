import type { CommandStatus } from './command.ts';

/** What upstream can say in the end. `garbled`: an answer that says nothing. */
export type Reply = 'done' | 'no' | 'garbled' | 'dropped';
export const replies: readonly Reply[] = ['done', 'no', 'garbled', 'dropped'];

/** One command as the rules of safety.md 1 see it. */
export interface ModelCommand {
  status: CommandStatus;
  /** Upstream has not answered yet. */
  open: boolean;
  /** Its deadline has passed by more than the grace. */
  late: boolean;
  events: CommandStatus[];
}

/** The store of commands without a database: who may move where, and nothing else. */
export interface StoreModel {
  commands: Map<string, ModelCommand>;
  stopped: boolean;
}

export function createModel(): StoreModel {
  return { commands: new Map(), stopped: false };
}

/** @param asks whether somebody else has to say yes first @returns whether it is recorded: sent at once, or waiting */
export function modelSubmit({ commands, stopped }: StoreModel, id: string, asks: boolean): boolean {
  if (stopped) return false;
  const status = asks ? 'waiting' : 'sending';
  commands.set(id, { status, open: !asks, late: false, events: [status] });
  return true;
}

/** Somebody else says yes: it goes, unless sending is stopped; then it stands approved. */
export function modelApprove({ stopped }: StoreModel, command: ModelCommand): void {
  move(command, 'approved');
  if (!stopped) modelPress(command);
}

/** What stands approved goes by its maker's press. */
export function modelPress(command: ModelCommand): void {
  move(command, 'sending');
  command.open = true;
}

/** A no, a question, or its maker's own word: it never goes. */
export function modelEnd(command: ModelCommand, status: 'rejected' | 'returned' | 'withdrawn'): void {
  move(command, status);
}

const ends: Readonly<Record<Reply, CommandStatus>> = {
  done: 'succeeded',
  no: 'refused',
  garbled: 'unknown',
  dropped: 'unknown',
};

/** An answer moves what is being sent; what is unknown only if it says yes or no; a denied one only if it says yes. */
export function modelAnswer(command: ModelCommand, reply: Reply): void {
  command.open = false;
  const end = ends[reply];
  if (command.status === 'sending') move(command, end);
  else if (command.status === 'unknown' && end !== 'unknown') move(command, end);
  else if (command.status === 'did_not_land' && end === 'succeeded') move(command, 'contradicted');
}

/** @param leaseLost whether the process that sends has lost its lease */
export function modelSweep({ commands }: StoreModel, leaseLost: boolean): number {
  let moved = 0;
  for (const command of commands.values()) {
    if (command.status !== 'sending' || !(leaseLost || command.late)) continue;
    move(command, 'unknown');
    moved += 1;
  }
  return moved;
}

export function modelClockMoved({ commands }: StoreModel): void {
  for (const command of commands.values()) if (command.status === 'sending') command.late = true;
}

/** A person says how what is unknown has ended. */
export function modelResolve(command: ModelCommand, word: 'landed' | 'did_not_land'): void {
  command.status = word;
}

function move(command: ModelCommand, to: CommandStatus): void {
  command.status = to;
  command.events.push(to);
}
