import { beforeEach, describe, expect, it } from 'vitest';
import { makeVault } from './vault.ts';

const day = 24 * 60 * 60 * 1000;
let storage: Storage;
let time: number;
const now = () => time;

function keyOf(fill: number): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new Uint8Array(32).fill(fill), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** The part of the browser's storage that is needed, in memory. */
function makeStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => {
      items.set(name, value);
    },
    removeItem: (name) => {
      items.delete(name);
    },
    clear: () => items.clear(),
  };
}

beforeEach(() => {
  storage = makeStorage();
  time = 1_000_000;
});

describe('what was not finished', () => {
  it('Sato comes back after a new sign-in and finds it', async () => {
    await makeVault(await keyOf(1), 'sato', storage, now).write('draft', { amount: '12,345' });
    const again = makeVault(await keyOf(1), 'sato', storage, now);
    expect(await again.read('draft')).toEqual({ content: { amount: '12,345' }, at: 1_000_000 });
  });

  it('Suzuki, who signs in next in the same tab, finds nothing and nothing is left', async () => {
    await makeVault(await keyOf(1), 'sato', storage, now).write('draft', { amount: '12,345' });
    const other = makeVault(await keyOf(2), 'suzuki', storage, now);
    expect(await other.read('draft')).toBeNull();
    expect(storage.length).toBe(0);
  });

  it('is not readable in the browser without the key', async () => {
    await makeVault(await keyOf(1), 'sato', storage, now).write('draft', { holder: '佐藤 花子' });
    expect(JSON.stringify([storage.getItem(storage.key(0) ?? '')])).not.toContain('holder');
    expect(await makeVault(await keyOf(3), 'sato', storage, now).read('draft')).toBeNull();
  });

  it('cannot be passed off as the draft of another form', async () => {
    const vault = makeVault(await keyOf(1), 'sato', storage, now);
    await vault.write('one', { a: '1' });
    storage.setItem('quarterdeck:sato:other', storage.getItem('quarterdeck:sato:one') ?? '');
    expect(await vault.read('other')).toBeNull();
  });

  it('is gone after 24 hours', async () => {
    const vault = makeVault(await keyOf(1), 'sato', storage, now);
    await vault.write('draft', {});
    time += day + 1;
    expect(await vault.read('draft')).toBeNull();
    makeVault(await keyOf(1), 'sato', storage, now);
    expect(storage.length).toBe(0);
  });

  it('says so when the browser keeps nothing', async () => {
    const full = {
      ...makeStorage(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(await makeVault(await keyOf(1), 'sato', full, now).write('draft', {})).toBe(false);
  });
});

describe('drafts', () => {
  it('of one operation stand side by side, each under its own command, and only those are listed', async () => {
    const vault = makeVault(await keyOf(1), 'sato', storage, now);
    await vault.write('draft:one', { amount: '1' });
    await vault.write('draft:two', { amount: '2' });
    await vault.write('references', { 'A-1': 'C-1' });
    const listed = await makeVault(await keyOf(1), 'sato', storage, now).list('draft:');
    expect(listed.map(({ name }) => name).toSorted()).toEqual(['draft:one', 'draft:two']);
  });

  it('are listed with the last keys of the form that was just left', async () => {
    const vault = makeVault(await keyOf(1), 'sato', storage, now);
    await vault.write('draft:one', { amount: '1' });
    const leaving = vault.write('draft:one', { amount: '12' });
    expect(await vault.list('draft:')).toEqual([{ name: 'draft:one', content: { amount: '12' }, at: 1_000_000 }]);
    expect(await leaving).toBe(true);
  });

  it('of Sato are not listed to Suzuki, whatever stands in the browser', async () => {
    await makeVault(await keyOf(1), 'sato', storage, now).write('draft:one', { amount: '1' });
    const copied = new Map(
      Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').map((name) => [
        name,
        storage.getItem(name) ?? '',
      ]),
    );
    const suzuki = makeVault(await keyOf(2), 'suzuki', storage, now);
    expect(await suzuki.list('draft:')).toEqual([]);
    for (const [name, text] of copied) storage.setItem(name.replace('sato', 'suzuki'), text);
    expect(await suzuki.list('draft:')).toEqual([]);
  });

  it('are left out once they are a day old', async () => {
    const vault = makeVault(await keyOf(1), 'sato', storage, now);
    await vault.write('draft:one', {});
    time += day + 1;
    expect(await vault.list('draft:')).toEqual([]);
  });
});
