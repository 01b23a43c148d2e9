import { parseArgs } from 'node:util';
import {
  liftStop,
  type StopRefusalCode,
  type StopResult,
  type StopTarget,
  stopSending,
} from '#server/commands/change-stop.ts';
import { findStops } from '#server/commands/find-stops.ts';
import { closePool } from '#server/db/client.ts';
import { SettingsRefused } from '#server/env.ts';

const usage = `npm run stop -- COMMAND   (PERSON: id, subject or name of a lead or an administrator)
  list                                             what is stopped now
  all --reason TEXT --as PERSON                    stops all sending
  domain NAME --reason TEXT --as PERSON
  operation NAME --reason TEXT --as PERSON
  lift NUMBER --as PERSON                          asks for a stop to be lifted
  lift NUMBER --as ANOTHER_PERSON                  lifts it`;

const sentences: Record<StopRefusalCode, string> = {
  unknownPerson: '該当する人がいません。 Nobody has this id, subject or name.',
  ambiguousPerson: '同じ名前の人がいます。id で指定してください。 More than one person has this name: use the id.',
  notAllowed: 'リードまたは管理者だけができます。 Only a lead or an administrator may do this.',
  unknownTarget: 'その領域または操作はありません。 There is no such domain or operation.',
  noReason: '--reason で理由を書いてください。 Give the reason with --reason.',
  alreadyStopped: 'すでに停止しています。 It is stopped already.',
  notStopped: 'その番号の停止はありません。 No stop with this number stands.',
  secondPersonNeeded:
    '解除を依頼した人とは別の人が解除してください。 Another person than the one who asked must lift it.',
};

const done = {
  stopped: '送信を停止しました。 Sending is stopped.',
  liftAsked:
    '解除を依頼しました。別の人が同じコマンドを実行すると解除されます。 Asked: it is lifted when another person runs the same command.',
  lifted: '停止を解除しました。 The stop is lifted.',
};

/** 0: done. 1: refused, with the reason. 64: usage. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { as: { type: 'string', default: '' }, reason: { type: 'string', default: '' } },
  });
  const [verb = '', name = ''] = positionals;
  try {
    if (verb === 'list') return await list();
    if (verb === 'lift') return say(await liftStop(Number.parseInt(name, 10) || 0, values.as));
    const target = toTarget(verb, name);
    return target === null ? refuseUsage() : say(await stopSending(target, values.reason, values.as));
  } finally {
    await closePool();
  }
}

function toTarget(scope: string, name: string): StopTarget | null {
  if (scope === 'all') return { scope, name: null };
  return (scope === 'domain' || scope === 'operation') && name !== '' ? { scope, name } : null;
}

async function list(): Promise<number> {
  for (const { id, scope, name, reason, stoppedAt, liftAskedBy } of await findStops()) {
    console.log(
      `${id}  ${[scope, name].filter(Boolean).join(' ')}  ${stoppedAt}  ${reason}${liftAskedBy === null ? '' : '  (lift asked)'}`,
    );
  }
  return 0;
}

function say(result: StopResult): number {
  if (result.ok) console.log(`${result.id}  ${done[result.done]}`);
  else console.error(sentences[result.code]);
  return result.ok ? 0 : 1;
}

function refuseUsage(): number {
  console.error(usage);
  return 64;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SettingsRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
