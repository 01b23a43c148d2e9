import { beforeEach, describe, expect, it } from 'vitest';
import { createTestSandbox, type TestSandbox } from './test-sandbox.ts';

let sandbox: TestSandbox;
beforeEach(() => {
  sandbox = createTestSandbox();
});

const carryOut = (operation: string, variables: Record<string, unknown>) =>
  sandbox.carryOut('sato', operation, variables);

describe('a template', () => {
  it('is drafted, changed, activated and expires, each step once', async () => {
    const { data } = await carryOut('createTemplate', { input: { name: '春割', templateData: '{}' } });
    const { identifier, status } = JSON.parse(JSON.stringify(data)).createTemplate.template;
    expect(status).toBe('DRAFT');
    await carryOut('updateTemplate', { input: { identifier, description: '4月から' } });
    for (const [operation, answer] of [
      ['activateTemplates', 'activatedIdentifiers'],
      ['expireTemplates', 'expiredIdentifiers'],
    ] as const) {
      const reply = await carryOut(operation, { identifiers: [identifier] });
      expect(reply.data?.[operation]).toMatchObject({ [answer]: [identifier] });
      expect(sandbox.codeOf(await carryOut(operation, { identifiers: [identifier] }))).toBe('KT-CT-1605');
    }
  });

  it('is deleted only as a draft', async () => {
    expect((await carryOut('deleteTemplate', { identifier: 'TPL-0005' })).errors).toBeUndefined();
    expect(sandbox.codeOf(await carryOut('deleteTemplate', { identifier: 'TPL-0005' }))).toBe('KT-CT-1605');
  });

  it('among others that cannot be activated stays a draft, and the wrong one is pointed at', async () => {
    const { errors } = await carryOut('activateTemplates', { identifiers: ['TPL-0005', 'TPL-0009'] });
    expect(errors?.[0]?.extensions.validationErrors).toMatchObject([{ inputPath: ['identifiers', 1] }]);
    expect(sandbox.world.state.templates['TPL-0005']?.status).toBe('DRAFT');
  });
});
