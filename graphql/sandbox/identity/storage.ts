import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Row {
  payload: AdapterPayload;
  /** Milliseconds since 1970; null never ends. */
  expiresAt: number | null;
}

/** What the provider remembers: sessions, grants, codes and tokens, by `Model:id`. JSON-safe as entries. */
export interface IdentityStorage {
  adapterFor: (model: string) => Adapter;
  entries: () => [string, Row][];
  /** Every payload of one model. */
  find: (model: string) => AdapterPayload[];
  clear: () => void;
}

export type StoredIdentity = ReturnType<IdentityStorage['entries']>;

/** An expired row stays a day: whoever comes with an old token is told that it is old, not that it is unknown. */
const graceMs = 86_400_000;

/** In memory, given back whole after a restart; `onChange` is called after every change. */
export function createIdentityStorage(before: StoredIdentity, onChange: () => void): IdentityStorage {
  const rows = new Map<string, Row>(before);

  function prune(): void {
    for (const [key, { expiresAt }] of rows) {
      if (expiresAt !== null && expiresAt + graceMs < Date.now()) rows.delete(key);
    }
  }

  function payloadsOf(model: string): [string, AdapterPayload][] {
    return [...rows].flatMap(([key, { payload }]) =>
      key.startsWith(`${model}:`) ? [[key, payload] as [string, AdapterPayload]] : [],
    );
  }

  function adapterFor(model: string): Adapter {
    const key = (id: string) => `${model}:${id}`;
    const findWhere = (fits: (payload: AdapterPayload) => boolean) =>
      payloadsOf(model).find(([, payload]) => fits(payload))?.[1];
    return {
      upsert: async (id, payload, expiresIn) => {
        if (rows.size % 1_000 === 999) prune();
        rows.set(key(id), { payload, expiresAt: expiresIn ? Date.now() + expiresIn * 1000 : null });
        onChange();
      },
      find: async (id) => rows.get(key(id))?.payload,
      findByUid: async (uid) => findWhere((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => findWhere((payload) => payload.userCode === userCode),
      consume: async (id) => {
        const row = rows.get(key(id));
        if (row) row.payload = { ...row.payload, consumed: Math.floor(Date.now() / 1000) };
        onChange();
      },
      destroy: async (id) => {
        rows.delete(key(id));
        onChange();
      },
      revokeByGrantId: async (grantId) => {
        for (const [name, payload] of payloadsOf(model)) if (payload.grantId === grantId) rows.delete(name);
        onChange();
      },
    };
  }

  return {
    adapterFor,
    entries: () => [...rows],
    find: (model) => payloadsOf(model).map(([, payload]) => payload),
    clear: () => {
      rows.clear();
      onChange();
    },
  };
}
