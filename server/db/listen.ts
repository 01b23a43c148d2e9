import 'server-only';
import { EventEmitter } from 'node:events';
import type pg from 'pg';
import { connectAlone, keepBeating } from './client.ts';
import { onePerProcess } from './one-per-process.ts';

/** What triggers tell, each with the id of whom or what it is about. */
const channels = ['command_moved', 'notice_moved', 'session_ended'] as const;
export type ListenedChannel = (typeof channels)[number];

/** Emits each telling twice: as its channel, with the id, and as `channel:id`. A lost connection is an `error`. */
type DatabaseEvents = EventEmitter;

interface Listening {
  events: DatabaseEvents;
  client: pg.Client;
}

const getPlace = () => onePerProcess<{ current: Promise<Listening> | null }>('listener', () => ({ current: null }));

/** The name of the event that tells of this one thing only. */
export function eventOf(channel: ListenedChannel, id: string): string {
  return `${channel}:${id}`;
}

/**
 * What the database tells this process, over the one connection that all listeners share: opened at first use and anew
 * after it broke. A broken one wakes every listener with an error. Nobody polls.
 */
export async function listenToDatabase(): Promise<DatabaseEvents> {
  const place = getPlace();
  place.current ??= listen(() => {
    place.current = null;
  }).catch((error: unknown) => {
    place.current = null;
    throw error;
  });
  return (await place.current).events;
}

/** Ends the connection: every listener gets its error. For a process that is about to end. */
export async function stopListening(): Promise<void> {
  const listening = await getPlace().current?.catch(() => null);
  await listening?.client.end();
}

async function listen(onLost: () => void): Promise<Listening> {
  const client = await connectAlone();
  const events: DatabaseEvents = new EventEmitter();
  events.setMaxListeners(0);
  client.on('notification', ({ channel, payload }: pg.Notification) => {
    if (payload === undefined) return;
    events.emit(channel, payload);
    events.emit(`${channel}:${payload}`);
  });
  let lost = false;
  // Listeners end with an error and their pages ask again, over a new connection. `error` and `end` come both.
  const lose = (): void => {
    if (lost) return;
    lost = true;
    onLost();
    if (events.listenerCount('error') > 0) events.emit('error', new Error('stopped listening to the database'));
  };
  client.on('error', lose);
  client.once('end', lose);
  for (const channel of channels) await client.query(`LISTEN ${channel}`);
  keepBeating(client);
  return { events, client };
}
