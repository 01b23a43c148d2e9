import { parseArgs } from 'node:util';
import { type Role, roles } from '#domains/role.ts';
import { askRole } from '#server/auth/ask-role.ts';
import { disablePerson } from '#server/auth/disable-person.ts';
import { findPeople } from '#server/auth/find-people.ts';
import { giveRole } from '#server/auth/give-role.ts';
import { invitePerson } from '#server/auth/invite-person.ts';
import type { PeopleRefusalCode, PeopleResult } from '#server/auth/people-refused.ts';
import { seedSandboxPeople } from '#server/auth/seed-sandbox-people.ts';
import { takeRole } from '#server/auth/take-role.ts';
import { seedSandboxLists } from '#server/commands/seed-sandbox-lists.ts';
import { closePool } from '#server/db/client.ts';
import { getEnv, SettingsRefused } from '#server/env.ts';

const usage = `npm run staff -- COMMAND   (PERSON: id, subject or name)
  list
  invite NAME --as ADMINISTRATOR            prints a link that works once, for three days
  invite --again PERSON --as ADMINISTRATOR  the same for somebody who has not signed in yet
  ask PERSON ROLE --as ADMINISTRATOR        ROLE: ${roles.join(', ')}
  give PERSON ROLE --as ANOTHER_ADMINISTRATOR
  take PERSON ROLE --as ADMINISTRATOR
  disable PERSON --as ADMINISTRATOR
  seed-sandbox                              the sandbox's people, as it names them, and the values that it takes
The first administrator is whom FIRST_ADMINISTRATOR names, at their first sign-in.`;

const sentences: Record<PeopleRefusalCode, string> = {
  unknownPerson: '該当する人がいません。 Nobody has this id, subject or name.',
  ambiguousPerson: '同じ名前の人がいます。id で指定してください。 More than one person has this name: use the id.',
  notAdministrator: '--as の人は管理者ではありません。 --as does not name an administrator.',
  sameAdministrator:
    '依頼した管理者とは別の管理者が付与してください。 Another administrator than the one who asked must give it.',
  notForOneself: '自分のロールは依頼も付与もできません。 Nobody asks for or gives a role to themselves.',
  rolesExclude: 'すでにあるロールと両立しません。 The role excludes one that the person holds.',
  alreadyAsked: 'すでに依頼または付与されています。 It was asked for or given already.',
  notAsked: 'このロールは依頼されていません。 Nobody has asked for this role.',
  alreadyGiven: 'すでに付与されています。 It was given already.',
  notHeld: 'このロールは付与も依頼もされていません。 The role is neither held nor asked for.',
  lastAdministrator: '最後の管理者です。 This is the last administrator.',
  alreadyBound: 'すでにサインインしたことがあります。 This person has signed in already.',
  disabled: '利用を停止されている人です。 This person has been disabled.',
  badName: '氏名は 1 から 200 文字で指定してください。 A name has 1 to 200 characters.',
};

const commands: Record<string, (words: string[], as: string) => Promise<number>> = {
  list: async () => {
    for (const { id, name, subject, roles: held, asked, state } of await findPeople()) {
      const waiting = asked.length > 0 ? `  (asked: ${asked.join(', ')})` : '';
      console.log(`${id}  ${name}  ${subject ?? '-'}  ${state}  ${held.join(', ') || '-'}${waiting}`);
    }
    return 0;
  },
  invite: async ([name = '', again], as) => {
    const result = await invitePerson(again === undefined ? { name } : { again }, as);
    if (!result.ok) return say(result);
    console.log(`${result.value.name}  ${result.value.personId}`);
    console.log(`${getEnv().APP_ORIGIN}/sign-in?invitation=${result.value.code}`);
    return 0;
  },
  ask: async ([person = '', role], as) => (isRole(role) ? say(await askRole(person, role, as)) : refuseUsage()),
  give: async ([person = '', role], as) => (isRole(role) ? say(await giveRole(person, role, as)) : refuseUsage()),
  take: async ([person = '', role], as) => (isRole(role) ? say(await takeRole(person, role, as)) : refuseUsage()),
  disable: async ([person = ''], as) => say(await disablePerson(person, as)),
  'seed-sandbox': async () => {
    for (const name of await seedSandboxPeople()) console.log(name);
    await seedSandboxLists();
    return 0;
  },
};

/** 0: done. 1: refused, with the reason. 64: usage. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { as: { type: 'string', default: '' }, again: { type: 'string' } },
  });
  const [name = '', ...words] = positionals;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return refuseUsage();
  try {
    return await command(values.again === undefined ? words : ['', values.again], values.as);
  } finally {
    await closePool();
  }
}

function say(result: PeopleResult<unknown>): number {
  if (result.ok) {
    console.log('OK');
    return 0;
  }
  console.error(sentences[result.code]);
  return 1;
}

function refuseUsage(): number {
  console.error(usage);
  return 64;
}

function isRole(text: string | undefined): text is Role {
  return roles.some((role) => role === text);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SettingsRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
