import { fileURLToPath } from 'node:url';
import { executeCodegen } from '@graphql-codegen/cli';
import type { GeneratedFile } from './generated-file.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const path = 'graphql/queries/documents.ts';

/** BigInt and Decimal may come back as a number or as text; a caller must be ready for both. */
const exactNumber = { input: 'string', output: 'string | number' };
const scalars = {
  ID: 'string',
  BigInt: exactNumber,
  Decimal: exactNumber,
  NormalizedDecimal: exactNumber,
  BusinessRoleString: 'string',
  BusinessSectorString: 'string',
  Date: 'string',
  DateTime: 'string',
  Email: 'string',
  GenericScalar: 'unknown',
  IndustryMidnightAlignedDateField: 'string',
  JSONString: 'string',
  NonEmptyID: 'string',
  NonEmptyString: 'string',
  RoleString: 'string',
  Time: 'string',
  URI: 'string',
  UUID: 'string',
};

/** The hand-written reads as typed documents. Throws where one does not validate against the API site's SDL. */
export async function makeQueryDocuments(heading: string): Promise<GeneratedFile> {
  const { result, error } = await executeCodegen({
    schema: fromRoot('graphql/schema/api.graphql'),
    documents: fromRoot('graphql/queries/*.graphql'),
    silent: true,
    generates: {
      [path]: {
        plugins: ['typescript-operations', 'typed-document-node'],
        config: { useTypeImports: true, enumsAsTypes: true, skipTypename: true, strictScalars: true, scalars },
      },
    },
  });
  if (error) throw error;
  return { path, text: `${heading}${result.map((file) => file.content).join('')}` };
}
