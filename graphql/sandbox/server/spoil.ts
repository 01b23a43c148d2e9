import type { Fault } from './fault.ts';
import { isRecord } from './graphql-request.ts';
import { jsonReply, type Reply } from './reply.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };

export const badGateway: Reply = {
  status: 502,
  headers: html,
  body: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
};

/** Changes the reply of a mutation that ran, as the fault says; other faults leave it as it is. */
export function spoilReply(reply: Reply, fault: Fault, rootKey: string): Reply {
  switch (fault.kind) {
    case 'deep':
      return withDeepError(reply, rootKey);
    case 'nulldata':
      return jsonReply({ data: { [rootKey]: null } });
    case 'notjson':
      return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'OK: accepted for processing' };
    case 'notgraphql':
      return jsonReply({ status: 'ok', result: [] });
    case 'oversized':
      return { ...reply, body: `${reply.body.slice(0, -1)},"extensions":{"padding":"${'x'.repeat(4_000_000)}"}}` };
    case 'serverError':
      return jsonReply({ errors: [{ message: 'Internal server error' }], data: null }, 500);
    case 'badGateway':
      return badGateway;
    default:
      return reply;
  }
}

/**
 * The mutation ran and its data is there, but something selected below it may not be seen: the code alone looks like a
 * refusal, the path says that it is none.
 */
function withDeepError(reply: Reply, rootKey: string): Reply {
  const parsed: unknown = JSON.parse(reply.body);
  if (!isRecord(parsed) || !isRecord(parsed.data)) return reply;
  const path = deepestLeaf(parsed.data[rootKey], [rootKey]);
  const leaf = path.at(-1);
  const holder = path.slice(0, -1).reduce<unknown>((value, key) => childOf(value, key), parsed.data);
  if (leaf !== undefined && isRecord(holder)) holder[leaf] = null;
  const extensions = {
    errorType: 'AUTHORIZATION',
    errorCode: 'KT-CT-1111',
    errorDescription: 'Unauthorized.',
    errorClass: 'AUTHORIZATION',
  };
  return { ...reply, body: JSON.stringify({ ...parsed, errors: [{ message: 'Unauthorized.', path, extensions }] }) };
}

type ResponsePath = (string | number)[];

/** A path to a leaf below the root, the deepest along the last object of each level. */
function deepestLeaf(value: unknown, path: ResponsePath): ResponsePath {
  if (Array.isArray(value)) return value.length > 0 ? deepestLeaf(value[0], [...path, 0]) : path;
  if (!isRecord(value)) return path;
  const keys = Object.keys(value).filter((key) => key !== '__typename');
  const key = keys.findLast((each) => typeof value[each] === 'object' && value[each] !== null) ?? keys.at(-1);
  return key === undefined ? path : deepestLeaf(value[key], [...path, key]);
}

function childOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isRecord(value) ? value[String(key)] : undefined;
}
