import 'server-only';
import { readPath } from '#domains/read-path.ts';
import type { Role } from '#domains/role.ts';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import type { CatalogueOperation } from '#graphql/catalogue/shape.ts';
import type { FormValues, Slice } from '#graphql/kinds.ts';
import { sliceFor } from '#graphql/slice.ts';
import { validatorFor } from '#graphql/validator.ts';
import { toVariables } from '#graphql/variables.ts';
import { type Actor, toActor } from '#server/audit/actor.ts';
import { canonicalJson, type JsonObject, type JsonValue } from '#server/audit/canonical-json.ts';
import { getAccessToken } from '#server/auth/grant.ts';
import type { RequestContext } from '#server/auth/request-context.ts';
import type { Staff } from '#server/auth/staff.ts';
import { getDatabase } from '#server/db/client.ts';
import { getEnv } from '#server/env.ts';
import { readTargetAs, type TargetSnapshot } from '#server/kraken/read-target.ts';
import { type Reader, requireReader } from '#server/kraken/read-upstream.ts';
import { findRequirement } from './approval/find-requirement.ts';
import type { SeenList } from './before-set.ts';
import { blankKeys } from './blank-keys.ts';
import { checkAgainOf } from './check-again-of.ts';
import { checkCover } from './check-cover.ts';
import { closeEnvelope } from './envelope.ts';
import { holdsPassword } from './holds-password.ts';
import { makeIdempotencyKeys } from './idempotency-keys.ts';
import { getInstallation } from './installation.ts';
import { maskVariables } from './mask-variables.ts';
import type { MoneyAsked } from './money/check-money.ts';
import { moneyEffectsOf } from './money/money-effects-of.ts';
import { decideRoad } from './policy.ts';
import { digestPosted } from './posted-digest.ts';
import type { ProbedCommand } from './probe-subject.ts';
import { readBefore, toNewBefore } from './read-before.ts';
import type { NewCommand, RecordOrder } from './record-command.ts';
import { type Open, requireOpenTo } from './require-open.ts';
import { makeSeal } from './seal.ts';
import { type SealableCommand, toSealedFacts } from './sealed-facts.ts';
import { SubmitRefused } from './submit-refused.ts';
import { longestPost, type SubmitPost } from './submit-shape.ts';

/** A token must outlive the deadline by this much before `sending` is recorded. */
export const beyondDeadlineMs = 60_000;

export interface PreparedCommand {
  command: NewCommand;
  order: RecordOrder;
  /** What it goes with; null: it waits for a decision first, and is sent with the token that its sender has then. */
  token: string | null;
  actor: Actor;
}

/**
 * From a post to a sealed command that only has to be recorded. Asks upstream about what it is about; writes nothing.
 * @throws SubmitRefused for everything anticipated
 */
export async function prepareCommand({
  staff,
  post,
  openTo,
  now,
  context,
}: {
  staff: Staff;
  post: SubmitPost;
  /** Roles that somebody has opened the operation to, as they stand now. */
  openTo: readonly Role[];
  now: Date;
  context: RequestContext;
}): Promise<PreparedCommand> {
  if (JSON.stringify(post).length > longestPost) throw new SubmitRefused('tooLarge');
  const open = requireOpenTo(staff, post.operation, openTo);
  if (post.schemaVersion !== catalogue.schemaVersion) throw new SubmitRefused('schemaChanged');
  const { slice, values, account: asked } = checkPost(open, post);
  await checkAgainOf(staff, post);
  const keys = makeIdempotencyKeys(slice, values, post.commandId);
  const variables = toVariables(slice, values, keys);
  const reader = await requireEyes(staff);
  const named = { operation: post.operation, variables, account: accountAt(open, variables) ?? asked };
  const snapshot = await requireTarget(reader, open, variables, asked);
  const deadlineMs = open.policy.deadlineMs ?? getEnv().COMMAND_DEADLINE_MS;
  const { operation } = open;
  const account = snapshot.account?.number ?? asked;
  const effects = moneyEffectsOf(open.policy, variables, snapshot, asked);
  const ruled = await findRequirement(getDatabase(), {
    id: post.commandId,
    operation: post.operation,
    makerId: staff.personId,
    variables,
    effects,
    madeAt: null,
  });
  const road = decideRoad(ruled.requirement);
  if (road === 'wait' && holdsPassword(slice, variables)) throw new SubmitRefused('passwordCannotWait');
  // What waits is looked at when it is sent, and goes with the token that its sender has then.
  const [seen, token] =
    road === 'wait'
      ? [null, null]
      : await Promise.all([
          requireSeen(reader, { ...named, idempotencyKeys: keys }, now),
          requireToken(staff, deadlineMs),
        ]);
  const facts: SealableCommand = {
    id: post.commandId,
    operation: post.operation,
    site: operation.site,
    effect: open.policy.effect,
    document: operation.document,
    makerId: staff.personId,
    makerIssuer: staff.issuer,
    makerSubject: staff.subject,
    makerSession: staff.sessionId,
    account,
    reference: post.reference,
    reasonCode: post.reason.code,
    reasonText: post.reason.text || null,
    againOf: post.againOf ?? null,
    idempotencyKeys: keys,
    schemaVersion: catalogue.schemaVersion,
    ruleVersion: String(ruled.version),
    snapshot: canonicalJson(toJson(snapshot)),
    deadlineMs,
  };
  if (post.onlyAsk && effects.length === 0) throw new SubmitRefused('blockGone');
  const money: MoneyAsked = {
    id: post.commandId,
    makerId: staff.personId,
    operation: post.operation,
    account,
    variables: toVariables(slice, values, blankKeys(keys)),
    effects,
    despite: post.despite ?? null,
    onlyAsk: post.onlyAsk === true,
  };
  const before = toNewBefore(seen, { ...facts, variables, snapshot }, { now, readBy: staff.personId });
  return {
    command: await seal({ facts, post, slice, variables, open, staff }),
    order: { before, money: effects.length > 0 ? money : null, road, variables, context },
    token,
    actor: toActor(staff),
  };
}

/** The same validator as in the browser, on the server's own slice; everything that is wrong comes at once. */
function checkPost(
  { policy, domain }: Open,
  post: SubmitPost,
): { slice: Slice; values: FormValues; account: string | null } {
  const slice = sliceFor(catalogue, post.operation, policy.fields);
  const checked = validatorFor(slice).check(post.values);
  const cover = checkCover(policy, domain.name, post);
  const errors = [...(checked.ok ? [] : checked.errors), ...cover.errors];
  if (!checked.ok || errors.length > 0) throw new SubmitRefused('invalid', errors);
  return { slice, values: checked.values, account: cover.account };
}

/** One reader for all that is asked about this command: nothing is asked twice. */
async function requireEyes(staff: Staff): Promise<Reader> {
  const reader = await requireReader(staff);
  if (reader.ok) return { ...reader.value, shared: new Map() };
  throw new SubmitRefused(reader.code === 'unreadable' ? 'targetUnreadable' : reader.code);
}

function accountAt({ policy }: Open, variables: JsonObject): string | null {
  const { account } = policy;
  const value = account !== null && 'at' in account ? readPath(variables, account.at) : undefined;
  return typeof value === 'string' ? value : null;
}

async function requireTarget(
  reader: Reader,
  open: Open,
  variables: JsonObject,
  asked: string | null,
): Promise<TargetSnapshot> {
  const target = await readTargetAs(reader, open.policy, variables, asked);
  if (target.ok) return target.snapshot;
  throw new SubmitRefused(target.code, target.path ? [{ path: target.path, code: target.code }] : []);
}

/** Without a look before, nobody could tell afterwards whether it took effect: nothing is sent. */
async function requireSeen(reader: Reader, about: ProbedCommand, now: Date): Promise<SeenList | null> {
  const read = await readBefore(reader, about, now);
  if (read.ok) return read.seen;
  throw new SubmitRefused(read.code === 'unreadable' ? 'beforeUnreadable' : read.code);
}

async function requireToken(staff: Staff, deadlineMs: number): Promise<string> {
  const token = await getAccessToken(staff.sessionId, { outliveMs: deadlineMs + beyondDeadlineMs });
  if (token.ok) return token.token;
  throw new SubmitRefused(token.code === 'providerUnreachable' ? 'targetUnreadable' : token.code);
}

interface Sealing {
  facts: SealableCommand;
  post: SubmitPost;
  slice: Slice;
  variables: JsonObject;
  open: Open;
  staff: Staff;
}

async function seal({ facts, post, slice, variables, open, staff }: Sealing): Promise<NewCommand> {
  const { SEAL_KEYS, PAYLOAD_KEYS } = getEnv();
  const body = toBody(open.operation, variables);
  const { masked, sensitive } = maskVariables(slice, variables);
  const sealed = makeSeal(toSealedFacts(facts, body, await getInstallation()), SEAL_KEYS);
  const { operation, values } = post;
  return {
    ...facts,
    domain: open.domain.name,
    makerName: staff.name,
    body: sensitive ? toBody(open.operation, masked) : body,
    envelope: sensitive ? closeEnvelope(body, facts.id, PAYLOAD_KEYS) : null,
    sensitive,
    postedDigest: digestPosted({ operation, values, account: post.account ?? null }, SEAL_KEYS),
    seal: sealed.seal,
    sealKey: sealed.keyId,
  };
}

/** The exact text that is sent: canonical JSON (RFC 8785) of a GraphQL request. */
function toBody({ document, name }: CatalogueOperation, variables: JsonObject): string {
  const operationName = name.charAt(0).toUpperCase() + name.slice(1);
  return canonicalJson({ query: document, variables, operationName });
}

/** A snapshot is plain JSON; TypeScript cannot see that an interface has no other keys. */
function toJson(snapshot: TargetSnapshot): JsonValue {
  return JSON.parse(JSON.stringify(snapshot));
}
