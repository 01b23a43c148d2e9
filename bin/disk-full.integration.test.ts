import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { verifyLog } from '#server/audit/verify-log.ts';
import type { Staff } from '#server/auth/staff.ts';
import { drainSendings } from '#server/commands/active-sendings.ts';
import { getLease } from '#server/commands/lease.ts';
import { askRepayment, startTestRoad, type TestRoad } from '#server/commands/test-road.ts';
import { startTestWire, type TestWire } from '#server/commands/test-wire.ts';
import { getPool } from '#server/db/client.ts';
import { startPostgres } from './embedded-postgres.mjs';
import { superviseParts } from './start/supervisor.mjs';

// A disk of its own that is small: tmpfs, which only root may mount. Elsewhere the chaos run's fault covers it less well.
const account = 'A-4B54C4BC';
const disk = mkdtempSync(path.join(tmpdir(), 'quarterdeck-disk-'));
const filler = path.join(disk, 'filler');
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=0711', 'tmpfs', disk]).status === 0;
vi.spyOn(console, 'error').mockImplementation(() => undefined);

let supervisor: ReturnType<typeof superviseParts>;
let wire: TestWire;
let road: TestRoad;
let sato: Staff;
let ledger: string;

beforeAll(async () => {
  if (!mounted) return;
  supervisor = superviseParts({ say: () => undefined });
  const server = await supervisor.keep('database', () => startPostgres({ folder: path.join(disk, 'db') }));
  wire = await startTestWire();
  road = await startTestRoad({}, wire, server);
  sato = await road.signIn('sato');
  ledger = (await road.ledgersOf(sato, account))[0] ?? '';
});
afterAll(async () => {
  if (mounted) {
    await drainSendings();
    await (await getLease()).release();
    await road.site.stop();
    await wire.stop();
    await supervisor.stop([['database', 10_000]]);
    spawnSync('umount', [disk]);
  }
  rmSync(disk, { recursive: true, force: true });
});

const submit = (yen: number) => road.submit(sato, askRepayment(account, ledger, yen));

test.skipIf(!mounted)(
  'on a full disk nothing is sent and people are told; with room again it goes on by itself',
  async () => {
    expect(await submit(1_001)).toMatchObject({ ok: true, status: 'succeeded' });
    fill();
    const told = new Set<string>();
    // What PostgreSQL has at hand (the rest of a WAL segment, free pages) is used up first.
    for (let yen = 2_000; told.size === 0 && yen < 6_000; yen += 1) {
      const result = await submit(yen);
      if (!result.ok) told.add(result.code);
    }
    expect(['databaseFull', 'databaseUnreachable']).toContain([...told][0]);
    const sent = wire.mutations.length;
    for (let yen = 7_000; yen < 7_010; yen += 1) {
      const result = await submit(yen);
      expect(result).toMatchObject({ ok: false });
    }
    expect(wire.mutations).toHaveLength(sent);
    rmSync(filler);
    await expect.poll(async () => (await submit(9_001)).ok, { timeout: 25_000, interval: 500 }).toBe(true);
    await drainSendings();
    const effects = await road.effects({ account, operation: 'submitRepaymentRequest' });
    expect(effects).toBe(wire.mutations.length);
    // Appends broke off in their middle: no entry is cut, none is missing, and what was told as kept is there.
    expect(await verifyLog(getPool())).toMatchObject({ damage: null });
  },
);

function fill(): void {
  const descriptor = openSync(filler, 'w');
  const block = Buffer.alloc(1024 * 1024);
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(disk);
      const left = Math.min(bavail * bsize, block.length);
      if (left === 0) return;
      writeSync(descriptor, block, 0, left);
    }
  } finally {
    closeSync(descriptor);
  }
}
