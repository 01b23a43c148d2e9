import * as z from 'zod';
import type { ReviewAnswer } from '#components/form/send/answers.ts';
import { getOperationPolicy } from '#domains/index.ts';
import { readPath } from '#domains/read-path.ts';
import { catalogue, getOperation } from '#graphql/catalogue/catalogue.ts';
import { toAccountNumber } from '#graphql/leaf/account-number.ts';
import { sliceFor } from '#graphql/slice.ts';
import { validatorFor } from '#graphql/validator.ts';
import { toVariables } from '#graphql/variables.ts';
import { canonicalJson } from '#server/audit/canonical-json.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { mayCarryOut } from '#server/auth/permission.ts';
import { findRequirement } from '#server/commands/approval/find-requirement.ts';
import { blankKeys } from '#server/commands/blank-keys.ts';
import { findOpenRoles } from '#server/commands/find-openings.ts';
import { makeIdempotencyKeys } from '#server/commands/idempotency-keys.ts';
import { maskVariables } from '#server/commands/mask-variables.ts';
import { moneyEffectsOf } from '#server/commands/money/money-effects-of.ts';
import { previewMoney } from '#server/commands/money/preview-money.ts';
import { enterView } from '#server/commands/personal/enter-view.ts';
import { openCustomer } from '#server/commands/personal/open-customer.ts';
import { getDatabase } from '#server/db/client.ts';
import { readTarget } from '#server/kraken/read-target.ts';
import { getLocale } from '../../locale.ts';
import { sayApproval } from './say-approval.ts';
import { sayMoney } from './say-money.ts';
import { sayReview } from './say-review.ts';

const shape = z.strictObject({
  commandId: z.uuidv4(),
  operation: z.string().max(100),
  values: z.unknown(),
  account: z.string().max(100).optional(),
  schemaVersion: z.string().max(100),
});

/** Reads what a command would be about and says exactly what would be sent. Changes nothing; that somebody looked is logged. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(
    request,
    { permission: 'commands:submit', maxBytes: 2 * 1024 * 1024 },
    async ({ staff, body, context }) => {
      const posted = shape.safeParse(body);
      if (!posted.success) return refuse({ code: 'malformed' });
      const { operation, commandId, values } = posted.data;
      const policy = getOperationPolicy(operation);
      if (getOperation(operation) === null || policy === null) return refuse({ code: 'operationClosed' });
      if (!mayCarryOut(staff, policy, await findOpenRoles(operation))) return refuse({ code: 'notPermitted' });
      if (posted.data.schemaVersion !== catalogue.schemaVersion) return refuse({ code: 'schemaChanged' });
      const slice = sliceFor(catalogue, operation, policy.fields);
      const checked = validatorFor(slice).check(values);
      if (!checked.ok) return refuse({ code: 'invalid', fieldErrors: checked.errors });
      const keys = makeIdempotencyKeys(slice, checked.values, commandId);
      const variables = toVariables(slice, checked.values, keys);
      const account = posted.data.account === undefined ? null : toAccountNumber(posted.data.account);
      if (posted.data.account !== undefined && account === null) {
        return refuse({ code: 'invalid', fieldErrors: [{ path: ['account'], code: 'notAnAccountNumber' }] });
      }
      const target = await readTarget(staff, operation, policy, variables, account);
      if (!target.ok) {
        const fieldErrors = target.path === undefined ? [] : [{ path: target.path, code: target.code }];
        return refuse({ code: target.code, fieldErrors });
      }
      const seen = target.snapshot.account;
      if (seen !== null) {
        const by = { staff, context };
        await openCustomer(seen.number, { why: 'command', commandId }, by);
        await enterView({ account: seen.number, view: 'review', about: { operation, command: commandId } }, by);
      }
      const sent = policy.amount === undefined ? null : readPath(variables, policy.amount.at);
      const yen = typeof sent === 'number' ? sent : null;
      const locale = await getLocale();
      const effects = moneyEffectsOf(policy, variables, target.snapshot, account);
      const preview = await previewMoney(staff, {
        id: commandId,
        makerId: staff.personId,
        operation,
        account: seen?.number ?? account,
        variables: toVariables(slice, checked.values, blankKeys(keys)),
        effects,
      });
      const { requirement } = await findRequirement(getDatabase(), {
        id: commandId,
        operation,
        makerId: staff.personId,
        variables,
        effects,
        madeAt: null,
      });
      const review = {
        ...sayReview(target.snapshot, yen, locale),
        json: canonicalJson(maskVariables(slice, variables, 'secret').masked),
        approval: sayApproval(requirement, locale),
        money: preview === null ? undefined : sayMoney(preview, locale),
      };
      return answer({ ok: true, review });
    },
  );
}

function refuse(refusal: Omit<Extract<ReviewAnswer, { ok: false }>, 'ok' | 'reference'>): Response {
  return answer({ ok: false, reference: '', ...refusal });
}

function answer(body: ReviewAnswer): Response {
  return Response.json(body, { headers: { 'cache-control': 'private, no-store' } });
}
