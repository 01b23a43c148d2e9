import { ruleEditShape } from '#server/approvals/rules/rule-edit-shape.ts';
import { weighRuleEdit } from '#server/approvals/rules/weigh-rule-edit.ts';
import { guardHandler } from '#server/auth/guard.ts';
import { getRules } from '#server/commands/rules/current-rules.ts';
import { getDatabase } from '#server/db/client.ts';
import { sayChanges } from '../../../(console)/settings/rules/say-difference.ts';
import { getLocale } from '../../../locale.ts';

const headers = { 'cache-control': 'no-store' };

/** What a change would make stricter or looser, in words, before anybody asks for it. Changes nothing. */
export function POST(request: Request): Promise<Response> {
  return guardHandler(request, { permission: 'rules:change', maxBytes: 16_384 }, async ({ body }) => {
    const edit = ruleEditShape.safeParse(body);
    if (!edit.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const { version, set } = await getRules(getDatabase());
    const weighed = weighRuleEdit(set, edit.data);
    if (!weighed.ok) {
      const code = weighed.code === 'faulty' ? (weighed.faults[0]?.fault ?? 'faulty') : weighed.code;
      return Response.json({ ok: false, code }, { status: 409, headers });
    }
    const changes = sayChanges(weighed.changes, await getLocale());
    return Response.json({ ok: true, basedOn: version, relaxes: weighed.relaxes, changes }, { headers });
  });
}
