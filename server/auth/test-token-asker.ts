import { closePool } from '#server/db/client.ts';
import { getAccessToken } from './grant.ts';

/** A console process of its own, for tests: asks ten times at once for the token of one session, prints what it got. */
const [sessionId = ''] = process.argv.slice(2);
const answers = await Promise.all(Array.from({ length: 10 }, () => getAccessToken(sessionId, { outliveMs: 10_000 })));
console.log(JSON.stringify(answers));
await closePool();
