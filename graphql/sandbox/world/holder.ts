import type { AccountPlan } from './account-plan.ts';
import { companyNames, familyNames, givenNames } from './names.ts';
import { houses, type Place, places } from './places.ts';
import type { Random } from './random.ts';
import type { AccountRecord, AddressRecord, HolderRecord } from './state.ts';

/** Who holds the account, with contacts that reach nobody: mail under `.example`, telephone numbers of no subscriber. */
export function makeHolder(accountType: AccountPlan['accountType'], random: Random): HolderRecord {
  const [familyName, familyKana, familyLatin] = random.pick(familyNames);
  const [givenName, givenKana, givenLatin] = random.pick(givenNames);
  const company = accountType === 'BUSINESS' ? random.pick(companyNames) : null;
  return {
    userId: random.digits(7),
    familyName,
    givenName,
    familyKana,
    givenKana,
    companyName: company ? company[0] : null,
    email: company
      ? `${familyLatin}@${company[2]}.example`
      : `${givenLatin}.${familyLatin}${random.below(90) + 10}@mail.example`,
    mobile: `+81900000${random.digits(4)}`,
    landline: `+81300000${random.digits(4)}`,
  };
}

export function makeAddress(place: Place, random: Random): AddressRecord {
  const house = random.percent(45) ? `${random.pick(houses)}${random.between(1, 9)}0${random.between(1, 9)}` : null;
  return {
    postalCode: place.postalCode,
    prefecture: place.prefecture,
    city: place.city,
    town: place.town,
    street: `${random.between(1, 9)}-${random.between(1, 28)}-${random.between(1, 16)}`,
    house,
  };
}

export function pickPlace(random: Random): Place {
  return random.pick(places);
}

/** Supply point numbers: 22 digits for electricity, beginning with the grid area; 17 for gas. */
export function makeSupplyPoints(place: Place, withGas: boolean, random: Random): AccountRecord['supplyPoints'] {
  const electricity = { market: 'JPN_ELECTRICITY', spin: `${place.area}${random.digits(20)}` } as const;
  return withGas ? [electricity, { market: 'JPN_GAS', spin: random.digits(17) }] : [electricity];
}
