import type { ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';

/** A reply before it goes out: a fault may change it or keep it back. */
export interface Reply {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

const json = { 'content-type': 'application/json; charset=utf-8' };

export function jsonReply(value: unknown, status = 200): Reply {
  return { status, headers: json, body: JSON.stringify(value) };
}

/** Refused before anything ran: no data. */
export function errorsReply(errors: readonly GraphQLFormattedError[]): Reply {
  return jsonReply({ errors, data: null });
}

export function sendReply(response: ServerResponse, { status, headers, body }: Reply): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': bytes.length }).end(bytes);
}

/** Says how long the body is, sends the first bytes of it and drops the connection once they have left. */
export function sendCut(response: ServerResponse, { status, headers, body }: Reply, bytes: number): void {
  const whole = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': whole.length });
  response.write(whole.subarray(0, Math.min(bytes, whole.length - 1)), () => response.destroy());
}
