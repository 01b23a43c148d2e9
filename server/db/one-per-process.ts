/**
 * One value per process, whatever a bundler does: a server bundle may hold several copies of one module, and two
 * pools, two appenders or two leases would be two owners of one thing.
 */
export function onePerProcess<Value>(name: string, make: () => Value): Value {
  const store: { [key: symbol]: Map<string, unknown> | undefined } = globalThis;
  const values = store[place] ?? new Map<string, unknown>();
  store[place] = values;
  if (!values.has(name)) values.set(name, make());
  // The name stands for the type: each is used in one file only.
  return values.get(name) as Value;
}

const place = Symbol.for('quarterdeck.one-per-process');
