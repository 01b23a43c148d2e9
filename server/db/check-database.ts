import 'server-only';
import type pg from 'pg';
import { DatabaseRefused } from './database-refused.ts';
import { type EnvironmentStamp, findStampDifferences } from './environment-stamp.ts';

/**
 * What must hold before anything is sent (safety.md 1 and 10): the role is no superuser and owns nothing, commits
 * reach the disk, and the records are about this very upstream.
 * @throws {DatabaseRefused} naming everything that is wrong
 */
export async function checkDatabase(pool: pg.Pool, wanted: EnvironmentStamp): Promise<void> {
  const { rows } = await pool.query<Facts>(question);
  const facts = rows[0];
  if (!facts) throw new Error('The database did not answer about itself');
  const refusals = [...findRoleRefusals(facts), ...findDurabilityRefusals(facts)];
  if (facts.stamped) {
    const found = await pool.query<EnvironmentStamp>('SELECT environment, endpoint, issuer FROM environment_stamp');
    refusals.push(...findStampRefusals(found.rows[0], wanted));
  } else {
    refusals.push('データベースがまだ作られていません。 The database has no tables yet: run the migrations first.');
  }
  if (refusals.length > 0) throw new DatabaseRefused(refusals);
}

interface Facts {
  role: string;
  powerful: boolean;
  owns: boolean;
  fsync: string;
  synchronous_commit: string;
  full_page_writes: string;
  stamped: boolean;
}

const question = `
  SELECT current_user AS role,
    rolsuper OR rolcreaterole OR rolbypassrls OR rolreplication AS powerful,
    EXISTS (SELECT FROM pg_class WHERE relowner = r.oid)
      OR EXISTS (SELECT FROM pg_database WHERE datname = current_database() AND datdba = r.oid)
      OR EXISTS (SELECT FROM pg_auth_members WHERE member = r.oid) AS owns,
    current_setting('fsync') AS fsync,
    current_setting('synchronous_commit') AS synchronous_commit,
    current_setting('full_page_writes') AS full_page_writes,
    to_regclass('public.environment_stamp') IS NOT NULL AS stamped
  FROM pg_roles r WHERE rolname = current_user`;

function findRoleRefusals(facts: Facts): string[] {
  if (!facts.powerful && !facts.owns) return [];
  return [
    `DATABASE_URL の役割 ${facts.role} の権限が強すぎます。 The database role ${facts.role} is a superuser, owns something or belongs to another role; the console must run as one that owns nothing.`,
  ];
}

function findDurabilityRefusals(facts: Facts): string[] {
  const settings = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;
  return settings
    .filter((name) => facts[name] === 'off' || (name === 'synchronous_commit' && facts[name] === 'local'))
    .map(
      (name) =>
        `データベースの ${name} が ${facts[name]} です。 ${name} is ${facts[name]}: what was committed could be lost.`,
    );
}

function findStampRefusals(found: EnvironmentStamp | undefined, wanted: EnvironmentStamp): string[] {
  if (!found) return ['データベースに環境の刻印がありません。 The database carries no environment stamp.'];
  return findStampDifferences(found, wanted).map(
    (name) =>
      `データベースは別の環境のものです（${name}: ${found[name]}）。 The database belongs to another ${name} (${found[name]}) than the settings name (${wanted[name]}).`,
  );
}
