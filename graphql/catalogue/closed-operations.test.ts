import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { closedOperations } from './closed-operations.ts';
import { type SchemaReport, toSchemaReport } from './compared.ts';

const endpoints = { api: 'https://api.example.jp/v1/graphql/', auth: 'https://auth.example.jp/graphql/' };
const report: SchemaReport = {
  version: 1,
  sites: {
    api: {
      endpoint: endpoints.api,
      comparedAt: '2026-07-01T00:00:00.000Z',
      schemaVersion: catalogue.schemaVersion,
      differences: [],
      newOperations: [],
      operations: {
        createTemplate: { code: 'goneUpstream', details: [] },
        refundPayment: { code: 'inputChanged', details: [] },
      },
    },
  },
};
const assumed = ['createAccountCredit', 'createCatalogInput', 'createTemplate', 'updateCatalogInput', 'updateTemplate'];

describe('what may not be sent', () => {
  test('nothing is closed in the sandbox', () => {
    expect(closedOperations(report, 'sandbox', catalogue).size).toBe(0);
  });

  test('on a live endpoint an assumed shape is closed until it has been compared', () => {
    expect([...closedOperations(null, 'live', catalogue)]).toEqual(assumed.map((name) => [name, 'notCompared']));
  });

  test('on a live endpoint what no longer fits is closed, and what was assumed and fits is open', () => {
    expect(Object.fromEntries(closedOperations(report, 'live', catalogue))).toEqual({
      createTemplate: 'goneUpstream',
      refundPayment: 'inputChanged',
    });
  });

  test('a comparison with an older catalogue opens nothing', () => {
    const newer = { ...catalogue, schemaVersion: 'newer' };
    expect(closedOperations(report, 'live', newer).get('updateTemplate')).toBe('notCompared');
    expect(closedOperations(report, 'live', newer).get('refundPayment')).toBe('inputChanged');
  });
});

describe('the report file', () => {
  test('is read back as written', () => {
    expect(toSchemaReport(JSON.stringify(report), endpoints)).toEqual(report);
  });

  test('says nothing about another endpoint', () => {
    expect(toSchemaReport(JSON.stringify(report), { ...endpoints, api: 'https://other.example.jp/' })?.sites).toEqual(
      {},
    );
  });

  test.each(['', '{', '[]', 'null', '{"version":2,"sites":{}}', '{"version":1,"sites":{"api":{}}}'])(
    '%s is no report',
    (text) => {
      expect(toSchemaReport(text, endpoints)).toBeNull();
    },
  );
});
