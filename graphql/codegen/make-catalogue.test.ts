import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import type { CatalogueOperation } from '../catalogue/shape.ts';
import { makeCatalogue } from './make-catalogue.ts';
import { readSource } from './source.ts';

const source = readSource();
const catalogue = makeCatalogue(source);
const operations = Object.entries(catalogue.operations);

/** `Type.field` of every leaf that a document asks for, with what its SDL says. */
function leavesOf(operation: CatalogueOperation, document: DocumentNode = parse(operation.document)) {
  const info = new TypeInfo(source.sites[operation.site]);
  const fields: { coordinate: string; path: string; node: FieldNode; deprecated: boolean }[] = [];
  const above: string[] = [];
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter(node) {
          const definition = info.getFieldDef();
          const coordinate = `${info.getParentType()?.name}.${node.name.value}`;
          above.push(node.alias?.value ?? node.name.value);
          // As the reply has it, below the mutation's own field.
          const path = above.slice(1).join('.');
          fields.push({ coordinate, path, node, deprecated: definition?.deprecationReason != null });
        },
        leave() {
          above.pop();
        },
      },
    }),
  );
  return fields;
}

describe('the catalogue', () => {
  test('holds every mutation of both sites, the three of the authentication server under names of their own', () => {
    const api = Object.keys(source.sites.api.getMutationType()?.getFields() ?? {});
    expect(api).toHaveLength(379);
    expect(Object.keys(source.sites.api.getQueryType()?.getFields() ?? {})).toHaveLength(186);
    expect(operations).toHaveLength(382);
    expect(operations.filter(([, operation]) => operation.site === 'auth').map(([key]) => key)).toEqual([
      'auth.createMfaDevice',
      'auth.deleteMfaDevice',
      'auth.validateMfaDevice',
    ]);
    expect(operations.map(([key]) => key)).toEqual(expect.arrayContaining(api));
  });

  test.each(operations)('the document of %s can be sent as it is', (key, operation) => {
    const document = parse(operation.document);
    expect(validate(source.sites[operation.site], document)).toEqual([]);
    const fields = leavesOf(operation, document);
    const leaves = fields.filter(({ node }) => !node.selectionSet && node.name.value !== '__typename');
    expect(leaves.length).toBeLessThanOrEqual(150);
    // The mutation itself may be on its way out; nothing below it may be.
    const below = fields.slice(1).filter(({ deprecated, node }) => deprecated || node.name.value === 'possibleErrors');
    expect(below.map(({ coordinate }) => coordinate)).toEqual([]);
    const secret = leaves.filter(({ coordinate }) => source.reviewed.secrets.secret.includes(coordinate));
    // Nothing secret but what the operation is for, and that only under the path that was reviewed.
    const shown = [...(operation.shownOnce ?? [])].toSorted();
    expect(shown).toEqual([...(source.reviewed.shownOnce[key] ?? [])].toSorted());
    expect(secret.map(({ path }) => path).toSorted()).toEqual(shown);
    const [first] = document.definitions;
    const name = first?.kind === 'OperationDefinition' ? first.name?.value : undefined;
    expect(name).toBe(operation.name.charAt(0).toUpperCase() + operation.name.slice(1));
  });

  test('every type and enum that an operation reaches is there', () => {
    for (const [, operation] of operations) {
      for (const name of operation.inputTypes) expect(catalogue.inputTypes).toHaveProperty(name);
      for (const name of operation.enums) expect(catalogue.enums).toHaveProperty(name);
      const named = operation.inputTypes.flatMap((name) => catalogue.inputTypes[name]?.fields ?? []);
      for (const { type } of [...operation.arguments, ...named]) {
        const bare = type.replace(/[[\]!]/g, '');
        const isKnown = [...operation.inputTypes, ...operation.enums].includes(bare);
        expect(
          isKnown ||
            source.sites[operation.site].getType(bare)?.astNode?.kind === 'ScalarTypeDefinition' ||
            builtIn(bare),
        ).toBe(true);
      }
    }
  });

  test('an operation whose shape nobody has published says so', () => {
    const assumed = operations.filter(([, operation]) => operation.assumed).map(([key]) => key);
    expect(assumed).toEqual([
      'createAccountCredit',
      'createCatalogInput',
      'createTemplate',
      'updateCatalogInput',
      'updateTemplate',
    ]);
  });

  test('the dates of deprecations and the operations that upstream has dropped are known', () => {
    expect(catalogue.operations.updateSiteworksRequest?.deprecation).toEqual({
      since: '2026-03-01',
      removalFrom: '2026-09-01',
      use: 'updateOnSiteJobsRequest',
    });
    expect(operations.filter(([, operation]) => operation.deprecation)).toHaveLength(21);
    expect(operations.filter(([, operation]) => operation.goneSince)).toHaveLength(17);
    for (const [, operation] of operations)
      expect(operation.deprecated !== undefined).toBe(operation.deprecation !== undefined);
  });

  test('what takes the place of something deprecated is there, and not deprecated itself', () => {
    const replaced = operations.flatMap(([, operation]) => operation.deprecation?.use ?? []);
    expect(replaced).toHaveLength(19);
    for (const name of replaced) {
      expect(catalogue.operations, name).toHaveProperty(name);
      expect(catalogue.operations[name]?.deprecated).toBeUndefined();
    }
    for (const [type, { fields }] of Object.entries(catalogue.inputTypes)) {
      for (const { name, deprecation } of fields.filter((field) => field.deprecated !== undefined)) {
        expect(deprecation?.since, `${type}.${name}`).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        const { use } = deprecation ?? {};
        if (use !== undefined) expect(fields.find((field) => field.name === use)?.deprecated).toBeUndefined();
      }
    }
  });

  test('money operations ask for ids, status and amounts alone', () => {
    expect(catalogue.operations.refundPayment?.document).toBe(
      [
        'mutation RefundPayment($input: RefundPaymentInput!) {',
        '  refundPayment(input: $input) {',
        '    repayment {',
        '      id',
        '      amount',
        '      status',
        '      paymentUuid',
        '    }',
        '  }',
        '}',
      ].join('\n'),
    );
    for (const name of source.reviewed.paths.money) {
      const operation = catalogue.operations[name];
      expect(operation, name).toBeDefined();
      const fields = operation ? leavesOf(operation).map(({ node }) => node.name.value) : [];
      expect(fields).not.toEqual(expect.arrayContaining(['note']));
    }
  });

  test('facts name operations that exist, and codes for each listed operation', () => {
    const { facts } = source;
    const named = [
      ...Object.keys(facts.errorCodes),
      ...facts.idempotency.operations,
      ...Object.keys(facts.deprecations),
      ...Object.values(facts.goneSince).flat(),
      ...Object.keys(facts.permissions),
      ...Object.keys(source.reviewed.paths.only),
      ...Object.keys(source.reviewed.paths.add),
      ...Object.keys(source.reviewed.shownOnce).filter((name) => !name.startsWith('auth.')),
    ];
    for (const name of named) expect(catalogue.operations, name).toHaveProperty(name);
    for (const [name, code] of Object.entries(facts.idempotency.reusedKey))
      expect(facts.errorCodes[name]).toContain(code);
    const withKey = operations.filter(([, operation]) =>
      operation.inputTypes.some((type) =>
        catalogue.inputTypes[type]?.fields.some(({ name }) => name === 'idempotencyKey'),
      ),
    );
    expect(withKey.map(([key]) => key)).toEqual([...facts.idempotency.operations].sort());
  });

  test('the four operations that refuse a key used before say with which code', () => {
    const known = operations.filter(([, operation]) => operation.reusedKeyCode);
    expect(Object.fromEntries(known.map(([key, { reusedKeyCode }]) => [key, reusedKeyCode]))).toEqual({
      awardLoyaltyPoints: 'KT-CT-9221',
      deductLoyaltyPoints: 'KT-CT-9221',
      refundPayment: 'KT-CT-3928',
      submitRepaymentRequest: 'KT-CT-3928',
    });
  });

  test('the paths that a person asked for are in the documents', () => {
    const { only, add } = source.reviewed.paths;
    for (const [name, paths] of [...Object.entries(only), ...Object.entries(add)]) {
      const operation = catalogue.operations[name];
      const selected = operation ? responsePaths(operation) : [];
      for (const path of paths) expect(selected, `${name} ${path}`).toContain(path);
    }
  });
});

function responsePaths(operation: CatalogueOperation): string[] {
  const paths: string[] = [];
  const here: string[] = [];
  visit(parse(operation.document), {
    Field: {
      enter(node) {
        here.push(node.name.value);
        paths.push(here.slice(1).join('.'));
      },
      leave() {
        here.pop();
      },
    },
  });
  return paths;
}

function builtIn(name: string): boolean {
  const type = getNamedType(source.sites.api.getType(name));
  return type !== undefined && type.astNode === undefined;
}
