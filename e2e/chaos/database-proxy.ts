import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import path from 'node:path';
import { carry } from './database-connection.ts';

/**
 * What a transaction of the road writes: new commands, commands on their way, votes, ends of requests, ends of commands,
 * tokens. A group may do several.
 */
export const works = ['record', 'send', 'decide', 'approve', 'settle', 'grant'] as const;
export type Work = (typeof works)[number];

/**
 * A place in the life of a transaction.
 * statement: it is asked and not yet passed on. commit: COMMIT is asked and not passed on. committed: the server has
 * done it and the answer is kept back. delivered: the answer has gone to the road.
 */
export type Stage = 'statement' | 'commit' | 'committed' | 'delivered';

export interface Moment {
  stage: Stage;
  /** Ids that the transaction's writings named so far, of commands and of other things. */
  ids: Readonly<Record<Work, ReadonlySet<string>>>;
  /** SQL of the statement, and the ids that it names. */
  text: string;
  named: readonly string[];
  /** Ends the connection on both sides, as a cut cable does. Nothing that is kept back goes on. */
  cut: () => void;
  /** Answers COMMIT as done and rolls back instead: a planted fault, never a real one. */
  pretend: () => void;
}

/** A wire between one process and PostgreSQL that reads along, and can keep back, cut and tell. */
export interface DatabaseProxy {
  /** The same database and role through the wire. */
  url: (direct: string) => string;
  /** Called at every moment; what goes on waits for it. Null: everything goes on. */
  watch: ((moment: Moment) => Promise<void> | void) | null;
  /** Commits that the server has done since the start. */
  commits: () => number;
  cutAll: () => void;
  stop: () => Promise<void>;
}

const port = 5432;

/** @param server the folder of PostgreSQL's own socket @param folder where this wire's socket is made */
export async function startDatabaseProxy(server: string, folder: string): Promise<DatabaseProxy> {
  const sockets = new Set<Socket>();
  let commits = 0;
  const listener = createServer({ pauseOnConnect: true }, (client) => {
    const upstream = connect(path.join(server, `.s.PGSQL.${port}`));
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    carry(client, upstream, {
      watch: () => proxy.watch,
      onCommit: () => {
        commits += 1;
      },
    });
  });
  const socketPath = path.join(folder, `.s.PGSQL.${port}`);
  rmSync(socketPath, { force: true });
  listener.listen(socketPath);
  await once(listener, 'listening');
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const proxy: DatabaseProxy = {
    url: (direct) => {
      const there = new URL(direct);
      there.searchParams.set('host', folder);
      return there.href;
    },
    watch: null,
    commits: () => commits,
    cutAll,
    stop: async () => {
      proxy.watch = null;
      cutAll();
      listener.close();
      await once(listener, 'close');
    },
  };
  return proxy;
}
