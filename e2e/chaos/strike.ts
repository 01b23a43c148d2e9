import type http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { WireFault } from './wire-fault.ts';

interface Struck {
  response: http.ServerResponse;
  /** Hands the request to upstream and reads the reply. */
  forward: () => Promise<{ status: number; text: string }>;
  /** The true reply has gone back whole. */
  onAnswered: () => void;
}

const gateway = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

/** Does to one mutation what its fault says. */
export async function strike(fault: WireFault, { response, forward, onAnswered }: Struck): Promise<void> {
  const answer = ({ status, text }: { status: number; text: string }) => {
    if (response.destroyed || !response.writable) return;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(text, onAnswered);
  };
  switch (fault.kind) {
    case 'none':
      return answer(await forward());
    case 'slowReply': {
      const reply = await forward();
      await pause(fault.ms);
      return answer(reply);
    }
    case 'slowRequest':
      await pause(fault.ms);
      return answer(await forward());
    case 'resetBefore':
      return reset(response);
    case 'resetWhile': {
      const under = forward();
      reset(response);
      await under;
      return;
    }
    case 'resetAfter':
      await forward();
      return reset(response);
    case 'cut': {
      const { status, text } = await forward();
      const bytes = Buffer.from(text);
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length });
      response.write(bytes.subarray(0, Math.floor(fault.share * bytes.length)), () => reset(response));
      return;
    }
    case 'blackHole':
      if (fault.after) await forward();
      await pause(fault.ms);
      return reset(response);
    case 'badGateway':
      if (fault.after) await forward();
      response.writeHead(502, { 'content-type': 'text/html' }).end(gateway);
      return;
    case 'twice':
      await forward();
      return answer(await forward());
    case 'lie':
      return answer({ status: 200, text: JSON.stringify(pretended) });
    case 'denial':
      await forward();
      return answer({ status: 200, text: JSON.stringify(denial) });
  }
}

/** Names something that it made, for either operation that the harness sends. */
const pretended = {
  data: {
    submitRepaymentRequest: { repaymentRequest: { requestId: 'RR-0', status: 'REQUESTED' } },
    createApiExceptionNote: { apiException: { id: '0' } },
  },
};

const denial = {
  data: null,
  errors: [{ message: 'Not allowed.', extensions: { errorCode: 'KT-CT-1143', errorType: 'VALIDATION' } }],
};

/** RST, not FIN: what was under way is thrown away. */
function reset(response: http.ServerResponse): void {
  response.socket?.resetAndDestroy();
}
