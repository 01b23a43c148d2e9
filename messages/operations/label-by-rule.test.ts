import { describe, expect, it } from 'vitest';
import { catalogue } from '#graphql/catalogue/catalogue.ts';
import { locales } from '../define-words.ts';
import { fieldNames } from './field-names.ts';
import { fieldNamesInTypes } from './field-names-in-types.ts';
import { labelValue } from './index.ts';
import { labelFieldByRule, labelOperationByRule } from './label-by-rule.ts';
import { otherLatinWords, properNames } from './proper-names.ts';

const inputFields = Object.entries(catalogue.inputTypes).flatMap(([type, { fields }]) =>
  fields.map((field) => ({ type, name: field.name })),
);
const arguments_ = Object.values(catalogue.operations).flatMap((operation) =>
  operation.arguments.map((argument) => ({ type: undefined, name: argument.name })),
);
const allowed = new Set([...Object.values(properNames), ...otherLatinWords]);

/** The Latin words of a Japanese label that a reader would not expect there. */
const strange = (label: string) => (label.match(/[A-Za-z][A-Za-z0-9]*/g) ?? []).filter((word) => !allowed.has(word));

describe('labels made by rule', () => {
  it('say in Japanese what an operation that nobody worded does', () => {
    expect(labelOperationByRule('cancelAccountCharge', 'ja')).toBe('お客様の追加料金を取り消す');
    expect(labelOperationByRule('addCampaignToAccount', 'ja')).toBe('お客様にキャンペーンを追加する');
  });

  it('say it in English as a sentence', () => {
    expect(labelOperationByRule('createMfaDevice', 'en')).toBe('Create MFA device');
    expect(labelFieldByRule('supplyStartDate', 'en')).toBe('Supply start date');
  });

  it('put the words in the order of Japanese', () => {
    expect(labelFieldByRule('supplyStartDate', 'ja')).toBe('供給開始日');
    expect(labelFieldByRule('isBusiness', 'ja')).toBe('法人か');
    expect(labelFieldByRule('dateOfSupplyEnd', 'ja')).toBe('供給終了の日付');
    expect(labelFieldByRule('meterReadingType', 'ja')).toBe('検針値の種類');
  });

  it('keep a word that nobody translated rather than guess', () => {
    expect(labelFieldByRule('ocppFlangeName', 'ja')).toBe('OCPP flange名称');
  });

  it('tell fields of one name apart by the type they stand in', () => {
    expect(labelFieldByRule('number', 'ja', 'ReverseEnrollmentInput')).toBe('供給開始手続きの番号');
    expect(labelFieldByRule('number', 'ja')).toBe('番号');
  });
});

describe('every label of every form', () => {
  it('is Japanese for a Japanese reader, but for names that have none', () => {
    const labels = [...inputFields, ...arguments_].map(
      ({ type, name }) => `${name}: ${labelFieldByRule(name, 'ja', type)}`,
    );
    const left = labels.filter((line) => strange(line.slice(line.indexOf(':'))).length > 0);
    expect([...new Set(left)]).toEqual([]);
  });

  it('is Japanese for the values of the choices too', () => {
    const labels = Object.entries(catalogue.enums).flatMap(([name, values]) =>
      values.map((value) => `${name}.${value.name}: ${labelValue(name, value.name, 'ja')}`),
    );
    expect(labels.filter((line) => strange(line.slice(line.indexOf(':'))).length > 0)).toEqual([]);
  });

  it('tells the values of a choice apart in both languages', () => {
    for (const locale of locales) {
      for (const [name, values] of Object.entries(catalogue.enums)) {
        const labels = values.map((value) => labelValue(name, value.name, locale));
        expect([name, new Set(labels).size]).toEqual([name, values.length]);
      }
    }
  });

  it('is worded by hand only where there is such a field and the rule says it otherwise', () => {
    const names = new Set([...inputFields, ...arguments_].map(({ name }) => name));
    expect(Object.keys(fieldNames).filter((name) => !names.has(name))).toEqual([]);
    const known = new Set(inputFields.map(({ type, name }) => `${type}.${name}`));
    const inTypes = Object.entries(fieldNamesInTypes).flatMap(([type, fields]) =>
      Object.keys(fields).map((name) => `${type}.${name}`),
    );
    expect(inTypes.filter((key) => !known.has(key))).toEqual([]);
  });
});
