import { type GraphQLLeafType, isEnumType } from 'graphql';
import type { Seed } from './seed.ts';

/** A valid value of a leaf type that depends on the seed. `inMutation`: flags and states say that it was done. */
export function echoLeaf(type: GraphQLLeafType, name: string, seed: Seed, inMutation: boolean): unknown {
  if (isEnumType(type)) {
    const values = type
      .getValues()
      .filter((value) => value.deprecationReason === undefined || value.deprecationReason === null);
    const known = values.length > 0 ? values : type.getValues();
    // A mutation that ran does not end in a state that says no.
    const saysYes = inMutation ? known.filter((value) => !saysNo.test(value.name)) : known;
    const choices = saysYes.length > 0 ? saysYes : known;
    return choices[seed.below(choices.length)]?.value ?? null;
  }
  const make = makers[type.name];
  return make ? make(name, seed, inMutation) : echoText(name, seed);
}

const saysNo = /^NONE$|FAIL|CANCEL|HELD|REJECT|DECLIN|REFUS|ERROR/i;

type Maker = (name: string, seed: Seed, inMutation: boolean) => unknown;

const makers: Readonly<Record<string, Maker>> = {
  BigInt: (_, seed) => 100 + seed.below(99_900),
  // The payload of a mutation that ran says yes, except where the name asks whether something went wrong.
  Boolean: (name, seed, inMutation) =>
    inMutation ? !/fail|error|invalid(?!ated)|block|declin|reject/i.test(name) : seed.below(2) === 1,
  Date: (_, seed) => day(seed),
  DateTime: (_, seed) => `${day(seed)}T${time(seed)}+09:00`,
  Decimal: (_, seed) => decimal(seed),
  Email: (_, seed) => `${seed.hex.slice(0, 8)}@mail.example`,
  Float: (_, seed) => seed.below(100_000) / 100,
  GenericScalar: (_, seed) => ({ echo: seed.hex.slice(0, 8) }),
  ID: (_, seed) => String(100_000 + seed.below(900_000)),
  IndustryMidnightAlignedDateField: (_, seed) => `${day(seed)}T00:00:00+09:00`,
  Int: (_, seed) => 1 + seed.below(99_999),
  JSONString: (_, seed) => JSON.stringify({ echo: seed.hex.slice(0, 8) }),
  NormalizedDecimal: (_, seed) => decimal(seed),
  Time: (_, seed) => time(seed),
  URI: (name, seed) => `https://sandbox.example/${name}/${seed.hex.slice(0, 8)}`,
  UUID: (_, seed) => uuid(seed),
};

function echoText(name: string, seed: Seed): string {
  const short = seed.hex.slice(0, 8).toUpperCase();
  if (/accountNumber$/i.test(name)) return `A-${short}`;
  if (/ledgerNumber$/i.test(name)) return `L-${100_000_000 + seed.below(900_000_000)}A`;
  if (/portfolioNumber$/i.test(name)) return `P-${short}`;
  if (/email/i.test(name)) return `${short.toLowerCase()}@mail.example`;
  if (/phone|mobile|landline/i.test(name)) return `090${10_000_000 + seed.below(89_999_999)}`;
  if (/url|uri|link/i.test(name)) return `https://sandbox.example/${short.toLowerCase()}`;
  if (/currency/i.test(name)) return 'JPY';
  if (/postcode|postalCode/i.test(name)) return String(1_000_000 + seed.below(8_999_999));
  if (name.endsWith('At')) return `${day(seed)}T${time(seed)}+09:00`;
  if (/Date$|^date/.test(name)) return day(seed);
  return `${name}-${short}`;
}

function day(seed: Seed): string {
  return `2026-${pad(1 + seed.child('month').below(12))}-${pad(1 + seed.child('day').below(28))}`;
}

function time(seed: Seed): string {
  return `${pad(seed.child('hour').below(24))}:${pad(seed.child('minute').below(60))}:00`;
}

function decimal(seed: Seed): string {
  return `${seed.below(10_000)}.${pad(seed.child('fraction').below(100))}`;
}

function uuid({ hex }: Seed): string {
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
