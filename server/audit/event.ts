import * as z from 'zod';
import { roles } from '#domains/role.ts';
import { isStorable } from '#server/db/stored-text.ts';
import { actorShape } from './actor.ts';

/**
 * The closed list of what the log can hold, version 1. An entry that was written once is read forever: a new meaning
 * is a new event or a new version, never a changed one.
 */
const text = (longest: number) => z.string().max(longest).refine(isStorable, 'lone surrogate or NUL');
const code = text(100);
const account = text(100);
const reference = text(200);
const personId = text(200);
const about = z.strictObject({
  personId: personId.optional(),
  name: text(200).optional(),
  role: z.enum(roles).optional(),
});
/** Small facts; never free text of a person, never personal data of a customer: those are payloads. */
const details = z.record(text(60), z.union([text(500), z.number(), z.boolean(), z.null()]));

const common = {
  actor: actorShape,
  address: text(100).optional(),
  userAgent: text(500).optional(),
  details: details.optional(),
};
const ofCommand = {
  ...common,
  commandId: z.uuid(),
  operation: code,
  account: account.optional(),
  reference: reference.optional(),
};
const ended = { ...ofCommand, attempt: z.int(), code: code.optional() };

const commands = z.array(z.uuid());
/** Which rule, of which version of the rules. */
const ruled = { rule: code, ruleVersion: z.int() };
const revealed = z.enum(['command', 'entry']);
const openTo = z.enum(['operator', 'lead']);
const ofRules = { ...common, version: z.int().positive(), relaxes: z.boolean() };
const ofOpening = { ...common, operation: code, role: openTo };

const event = <const Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({ event: z.literal(name), ...shape });

export const draftShape = z.discriminatedUnion('event', [
  event('session.started', { ...common, about: about.optional() }),
  event('session.refused', { ...common, code, about: about.optional() }),
  event('session.ended', { ...common, code, about: about.optional() }),
  event('token.obtained', common),
  event('token.refreshed', common),
  event('token.refused', { ...common, code }),
  /** A fresh sign-in before a decision; `details.about`: the digest of what is to be decided. */
  event('stepup.done', { ...common, details }),
  event('stepup.refused', { ...common, code }),
  event('staff.invited', { ...common, about }),
  event('staff.bound', { ...common, about }),
  event('staff.left', { ...common, about }),
  event('role.asked', { ...common, about }),
  event('role.given', { ...common, about }),
  event('role.taken', { ...common, about }),
  event('people.change_refused', { ...common, code }),
  event('command.submitted', {
    ...ofCommand,
    site: z.enum(['api', 'auth']),
    seal: text(200),
    reasonCode: code,
    /** Of the rules it was judged by; absent in entries from before it was kept here. */
    ruleVersion: code.optional(),
    againOf: z.uuid().optional(),
    /** What it would move, summed up; absent where it moves no yen, or nobody knows how much. */
    yen: z.int().nonnegative().optional(),
  }),
  /** Sent although something stood against it: earlier commands that its maker explained, or that a lead let it pass. */
  event('command.justified', { ...ofCommand, explained: commands, lifted: commands, block: z.uuid().optional() }),
  /** The duplicate guard stopped an attempt: no command exists. `by`: what stood against it. */
  event('command.blocked', { ...ofCommand, block: z.uuid(), by: commands, code }),
  event('block.lifted', { ...ofCommand, block: z.uuid(), by: commands }),
  event('block.lift_refused', { ...common, block: text(100).optional(), code }),
  event('command.sending', { ...ofCommand, attempt: z.int() }),
  /** It waits for others to decide: by which rule, how many, and until when. */
  event('command.waiting', { ...ofCommand, ...ruled, deciders: z.int(), expiresAt: z.iso.datetime() }),
  /** Its votes count no longer, or its target has changed since: it asks again. `code`: why. */
  event('command.asked_again', { ...ofCommand, ...ruled, deciders: z.int(), round: z.int(), code }),
  /** Somebody who may decide had its decisive fields in the clear before their eyes. */
  event('command.viewed', { ...ofCommand, round: z.int() }),
  event('command.view_refused', { ...common, commandId: text(100).optional(), operation: code.optional(), code }),
  event('command.voted', {
    ...ofCommand,
    ...ruled,
    round: z.int(),
    verdict: z.enum(['approve', 'reject', 'return']),
    /** In whose stead. */
    onBehalfOf: personId.optional(),
    overridden: z.array(code),
  }),
  event('command.decide_refused', { ...common, commandId: text(100).optional(), operation: code.optional(), code }),
  /** Many requests decided at once: each has its own entries. `details`: the batch and how many. */
  event('batch.decided', { ...common, details }),
  /** What it had approved and not sent yet stays approved. */
  event('batch.stopped', { ...common, details }),
  event('command.approved', { ...ofCommand, ...ruled, approvals: z.int() }),
  event('command.rejected', ofCommand),
  event('command.returned', ofCommand),
  event('command.withdrawn', ofCommand),
  event('command.withdraw_refused', { ...common, commandId: text(100).optional(), operation: code.optional(), code }),
  event('command.expired', { ...ofCommand, code: code.optional() }),
  /** Somebody other than its maker sends it. */
  event('command.taken_over', ofCommand),
  event('command.send_refused', { ...common, commandId: text(100).optional(), operation: code.optional(), code }),
  /** What went at once because it stops or delays was looked at by a lead. */
  event('command.looked_after', ofCommand),
  event('command.look_refused', { ...common, commandId: text(100).optional(), operation: code.optional(), code }),
  event('command.succeeded', { ...ended, incomplete: z.boolean() }),
  event('command.refused', ended),
  event('command.not_sent', ended),
  event('command.unknown', ended),
  event('command.contradicted', ended),
  /** What upstream shows of the target afterwards: `snapshot` here against that of `command.submitted`. */
  event('command.observed', ofCommand),
  /** It could not be read within minutes; `code`: why the last time. */
  event('command.unobserved', { ...ofCommand, code }),
  /** One look at upstream for an unknown outcome; `code`: its verdict. */
  event('command.probed', { ...ended, code }),
  /** An unknown outcome became known; `code`: landed or did_not_land. By a person, or by the console with its evidence. */
  event('command.resolved', { ...ended, code }),
  /** Which repayment upstream made of this request; `code`: evidence or person. `details`: both ids. */
  event('command.linked', { ...ofCommand, code, details }),
  event('command.link_refused', { ...common, commandId: text(100).optional(), operation: code.optional(), code }),
  /** An answer that came when the command had its outcome already: nothing moved, nothing is lost. */
  event('command.answered_late', { ...ended, code }),
  event('command.void', ended),
  /** The secret that a command was for was shown to its maker, the one time. Never what it is. */
  event('secret.shown', ofCommand),
  event('secret.show_refused', { ...common, commandId: z.uuid(), operation: code.optional(), code }),
  /** Sent after the backup that the database was restored from; `code`: how it ended, by the journal. */
  event('command.lost', ended),
  event('database.restored', { ...common, details }),
  event('command.seal_broken', { ...ofCommand, attempt: z.int() }),
  event('attempt.refused', {
    ...common,
    code,
    /** As posted, bounded: it need not exist. */
    operation: text(100).optional(),
    commandId: text(100).optional(),
    account: account.optional(),
    reference,
  }),
  /** Shown in clear; `code`: on which view. */
  event('customer.viewed', { ...common, account, code: code.optional() }),
  /** `code`: why. From here on the holder is shown in clear in that session, until it is left. */
  event('customer.opened', { ...common, account, code }),
  event('customer.left', { ...common, account }),
  event('customer.open_refused', { ...common, account: text(100).optional(), code }),
  /** `code`: by what. What was typed is not kept; `details`: how many were listed, masked. */
  event('customers.searched', { ...common, account: account.optional(), operation: code.optional(), code, details }),
  /** For ten minutes, for the reason beside it. `target`: a command's id, or the number of an entry. */
  event('personal.revealed', { ...common, account: account.optional(), kind: revealed, target: text(100) }),
  event('personal.reveal_refused', { ...common, kind: revealed.optional(), target: text(100).optional(), code }),
  event('sending.stopped', { ...common, scope: code, name: code.optional(), about: about.optional() }),
  event('sending.lift_asked', { ...common, scope: code, name: code.optional(), about: about.optional() }),
  event('sending.lifted', { ...common, scope: code, name: code.optional(), about: about.optional() }),
  event('sending.change_refused', { ...common, code }),
  /** The console came up with another schema than before; `details`: from which version to which. */
  event('schema.changed', { ...common, details }),
  event('operation.opening_asked', ofOpening),
  event('operation.opened', ofOpening),
  event('operation.opening_refused', { ...ofOpening, operation: code.optional(), role: openTo.optional(), code }),
  event('operation.closed', ofOpening),
  event('operation.closing_refused', { ...ofOpening, operation: code.optional(), role: openTo.optional(), code }),
  /** `details`: the list, the value, and the number of the row. */
  event('list.entry_added', { ...common, details }),
  event('list.entry_removed', { ...common, details }),
  event('list.change_refused', { ...common, details, code }),
  /** `about`: the delegate; `details`: the number of the delegation, its delegator and its period. */
  event('delegation.asked', { ...common, about, details }),
  event('delegation.confirmed', { ...common, about, details }),
  event('delegation.ended', { ...common, about, details }),
  event('delegation.refused', { ...common, code }),
  /** Which version of the rules, and whether anything would need less by it; the rules themselves are a payload. */
  event('rule.change_asked', ofRules),
  /** In force from `effectiveAt` on. By two leads, or, the first version, by the console itself. */
  event('rule.changed', { ...ofRules, effectiveAt: text(40).optional() }),
  event('rule.change_withdrawn', ofRules),
  event('rule.change_refused', { ...common, version: z.int().optional(), code }),
  /** Somebody set where they get mail, or that they get none; `code`: set or none. Never the address. */
  event('notices.mail_changed', { ...common, code }),
  /** Where a masked value was used elsewhere was asked; `code`: its kind, never what it is. */
  event('digest.searched', { ...common, code, details }),
  event('digest.search_refused', { ...common, code }),
  event('log.verified', { ...common, code, details }),
  /** A part of the log was taken out; `details`: the format, the filter, and the last entry it may hold. Free text is a payload. */
  event('log.exported', { ...common, export: z.uuid(), account: account.optional(), details }),
  event('log.export_refused', { ...common, code }),
  /** The file came to its end: how many entries, and the SHA-256 of the file and of its signed manifest. */
  event('log.export_signed', { ...common, export: z.uuid(), details }),
  /** `code`: the kind of the damage; `details`: at which entry. */
  event('log.broken', { ...common, code, details }),
  /** The witness has signed nothing for too long although there was something to sign; and that it does again. */
  event('log.witness_missed', { ...common, details }),
  event('log.witness_back', { ...common, details }),
  /** Erasing what is past its time: a lead asks, an administrator confirms, the worker does it. */
  event('retention.asked', { ...common, details }),
  event('retention.confirmed', { ...common, details }),
  event('retention.withdrawn', { ...common, details }),
  event('retention.done', { ...common, details }),
  event('retention.refused', { ...common, code }),
  /** Nothing of the account is erased while a hold stands. */
  event('hold.set', { ...common, account, details }),
  event('hold.lifted', { ...common, account, details }),
  event('hold.change_refused', { ...common, code }),
  /** All that is held about one customer went into one file, for who asks for it by right. */
  event('log.disclosed', { ...common, account, details }),
  event('log.disclosure_refused', { ...common, account: text(100).optional(), code }),
  /** `of`: the number of the entry whose payload it was. `sequence` is every entry's own. */
  event('payload.erased', { ...common, of: z.int().positive(), payload: code }),
]);

/** What a caller hands to the appender: sequence and time are the log's own. */
export type EntryFacts = z.infer<typeof draftShape>;
export type EventName = EntryFacts['event'];
export const eventNames: readonly EventName[] = draftShape.options.map((option) => option.shape.event.value);

/** Longer or personal texts that stand beside the entry: name -> text. Committed to inside the entry. */
export type EntryPayloads = Partial<Record<PayloadName, string>>;
export const payloadNames = ['variables', 'snapshot', 'reply', 'reason', 'note', 'evidence', 'rules'] as const;
export type PayloadName = (typeof payloadNames)[number];

export type EntryDraft = EntryFacts & { payloads?: EntryPayloads };

/** The JSON of an entry as it is stored and hashed. */
export type Entry = EntryFacts & {
  v: 1;
  sequence: number;
  /** ISO 8601, UTC, microseconds; from the database's clock(). */
  at: string;
  /** Per payload: HMAC-SHA-256 of its UTF-8 bytes under its salt, hex. */
  commitments?: Partial<Record<PayloadName, string>>;
};
