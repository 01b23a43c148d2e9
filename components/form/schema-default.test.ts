import { describe, expect, it } from 'vitest';
import { getOperationPolicy } from '#domains/index.ts';
import catalogue from '#graphql/catalogue/catalogue.json' with { type: 'json' };
import type { FormValue } from '#graphql/kinds.ts';
import { sliceFor } from '#graphql/slice.ts';
import { toVariables } from '#graphql/variables.ts';
import { drawFields } from './test-draw.tsx';
import { testSetup } from './test-setup.ts';
import { checkForm } from './values/check-form.ts';
import { createFormStore } from './values/form-store.ts';

const name = 'createCallMetadata';
const setup = testSetup(sliceFor(catalogue, name, getOperationPolicy(name)?.fields));
const path = ['values', 'input', 'metadata', 0, 'hideOnSupportSite'];

/** One line of a call's metadata, filled in as far as it must be. */
function fillIn() {
  return createFormStore({
    values: { input: { callId: 'CALL-1', metadata: [{ key: 'topic', value: 'bill' }] } },
    reason: { code: '', text: '' },
  });
}

/** What would go out of this form. */
function sent(store: ReturnType<typeof fillIn>): unknown {
  const checked = checkForm(setup, store);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return toVariables(setup.slice, checked.values, {});
}

const line = { key: 'topic', value: 'bill' };

describe('a default of the schema', () => {
  it('is shown in words beside the field that it is of', async () => {
    const html = await drawFields(setup, setup.slice.types.CallMetadataItemInput?.fields ?? []);
    expect(html).toContain('スキーマの既定値：いいえ');
  });

  it('is not sent by who leaves its field alone: upstream fills it in', () => {
    expect(sent(fillIn())).toEqual({ input: { callId: 'CALL-1', metadata: [line] } });
  });

  it.each<FormValue>([false, true, null])('gives way to what somebody chose, were it the same (%s)', (chosen) => {
    const store = fillIn();
    store.set(path, chosen);
    expect(sent(store)).toEqual({ input: { callId: 'CALL-1', metadata: [{ ...line, hideOnSupportSite: chosen }] } });
    store.set(path, undefined);
    expect(sent(store)).toEqual({ input: { callId: 'CALL-1', metadata: [line] } });
  });
});
