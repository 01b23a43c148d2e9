import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../world/calendar.ts';
import { createTestSandbox, noon, type TestSandbox } from './test-sandbox.ts';

let sandbox: TestSandbox;
beforeEach(() => {
  sandbox = createTestSandbox();
});

const carryOut = (operation: string, input: Record<string, unknown>) => sandbox.carryOut('sato', operation, { input });

async function details(number: string) {
  const { data } = await sandbox.run(
    'sato',
    `query($number: String!) { collectionProcessDetails(collectionProcessRecordNumber: $number) {
      isPaused isComplete isActive completionType pausedDays collectionProcessType targetObjectIdentifier
      associatedItems { itemType itemReference } } }`,
    { number },
  );
  return data?.collectionProcessDetails;
}

describe('a collection process', () => {
  it('is started pending, made active, and ended with a reason', async () => {
    const { data } = await carryOut('startCollectionProcess', {
      accountNumber: 'A-ACC00005',
      configCode: 'LEDGER_STANDARD',
      ledgerNumber: 'L-ACC0000502',
    });
    const number = JSON.parse(JSON.stringify(data)).startCollectionProcess.collectionProcessStarted.number;
    expect(await details(number)).toMatchObject({
      isActive: false,
      collectionProcessType: 'LEDGER',
      targetObjectIdentifier: 'L-ACC0000502',
    });
    await carryOut('updateCollectionProcessRecordToActive', {
      number,
      externalReference: 'A-1',
      externalSourceName: 'AOBA',
    });
    expect(await details(number)).toMatchObject({ isActive: true });
    await carryOut('updateCollectionProcessRecordToComplete', { number, completionReason: 'ENDED' });
    expect(await details(number)).toMatchObject({ isComplete: true, completionType: 'ENDED' });
    await carryOut('reactivateCollectionProcessRecord', { number });
    expect(await details(number)).toMatchObject({ isActive: true, completionType: null });
  });

  it('is paused for calendar days and goes on by itself when they are over', async () => {
    const pauseStartAt = new Date(noon).toISOString();
    await carryOut('pauseCollectionProcess', { number: 'CP-0002', reason: '相談中', pauseStartAt, pauseLength: 3 });
    expect(await details('CP-0002')).toMatchObject({ isPaused: true });
    sandbox.world.clock.advance(3 * day);
    expect(await details('CP-0002')).toMatchObject({ isPaused: false, pausedDays: 3 });
  });

  it('is resumed before its pause is over', async () => {
    const { data } = await carryOut('resumeCollectionProcess', { number: 'CP-0003', reason: '合意' });
    expect(data?.resumeCollectionProcess).toMatchObject({
      collectionProcessResumed: { pauseRecords: [{ resumedReason: '合意' }] },
    });
    expect(await details('CP-0003')).toMatchObject({ isPaused: false });
  });

  it('is paused by an assessment when its account is in hardship, and only then', async () => {
    const assess = (number: string) =>
      carryOut('assessCollectionProcessRecordForPause', { number, allowUnpausing: true });
    expect((await assess('CP-0011')).data).toMatchObject({
      assessCollectionProcessRecordForPause: { collectionProcessProcessed: { isPaused: true } },
    });
    await assess('CP-0003');
    expect(await details('CP-0003')).toMatchObject({ isPaused: false });
  });

  it('keeps an associated item, its latest step, an event and a message', async () => {
    await carryOut('associateItemToCollectionProcess', {
      number: 'CP-0002',
      itemType: 'TRANSACTIONAL_MESSAGING_PUBLISHING_ERROR',
      itemReference: 'M-1',
      extraDetails: '{"error":"bounced"}',
    });
    const step = { number: 'CP-0002', stepIdentifier: 'reminder-letter', status: 'COMPLETED' };
    expect((await carryOut('updateCollectionProcessRecordLatestStep', step)).data).toMatchObject({
      updateCollectionProcessRecordLatestStep: {
        updatedCollectionProcessRecord: { latestStep: { status: 'COMPLETED' } },
      },
    });
    await carryOut('createCollectionProcessEvent', { number: 'CP-0002', eventType: 'REACTIVATION_PENDING' });
    await carryOut('triggerCollectionProcessMessage', {
      collectionProcessNumber: 'CP-0002',
      stepIdentifier: 'final-notice',
      runAssessments: true,
    });
    expect(sandbox.effects).toHaveLength(4);
    expect(await details('CP-0002')).toMatchObject({
      associatedItems: [{ itemReference: 'M-1' }, { itemType: 'TRANSACTIONAL_MESSAGING_TRIGGER' }],
    });
  });
});

describe('dunning', () => {
  const dunning = async (accountNumber: string) => {
    const { data } = await sandbox.run(
      'sato',
      'query($a: String!) { dunningProcess(accountNumber: $a) { pathName status withdrawnBy actions { stepName dueDate } nextStep } }',
      { a: accountNumber },
    );
    return data?.dunningProcess;
  };

  it('is withdrawn on its path, and says by whom', async () => {
    expect(await dunning('A-ACC0000B')).toMatchObject({ pathName: 'STANDARD', status: 'ACTIVE', nextStep: 'LETTER' });
    await carryOut('withdrawDunning', { accountNumber: 'A-ACC0000B', pathName: 'STANDARD' });
    expect(await dunning('A-ACC0000B')).toMatchObject({ status: 'WITHDRAWN', withdrawnBy: 'sato', nextStep: null });
  });

  it('of nobody is null', async () => {
    expect(await dunning('A-4B54C4BC')).toBeNull();
  });
});

describe('a proceeding at an agency', () => {
  const proceedings = async (accountNumber: string) => {
    const { data } = await sandbox.run(
      'sato',
      `query($a: String!) { account(accountNumber: $a) { debtCollectionProceedings {
        amount startedAt stoppedAt stopReason agency { code } collectionCampaign { code } } } }`,
      { a: accountNumber },
    );
    return JSON.parse(JSON.stringify(data)).account.debtCollectionProceedings;
  };

  it('is commenced, changed and closed', async () => {
    const account = { accountNumber: 'A-ACC00005' };
    await carryOut('commenceDcaProceeding', {
      ...account,
      agency: 'あおば債権回収',
      campaign: 'EARLY_STAGE',
      isWhiteLabel: true,
      dateStarted: '2026-11-01',
      amount: 18_400,
    });
    await carryOut('updateDcaProceeding', { ...account, campaign: 'LATE_STAGE', amount: 10_000 });
    expect(await proceedings('A-ACC00005')).toMatchObject([
      { amount: 10_000, agency: { code: 'AOBA' }, collectionCampaign: { code: 'LATE_STAGE' }, stoppedAt: null },
    ]);
    await carryOut('closeDcaProceeding', {
      ...account,
      agency: 'AOBA',
      stopReason: '本人と合意',
      stoppedDate: '2026-11-23',
    });
    const [closed] = await proceedings('A-ACC00005');
    expect(closed).toMatchObject({ stoppedAt: '2026-11-23T00:00:00.000+09:00', stopReason: null });
  });
});
