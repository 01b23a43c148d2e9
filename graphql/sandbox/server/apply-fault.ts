import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import { toKrakenError } from './kraken-error.ts';
import { jsonReply, type Reply, sendCut, sendReply } from './reply.ts';
import { badGateway, spoilReply } from './spoil.ts';

export interface FaultyExchange {
  response: ServerResponse;
  /** The response name of the first root field. */
  rootKey: string;
  /** Carries the request out; not called by faults that strike before the effect. */
  execute: () => Promise<Reply>;
  /** Puts the request off by so many minutes of the sandbox's clock. */
  postpone: (minutes: number) => void;
}

/** Answers one exchange as the fault says. A hang keeps the connection open until the caller or the sandbox ends. */
export async function applyFault(fault: Fault, exchange: FaultyExchange): Promise<void> {
  const { response, rootKey, execute, postpone } = exchange;
  switch (fault.kind) {
    case 'code': {
      const inputPath = fault.inputPath ? { inputPath: fault.inputPath } : {};
      const error = toKrakenError({ code: fault.code, path: [rootKey], ...inputPath });
      return sendReply(response, jsonReply({ errors: [error], data: { [rootKey]: null } }));
    }
    case 'slow':
      await wait(fault.ms);
      return sendReply(response, await execute());
    case 'hang':
      if (fault.effect === 'now') await execute();
      return;
    case 'drop':
      if (fault.effect === 'now') await execute();
      response.destroy();
      return;
    case 'late':
      postpone(fault.minutes);
      if (fault.meanwhile === 'drop') response.destroy();
      return;
    case 'cut':
      return answerCut(response, await execute(), fault);
    case 'badGateway':
      if (fault.effect === 'now') await execute();
      return sendReply(response, badGateway);
    case 'tooMany': {
      const headers = { 'content-type': 'text/plain', 'retry-after': String(fault.retryAfterSeconds) };
      return sendReply(response, { status: 429, headers, body: 'Too many requests' });
    }
    default:
      return sendReply(response, spoilReply(await execute(), fault, rootKey));
  }
}

function answerCut(response: ServerResponse, reply: Reply, fault: Extract<Fault, { kind: 'cut' }>): void {
  if (fault.connection === 'dropped') sendCut(response, reply, fault.bytes);
  else sendReply(response, { ...reply, body: reply.body.slice(0, fault.bytes) });
}
