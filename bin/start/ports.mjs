import { createServer } from 'node:net';
import { PlainFailure } from '../plain-failure.mjs';

/**
 * Refuses a port that another program holds.
 * @param {number} port
 * @param {string} host
 * @param {string} variable that changes the port
 */
export async function requireFreePort(port, host, variable) {
  const code = await new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
  if (code === null) return;
  const other = `${variable}=${port === 65_535 ? port - 1 : port + 1} npm start`;
  if (code === 'EADDRINUSE') {
    throw new PlainFailure(
      `ポート ${port} は使われています。 Port ${port} is in use by another program; stop that, or choose another port: ${other}`,
    );
  }
  throw new PlainFailure(
    `ポート ${port} を ${host} で開けません (${code})。 Port ${port} cannot be opened on ${host} (${code}); choose another: ${other}`,
  );
}
