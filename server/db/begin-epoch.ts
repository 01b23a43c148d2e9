import 'server-only';
import pg from 'pg';

/** Which database this is, and the epoch it is in. */
export async function readEpoch(ownerUrl: string): Promise<{ databaseId: string; epoch: number }> {
  return withOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ databaseId: string; epoch: number }>(
      'SELECT database_id AS "databaseId", epoch FROM environment_stamp',
    );
    if (!rows[0]) throw new Error('The database carries no environment stamp');
    return rows[0];
  });
}

/** Writes the epoch into the stamp, as the owner of the tables: the application cannot. */
export async function beginEpoch(ownerUrl: string, epoch: number): Promise<void> {
  await withOwner(ownerUrl, (owner) => owner.query('UPDATE environment_stamp SET epoch = $1', [epoch]));
}

async function withOwner<Result>(url: string, act: (owner: pg.Client) => Promise<Result>): Promise<Result> {
  const owner = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await owner.connect();
  try {
    return await act(owner);
  } finally {
    await owner.end();
  }
}
