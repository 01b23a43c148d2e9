import { describe, expect, it } from 'vitest';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import { sliceFor } from '#graphql/slice.ts';
import { getOperationPolicy } from './index.ts';
import { harmlessFields, personalFields, secretFields } from './sensitive-fields.ts';

const sounds =
  /pass(word|code)|token|secret|otp|jwt|credential|signature|apikey|pre.?signed|bank|iban|branch|card|cvv|holder|accountType$|givenname|familyname|fullname|firstname|lastname|customername|contactname|billingname|businessname|kana|phonetic|pronoun|phone|mobile|landline|e?mail|birth|address|postcode|postalcode|zip|nationalid|tax|latitude|longitude|ipaddress|useragent|openid|recipient|content$|body$|answer|uri$|authentication|details$|userinput|^value$/i;

/** `Type.field` of everything that can be typed, objects left out: their own fields are looked at. */
const leaves = Object.entries(catalogue.inputTypes).flatMap(([type, { fields }]) =>
  fields
    .filter((field) => !Object.hasOwn(catalogue.inputTypes, field.type.replaceAll(/[[\]!]/g, '')))
    .map(({ name }) => ({ name, coordinate: `${type}.${name}` })),
);

function coordinatesOf(list: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(list).flatMap(([type, fields]) => fields.map((field) => `${type}.${field}`));
}

describe('what must not lie about', () => {
  const secret = coordinatesOf(secretFields);
  const personal = coordinatesOf(personalFields);
  const harmless = coordinatesOf(harmlessFields);

  it('a field that sounds like a secret, a bank or card number or a person has been looked at by a person', () => {
    const seen = new Set([...secret, ...personal, ...harmless]);
    const unseen = leaves.filter(({ name, coordinate }) => sounds.test(name) && !seen.has(coordinate));
    expect(unseen.map(({ coordinate }) => coordinate)).toEqual([]);
  });

  it('the lists name only fields that exist, each once and in one list', () => {
    const known = new Set(leaves.map(({ coordinate }) => coordinate));
    const all = [...secret, ...personal, ...harmless];
    expect(all.filter((coordinate) => !known.has(coordinate))).toEqual([]);
    expect(all.length).toBe(new Set(all).size);
  });

  it('marks a field wherever its type stands, however deep, in the form of every operation', () => {
    const slice = sliceFor(catalogue, 'initiateSwitchIn', getOperationPolicy('initiateSwitchIn')?.fields);
    const fields = Object.values(slice.types).flatMap((type) => type.fields);
    expect(fields.find(({ name }) => name === 'familyNameKana')?.personal).toBe(true);
    expect(fields.find(({ name }) => name === 'bankAccountToken')?.sensitive).toBe(true);
    const reset = sliceFor(catalogue, 'storeRefundBankAccount', getOperationPolicy('storeRefundBankAccount')?.fields);
    const own = Object.values(reset.types).flatMap((type) => type.fields);
    expect(own.find(({ name }) => name === 'bankAccountNumber')?.sensitive).toBe(true);
    expect(own.find(({ name }) => name === 'accountNumber')?.sensitive).toBeUndefined();
    const device = 'completeUserInputRequiredForSmartFlexOnboarding';
    const { types } = sliceFor(catalogue, device, getOperationPolicy(device)?.fields);
    expect(types.UserInput?.fields.find(({ name }) => name === 'value')?.sensitive).toBe(true);
  });
});
