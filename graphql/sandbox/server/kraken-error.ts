import type { GraphQLFormattedError } from 'graphql';

/** A refusal as upstream words it: HTTP 200, `errors[]`, the code in `extensions`. */
export interface KrakenErrorDraft {
  code: string;
  path?: readonly (string | number)[];
  /** Points at the form field: `["input", "accountNumber"]`. */
  inputPath?: readonly string[];
}

interface Meaning {
  type: string;
  description: string;
}

/** Codes that the transport itself raises. Domains have their own. */
const meanings: Readonly<Record<string, Meaning>> = {
  'KT-CT-1111': { type: 'AUTHORIZATION', description: 'Unauthorized.' },
  'KT-CT-1112': { type: 'AUTHORIZATION', description: "'Authorization' header not provided." },
  'KT-CT-1113': { type: 'AUTHORIZATION', description: 'Disabled GraphQL field requested.' },
  'KT-CT-1124': { type: 'AUTHORIZATION', description: 'The token has expired.' },
  'KT-CT-1188': { type: 'VALIDATION', description: 'The query is too complex.' },
  'KT-CT-1189': { type: 'VALIDATION', description: 'The query asks for too many nodes.' },
  'KT-CT-1199': { type: 'APPLICATION', description: 'Too many requests.' },
};

export function toKrakenError({ code, path, inputPath }: KrakenErrorDraft): GraphQLFormattedError {
  const { type, description } = meanings[code] ?? { type: 'VALIDATION', description: `Refused with ${code}.` };
  return {
    message: description,
    ...(path ? { path } : {}),
    extensions: {
      errorType: type,
      errorCode: code,
      errorDescription: description,
      errorClass: type,
      ...(inputPath ? { validationErrors: [{ code, message: description, inputPath }] } : {}),
    },
  };
}
