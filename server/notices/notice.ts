import * as z from 'zod';
import { getOperationPolicy } from '#domains/index.ts';
import { roles } from '#domains/role.ts';

/** Who is told: one person, or everybody who holds one of the roles, but for some (the maker of what waits). */
const person = z.strictObject({ personId: z.uuid() });
const holders = z.strictObject({ roles: z.array(z.enum(roles)).min(1), except: z.array(z.uuid()).default([]) });

/** How a request was decided, or why nobody decides it any more. */
export const decidedTurns = ['approved', 'rejected', 'returned', 'void', 'expired', 'withdrawn'] as const;
/** How a command ended, and `unknown`, which is an end until somebody knows better. */
export const endedTurns = ['succeeded', 'refused', 'not_sent', 'unknown', 'landed', 'did_not_land'] as const;
/** contradicted: it landed although somebody said it had not. sealBroken: what is stored is not what was asked for. */
export const alarmTurns = ['contradicted', 'sealBroken'] as const;
/** logBroken: a walk over the log found damage. witnessMissed: nobody vouches for its newest entries. */
export const logAlarmTurns = ['logBroken', 'witnessMissed'] as const;

/**
 * All that a notice can hold. Strict, and each text is of a closed form: no name of a customer, no account and no reason
 * fits anywhere in it. A test names every key.
 */
const facts = {
  commandId: z.uuid(),
  /** As the API names it. */
  operation: z.string().refine((name) => getOperationPolicy(name) !== null, 'no operation'),
  /** Of the whole command; null: it has none, or it cannot be known. */
  amount: z.strictObject({ value: z.int(), unit: z.enum(['yen', 'points']) }).nullable(),
  /** A person of the staff. */
  makerName: z.string().min(1).max(200),
  /** When the request, or the right to send it, runs out. ISO 8601 with an offset. */
  deadline: z.iso.datetime({ offset: true }).nullable(),
  /** The page of that one command or request. */
  path: z.string(),
  /** Which asking of the same command: 1, and one more each time its votes became void. */
  round: z.int().positive().default(1),
};

const kind = <const Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({ kind: z.literal(name), ...facts, ...shape });

const union = z.discriminatedUnion('kind', [
  /** It waits for approval: nothing was sent. */
  kind('waiting', { for: holders }),
  /** It will expire within hours. */
  kind('dueSoon', { for: z.union([person, holders]) }),
  kind('decided', { for: person, turn: z.enum(decidedTurns) }),
  /** Approved, and not sent: its maker is to press. */
  kind('toSend', { for: person }),
  kind('ended', { for: person, turn: z.enum(endedTurns) }),
  kind('alarm', { for: holders, turn: z.enum(alarmTurns) }),
  /** About the log itself: no command, no operation, no maker. */
  z.strictObject({ kind: z.literal('logAlarm'), for: holders, turn: z.enum(logAlarmTurns), path: z.literal('/') }),
]);

export const noticeShape = union.refine(
  (notice) =>
    notice.kind === 'logAlarm' ||
    [`/approvals/${notice.commandId}`, `/commands/${notice.commandId}`].includes(notice.path),
  'the path names another page',
);

/** What a caller queues. */
export type NewNotice = z.input<typeof noticeShape>;
export type NoticeKind = NewNotice['kind'];
export type NoticeTurn =
  | (typeof decidedTurns)[number]
  | (typeof endedTurns)[number]
  | (typeof alarmTurns)[number]
  | (typeof logAlarmTurns)[number];
export const noticeKinds = union.options.map((option) => option.shape.kind.value);
