-- What stands beside a command goes with its texts: the reasons of votes, resolutions, links and of what was sent all the
-- same, what was seen upstream, and the attempts that the duplicate guard held. Who, when and how it was decided stays.

-- Where a sentence has to stand, a dash stands in its place. For one column of one table, and after its command alone.
CREATE FUNCTION guard_erased_text() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM command c WHERE c.id = OLD.command_id AND c.erased_at IS NOT NULL)
    OR to_jsonb(NEW) ->> TG_ARGV[0] IS DISTINCT FROM TG_ARGV[1]
    OR (to_jsonb(NEW) - TG_ARGV[0]) <> (to_jsonb(OLD) - TG_ARGV[0]) THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE
  erased record;
BEGIN
  FOR erased IN
    SELECT * FROM (VALUES
      ('vote', 'reason', '—'), ('resolution', 'reason', '—'), ('money_despite', 'reason', '—'),
      ('repayment_link', 'reason', '—'), ('command_before', 'things', '[]'), ('probe_run', 'things', '[]'),
      ('repayment_before', 'ids', '[]'), ('repayment_look', 'fits', '[]')) AS texts (of, name, blank)
  LOOP
    EXECUTE format('DROP TRIGGER %I ON %I', erased.of || '_stays', erased.of);
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      erased.of || '_stays', erased.of);
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION guard_erased_text(%L, %L)',
      erased.of || '_erased', erased.of, erased.name, erased.blank);
  END LOOP;
END $$;

CREATE FUNCTION erase_texts_beside(ids uuid[]) RETURNS void LANGUAGE sql
SET search_path = public, pg_temp
AS $$
  UPDATE vote SET reason = '—' WHERE command_id = ANY (ids) AND reason IS NOT NULL;
  UPDATE resolution SET reason = '—' WHERE command_id = ANY (ids);
  UPDATE money_despite SET reason = '—' WHERE command_id = ANY (ids) AND reason IS NOT NULL;
  UPDATE repayment_link SET reason = '—' WHERE command_id = ANY (ids) AND reason IS NOT NULL;
  UPDATE command_before SET things = '[]' WHERE command_id = ANY (ids);
  UPDATE probe_run SET things = '[]' WHERE command_id = ANY (ids) AND things IS NOT NULL;
  UPDATE repayment_before SET ids = '[]' WHERE command_id = ANY (erase_texts_beside.ids);
  UPDATE repayment_look SET fits = '[]' WHERE command_id = ANY (ids);
$$;
REVOKE ALL ON FUNCTION erase_texts_beside(uuid[]) FROM PUBLIC;

CREATE OR REPLACE FUNCTION erase_emptied_commands(ids uuid[]) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
DECLARE
  erased uuid[];
BEGIN
  WITH gone AS (
    UPDATE command c SET erased_at = clock(), body = '{"operationName":"","query":"","variables":{}}',
      snapshot = '{"account":null,"maximumRefund":null,"things":{},"unconfirmed":[]}',
      reason_text = NULL, reply = NULL, outcome = NULL, envelope = NULL
    WHERE c.id = ANY (ids) AND c.erased_at IS NULL
      AND c.status NOT IN ('prepared', 'waiting', 'approved', 'sending', 'unknown')
      AND EXISTS (SELECT FROM log_entry e WHERE e.command_id = c.id::text AND e.event = 'command.submitted')
      AND NOT EXISTS (
        SELECT FROM log_entry e JOIN log_payload p ON p.sequence = e.sequence WHERE e.command_id = c.id::text)
    RETURNING c.id)
  SELECT coalesce(array_agg(gone.id), '{}') INTO erased FROM gone;
  DELETE FROM sensitive_digest d WHERE d.command_id = ANY (erased);
  PERFORM erase_texts_beside(erased);
  RETURN cardinality(erased);
END $$;

-- Of commands that were erased before this.
SELECT erase_texts_beside(array(SELECT id FROM command WHERE erased_at IS NOT NULL));

-- An attempt that was held may have become a command, or none: it goes by its own time, and after its command.
ALTER TABLE blocked_attempt ADD COLUMN erased_at timestamptz;
CREATE INDEX blocked_attempt_account ON blocked_attempt (account, blocked_at) WHERE account IS NOT NULL;
DROP TRIGGER blocked_attempt_guard ON blocked_attempt;
CREATE TRIGGER blocked_attempt_begins BEFORE INSERT ON blocked_attempt
  FOR EACH ROW EXECUTE FUNCTION guard_blocked_attempt();
CREATE TRIGGER blocked_attempt_guard BEFORE UPDATE ON blocked_attempt FOR EACH ROW
  WHEN (NEW.erased_at IS NOT DISTINCT FROM OLD.erased_at) EXECUTE FUNCTION guard_blocked_attempt();

CREATE FUNCTION guard_erased_attempt() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL
    OR EXISTS (SELECT FROM command c WHERE c.id = OLD.command_id AND c.erased_at IS NULL)
    OR (to_jsonb(NEW) - '{variables,reason_text,lift_reason,erased_at}'::text[])
      <> (to_jsonb(OLD) - '{variables,reason_text,lift_reason,erased_at}'::text[]) THEN
    RAISE EXCEPTION 'a blocked attempt is erased after its command, once, and its texts alone'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER blocked_attempt_erased BEFORE UPDATE ON blocked_attempt FOR EACH ROW
  WHEN (NEW.erased_at IS DISTINCT FROM OLD.erased_at) EXECUTE FUNCTION guard_erased_attempt();

-- Of a confirmed erasing: attempts are money, whatever became of them. How many went stands in the entry that ends it.
CREATE FUNCTION erase_blocked_attempts(erasure_id integer) RETURNS bigint LANGUAGE sql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
  WITH gone AS (
    UPDATE blocked_attempt b SET erased_at = clock(), variables = '{}', reason_text = NULL,
      lift_reason = CASE WHEN b.lift_reason IS NOT NULL THEN '—' END
    FROM erasure e
    WHERE e.id = erasure_id AND e.decision = 'confirmed' AND e.done_at IS NULL
      AND b.erased_at IS NULL AND b.blocked_at < e.money_before
      AND NOT EXISTS (SELECT FROM command c WHERE c.id = b.command_id AND c.erased_at IS NULL)
      AND NOT EXISTS (SELECT FROM legal_hold h WHERE h.lifted_at IS NULL AND h.account = b.account)
    RETURNING b.id)
  SELECT count(*) FROM gone
$$;
REVOKE ALL ON FUNCTION erase_blocked_attempts(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_blocked_attempts(integer) TO quarterdeck_app;
