import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { TestCertificate } from './test-certificate.ts';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Whole, as it came over the wire. */
  source: string;
  secure: boolean;
}

/** A mail relay on this machine that keeps what it was handed; it offers STARTTLS and wants a password. */
export interface TestRelay {
  url: string;
  received: ReceivedMail[];
  /** What it says to a recipient from now on; null takes the mail. */
  refuse: (status: number | null) => void;
  stop: () => Promise<void>;
}

export async function startTestRelay(
  certificate: TestCertificate,
  { withoutTls = false, silent = false } = {},
): Promise<TestRelay> {
  const received: ReceivedMail[] = [];
  let refusal: number | null = null;
  const server = new SMTPServer({
    ...certificate,
    disabledCommands: withoutTls ? ['STARTTLS'] : [],
    authOptional: false,
    disableReverseLookup: true,
    onConnect: (_, done) => (silent ? undefined : done()),
    onAuth: ({ username, password }, _, done) => {
      if (username === 'console' && password === 'p@ss word') done(null, { user: username });
      else done(new Error('no'));
    },
    onRcptTo: (_, __, done) => {
      if (refusal === null) done();
      else done(Object.assign(new Error('who is that'), { responseCode: refusal }));
    },
    onData: (stream, { envelope, secure }, done) => {
      let source = '';
      stream.on('data', (part: Buffer) => {
        source += part.toString('utf8');
      });
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), source, secure });
        done();
      });
    },
  });
  // A client that leaves in the middle is what some tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://console:p%40ss%20word@localhost:${port}`,
    received,
    refuse: (status) => {
      refusal = status;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
