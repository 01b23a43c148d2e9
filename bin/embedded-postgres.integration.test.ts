import pg from 'pg';
import { expect, inject, test } from 'vitest';

test('the embedded database is UTF-8, keeps what it acknowledges and speaks over its socket only', async () => {
  const client = new pg.Client({ connectionString: inject('postgres').appUrl });
  await client.connect();
  const { rows } = await client.query(
    `select current_user as who, current_setting('fsync') as fsync, current_setting('server_encoding') as encoding,
            current_setting('listen_addresses') as listens, lower('ＡÀ') as lower`,
  );
  await client.end();
  expect(rows[0]).toEqual({ who: 'quarterdeck_app', fsync: 'on', encoding: 'UTF8', listens: '', lower: 'ａà' });
});

test('the application cannot make tables in the database it works in', async () => {
  const client = new pg.Client({ connectionString: inject('postgres').appUrl });
  await client.connect();
  await expect(client.query('create table public.mine (id int)')).rejects.toThrow('permission denied');
  await client.end();
});
