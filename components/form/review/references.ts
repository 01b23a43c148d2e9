import { openVault } from '../drafts/open-vault.ts';

const name = 'references';

/** The case or call number that was last given for an account in this tab; empty where there is none. */
export async function recallReference(account: string): Promise<string> {
  const kept = await (await openVault('tab'))?.read(name);
  const value: unknown = Object.getOwnPropertyDescriptor(Object(kept?.content), account)?.value;
  return typeof value === 'string' ? value : '';
}

/** Keeps it for the next command on the same account, encrypted like a draft. */
export async function rememberReference(account: string, reference: string): Promise<void> {
  if (account === '') return;
  const vault = await openVault('tab');
  const kept = await vault?.read(name);
  await vault?.write(name, { ...Object(kept?.content), [account]: reference });
}
