/** One thing that really happened upstream: tests count these to prove that nothing happened twice. */
export interface Effect {
  operation: string;
  account: string | null;
  /** Whole yen, where the domain knows it. */
  amount: number | null;
  idempotencyKey: string | null;
  /** The caller's subject. */
  caller: string;
  /** By the sandbox's clock. */
  at: string;
}

export type EffectQuery = Partial<Pick<Effect, 'operation' | 'account' | 'idempotencyKey' | 'caller'>>;

export interface Effects {
  append: (effect: Effect) => void;
  find: (query: EffectQuery) => Effect[];
  clear: () => void;
  all: () => readonly Effect[];
}

export function createEffects(before: readonly Effect[] = []): Effects {
  let effects = [...before];
  return {
    append: (effect) => {
      effects.push(effect);
    },
    find: (query) => effects.filter((effect) => fits(effect, query)),
    clear: () => {
      effects = [];
    },
    all: () => effects,
  };
}

function fits(effect: Effect, { operation, account, idempotencyKey, caller }: EffectQuery): boolean {
  return (
    (operation === undefined || effect.operation === operation) &&
    (account === undefined || effect.account === account) &&
    (idempotencyKey === undefined || effect.idempotencyKey === idempotencyKey) &&
    (caller === undefined || effect.caller === caller)
  );
}
