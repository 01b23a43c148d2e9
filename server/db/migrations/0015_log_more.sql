-- What the log's own checks found: hourly on the new entries, nightly on all of them.
CREATE TABLE log_check (
  id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  scope text NOT NULL CHECK (scope IN ('new', 'all')),
  began_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL DEFAULT clock(),
  -- The last entry that was seen to hold; the next check of the new ones begins behind it.
  sequence bigint NOT NULL CHECK (sequence >= 0),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  -- The kind of the first damage and the entry it was found at; null: whole.
  damage text,
  damaged bigint,
  unwitnessed bigint NOT NULL CHECK (unwitnessed >= 0),
  CHECK ((damage IS NULL) = (damaged IS NULL))
);
CREATE INDEX log_check_scope ON log_check (scope, id DESC);
CREATE TRIGGER log_check_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON log_check
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON log_check TO quarterdeck_app;

-- Whose account is open in which session, and why: while it is, the holder is shown in clear there.
CREATE TABLE customer_opening (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id text NOT NULL,
  session_id text NOT NULL,
  account text NOT NULL,
  why text NOT NULL CHECK (why IN ('phone', 'letter', 'case', 'command')),
  -- 'command': the one whose review opened it; its case number stands with it.
  command_id uuid,
  opened_at timestamptz NOT NULL DEFAULT clock(),
  left_at timestamptz,
  CHECK ((why = 'command') = (command_id IS NOT NULL))
);
CREATE UNIQUE INDEX customer_opening_standing ON customer_opening (session_id, account) WHERE left_at IS NULL;
CREATE INDEX customer_opening_account ON customer_opening (account, opened_at);

CREATE FUNCTION guard_customer_opening() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF OLD.left_at IS NOT NULL THEN
    RAISE EXCEPTION 'this account was left' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER customer_opening_ends_once BEFORE UPDATE ON customer_opening
  FOR EACH ROW EXECUTE FUNCTION guard_customer_opening();
GRANT SELECT, INSERT ON customer_opening TO quarterdeck_app;
GRANT UPDATE (left_at) ON customer_opening TO quarterdeck_app;

-- What somebody had shown in clear for a reason, until when. The reason is in the log.
CREATE TABLE personal_reveal (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id text NOT NULL,
  session_id text NOT NULL,
  -- 'command': `target` is its id; 'entry': the sequence of an entry of the log.
  kind text NOT NULL CHECK (kind IN ('command', 'entry')),
  target text NOT NULL,
  revealed_at timestamptz NOT NULL DEFAULT clock(),
  ends_at timestamptz NOT NULL DEFAULT clock() + interval '10 minutes',
  CHECK (ends_at <= revealed_at + interval '11 minutes')
);
CREATE INDEX personal_reveal_target ON personal_reveal (session_id, kind, target, ends_at);
CREATE TRIGGER personal_reveal_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON personal_reveal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT ON personal_reveal TO quarterdeck_app;
GRANT INSERT (person_id, session_id, kind, target) ON personal_reveal TO quarterdeck_app;

-- Masked values as keyed digests, outside of the chain: "was this bank account used elsewhere" without keeping it.
CREATE TABLE sensitive_digest (
  command_id uuid NOT NULL REFERENCES command,
  kind text NOT NULL,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  -- Which of PAYLOAD_KEYS made it.
  key_id text NOT NULL,
  PRIMARY KEY (command_id, kind, digest)
);
CREATE INDEX sensitive_digest_same ON sensitive_digest (kind, digest);
CREATE TRIGGER sensitive_digest_stays BEFORE UPDATE OR TRUNCATE ON sensitive_digest
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON sensitive_digest TO quarterdeck_app;

-- Nothing of such an account is erased.
CREATE TABLE legal_hold (
  id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  account text NOT NULL,
  reason text NOT NULL,
  set_by text NOT NULL,
  set_at timestamptz NOT NULL DEFAULT clock(),
  lifted_by text,
  lifted_at timestamptz,
  CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
);
CREATE UNIQUE INDEX legal_hold_standing ON legal_hold (account) WHERE lifted_at IS NULL;

CREATE FUNCTION guard_legal_hold() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF OLD.lifted_at IS NOT NULL THEN
    RAISE EXCEPTION 'this hold was lifted' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER legal_hold_ends_once BEFORE UPDATE ON legal_hold FOR EACH ROW EXECUTE FUNCTION guard_legal_hold();
GRANT SELECT, INSERT ON legal_hold TO quarterdeck_app;
GRANT UPDATE (lifted_by, lifted_at) ON legal_hold TO quarterdeck_app;

-- An erasing of what is past its time: asked for by one person, confirmed by another, then done bit by bit.
CREATE TABLE erasure (
  id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  money_before timestamptz NOT NULL,
  other_before timestamptz NOT NULL,
  -- What the dry run counted when it was asked for.
  payloads bigint NOT NULL CHECK (payloads > 0),
  reason text NOT NULL,
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT clock(),
  decision text CHECK (decision IN ('confirmed', 'withdrawn')),
  decided_by text,
  decided_at timestamptz,
  done_at timestamptz,
  -- Never sooner than the law keeps it, whoever asks.
  CHECK (money_before <= asked_at - interval '10 years' + interval '1 day'),
  CHECK (other_before <= asked_at - interval '7 years' + interval '1 day'),
  CHECK ((decision IS NULL) = (decided_by IS NULL)),
  CHECK ((decision IS NULL) = (decided_at IS NULL)),
  CHECK (decision IS DISTINCT FROM 'confirmed' OR decided_by <> asked_by),
  CHECK (done_at IS NULL OR decision IS NOT DISTINCT FROM 'confirmed')
);
CREATE UNIQUE INDEX erasure_open ON erasure ((true)) WHERE decision IS NULL;

CREATE FUNCTION guard_erasure() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF OLD.decision IS NOT NULL AND (NEW.decision, NEW.decided_by, NEW.decided_at)
    IS DISTINCT FROM (OLD.decision, OLD.decided_by, OLD.decided_at) THEN
    RAISE EXCEPTION 'this erasing was decided' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.done_at IS NOT NULL THEN
    RAISE EXCEPTION 'this erasing was done' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER erasure_decided_once BEFORE UPDATE ON erasure FOR EACH ROW EXECUTE FUNCTION guard_erasure();
GRANT SELECT ON erasure TO quarterdeck_app;
GRANT INSERT (money_before, other_before, payloads, reason, asked_by) ON erasure TO quarterdeck_app;
GRANT UPDATE (decision, decided_by, decided_at, done_at) ON erasure TO quarterdeck_app;

-- Payloads that are past their time: of money 10 years, of all else 7. What names an operation and no command that says
-- what it did counts as money. Accounts under a legal hold are left out.
CREATE FUNCTION payloads_due(money_before timestamptz, other_before timestamptz)
RETURNS TABLE (sequence bigint, name text, money boolean, at timestamptz) LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
  SELECT p.sequence, p.name, k.money, e.at
  FROM log_entry e
  JOIN log_payload p ON p.sequence = e.sequence
  LEFT JOIN command c ON c.id::text = e.command_id
  CROSS JOIN LATERAL (SELECT e.operation IS NOT NULL AND coalesce(c.effect = 'money', true) AS money) k
  WHERE e.at < greatest(money_before, other_before)
    AND e.at < CASE WHEN k.money THEN money_before ELSE other_before END
    AND NOT EXISTS (SELECT FROM legal_hold h WHERE h.lifted_at IS NULL AND h.account IN (e.account, c.account))
$$;

-- The one way by which a payload can go: of a confirmed erasing, what is due, at most so many at once.
CREATE FUNCTION erase_due(erasure_id integer, most integer)
RETURNS TABLE (sequence bigint, name text) LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
DECLARE
  agreed erasure;
BEGIN
  SELECT * INTO agreed FROM erasure e
    WHERE e.id = erasure_id AND e.decision = 'confirmed' AND e.done_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no confirmed erasing' USING ERRCODE = 'check_violation';
  END IF;
  RETURN QUERY
    DELETE FROM log_payload p
    USING (SELECT d.sequence, d.name FROM payloads_due(agreed.money_before, agreed.other_before) d
           ORDER BY d.sequence, d.name LIMIT most) due
    WHERE p.sequence = due.sequence AND p.name = due.name
    RETURNING p.sequence, p.name;
END $$;
REVOKE ALL ON FUNCTION erase_due(integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_due(integer, integer), payloads_due(timestamptz, timestamptz) TO quarterdeck_app;

-- A payload goes only with an entry of the same transaction that says so; this holds for the owner of the tables too.
DROP TRIGGER log_payload_append_only ON log_payload;
CREATE TRIGGER log_payload_append_only BEFORE UPDATE OR TRUNCATE ON log_payload
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION require_erasure_entry() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  -- The entries of this transaction are the last of the log; in their canonical bytes these two keys stand side by side.
  IF NOT EXISTS (
    SELECT FROM log_entry e
    WHERE e.sequence > (SELECT h.sequence FROM log_head h) - 1000
      AND e.event = 'payload.erased' AND e.xmin = pg_current_xact_id()::xid
      AND position(convert_to(format('"of":%s,"payload":"%s"', OLD.sequence, OLD.name), 'UTF8') IN e.bytes) > 0
  ) THEN
    RAISE EXCEPTION 'log_payload is append-only' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER log_payload_goes_with_entry AFTER DELETE ON log_payload
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_erasure_entry();

-- The texts of a command go when nothing of it is left in the log. It keeps what it was, when, by whom and how it ended.
ALTER TABLE command ADD COLUMN erased_at timestamptz;
DROP TRIGGER command_guard ON command;
CREATE TRIGGER command_begins BEFORE INSERT ON command FOR EACH ROW EXECUTE FUNCTION guard_command();
CREATE TRIGGER command_guard BEFORE UPDATE ON command FOR EACH ROW
  WHEN (NEW.erased_at IS NOT DISTINCT FROM OLD.erased_at) EXECUTE FUNCTION guard_command();

CREATE FUNCTION guard_erased_command() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL
    OR OLD.status IN ('prepared', 'waiting', 'approved', 'sending', 'unknown')
    OR EXISTS (SELECT FROM log_entry e JOIN log_payload p ON p.sequence = e.sequence WHERE e.command_id = OLD.id::text)
    OR (to_jsonb(NEW) - '{body,snapshot,reason_text,reply,outcome,envelope,erased_at}'::text[])
      <> (to_jsonb(OLD) - '{body,snapshot,reason_text,reply,outcome,envelope,erased_at}'::text[]) THEN
    RAISE EXCEPTION 'a command is erased last, once, and its texts alone' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER command_erased BEFORE UPDATE ON command FOR EACH ROW
  WHEN (NEW.erased_at IS DISTINCT FROM OLD.erased_at) EXECUTE FUNCTION guard_erased_command();

DROP TRIGGER command_outcome_stays ON command;
CREATE TRIGGER command_outcome_stays BEFORE UPDATE ON command FOR EACH ROW
  WHEN (NEW.status = OLD.status AND NEW.erased_at IS NOT DISTINCT FROM OLD.erased_at
    AND OLD.status NOT IN ('prepared', 'waiting', 'approved', 'sending', 'unknown'))
  EXECUTE FUNCTION keep_outcome();

-- Commands of which an entry's payload was erased in this erasing's time and nothing is left: their texts and digests go.
CREATE FUNCTION erase_emptied_commands(ids uuid[]) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
DECLARE
  erased bigint;
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
    RETURNING c.id),
  digests AS (DELETE FROM sensitive_digest d USING gone WHERE d.command_id = gone.id)
  SELECT count(*) INTO erased FROM gone;
  RETURN erased;
END $$;
REVOKE ALL ON FUNCTION erase_emptied_commands(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_emptied_commands(uuid[]) TO quarterdeck_app;

-- What took effect lately: its target is read once more.
CREATE INDEX command_took_effect ON command (status_at)
  WHERE status IN ('succeeded', 'landed') AND effect <> 'routine';
