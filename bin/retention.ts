import process from 'node:process';
import { parseArgs } from 'node:util';
import { countDue, type DueClass } from '#server/commands/retention/count-due.ts';
import { closePool } from '#server/db/client.ts';
import { SettingsRefused } from '#server/env.ts';

// npm run retention -- --dry-run: what erasing would take away now. It only counts: erasing is asked for by a lead and
// confirmed by an administrator, in the console (/settings/retention).

const usage = `npm run retention -- --dry-run
保存期間を過ぎた本文を数えます。消去は画面「保存期間」でチームリードが依頼し、管理者が承認します。
Counts what is past its time. Erasing is asked for by a lead and confirmed by an administrator on the page "Retention".`;

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SettingsRefused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function main(): Promise<number> {
  if (!asksForDryRun()) {
    console.error(usage);
    return 64;
  }
  const { money, other, holds, moneyBefore, otherBefore } = await countDue();
  await closePool();
  console.log(say('お金に関する操作（10 年）  Money (10 years)', money, moneyBefore));
  console.log(say('その他（7 年）  All else (7 years)', other, otherBefore));
  console.log(`消去を保留しているお客様番号  Accounts under a legal hold: ${holds}`);
  console.log('何も消去していません。  Nothing was erased.');
  return 0;
}

function say(label: string, { payloads, oldest }: DueClass, before: string): string {
  const from = oldest === null ? '' : `  最古  oldest: ${oldest}`;
  return `${label}: ${payloads}  （${before} より前  before）${from}`;
}

function asksForDryRun(): boolean {
  try {
    return parseArgs({ options: { 'dry-run': { type: 'boolean' } } }).values['dry-run'] === true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
