-- A process that sends. Its lease is an advisory lock (20804, lease) held on a connection of its own: when the
-- process dies, the lock is gone, whatever the row says.
CREATE TABLE process (
  id uuid PRIMARY KEY,
  lease integer NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
  kind text NOT NULL CHECK (kind IN ('console', 'worker')),
  host text NOT NULL,
  pid integer NOT NULL,
  started_at timestamptz NOT NULL DEFAULT clock()
);

CREATE FUNCTION lease_is_held(process_id uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
  SELECT EXISTS (
    SELECT FROM process p
    JOIN pg_locks l ON l.locktype = 'advisory' AND l.classid = 20804 AND l.objid = p.lease::bigint::oid
      AND l.objsubid = 2 AND l.granted
      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    WHERE p.id = process_id
  )
$$;

-- Every move there is (server/commands/command.ts holds the same list; a test compares them).
CREATE TABLE command_move (
  from_status text NOT NULL,
  to_status text NOT NULL,
  PRIMARY KEY (from_status, to_status)
);
INSERT INTO command_move VALUES
  ('prepared', 'waiting'), ('prepared', 'sending'), ('prepared', 'not_sent'),
  ('waiting', 'approved'), ('waiting', 'rejected'), ('waiting', 'returned'), ('waiting', 'withdrawn'),
  ('waiting', 'expired'), ('waiting', 'void'),
  ('approved', 'sending'), ('approved', 'waiting'), ('approved', 'expired'),
  ('sending', 'succeeded'), ('sending', 'refused'), ('sending', 'not_sent'), ('sending', 'unknown'),
  ('unknown', 'landed'), ('unknown', 'did_not_land'), ('unknown', 'succeeded'), ('unknown', 'refused'),
  ('did_not_land', 'contradicted');

CREATE TABLE command (
  -- What was asked for: never changed after the insert.
  id uuid PRIMARY KEY,
  operation text NOT NULL,
  domain text NOT NULL,
  site text NOT NULL CHECK (site IN ('api', 'auth')),
  effect text NOT NULL CHECK (effect IN ('money', 'stops', 'change', 'routine')),
  maker_id text NOT NULL,
  maker_name text NOT NULL,
  maker_issuer text NOT NULL,
  maker_subject text NOT NULL,
  maker_session text NOT NULL,
  document text NOT NULL,
  -- The exact text that is sent; where an envelope stands beside it, its masked copy.
  body text NOT NULL,
  account text,
  reference text NOT NULL,
  reason_code text NOT NULL,
  reason_text text,
  again_of uuid REFERENCES command,
  idempotency_keys jsonb NOT NULL,
  schema_version text NOT NULL,
  rule_version text NOT NULL,
  -- What was read upstream when it was asked for, as canonical JSON.
  snapshot text NOT NULL,
  -- HMAC of what the browser posted: a replay is known by it before anything else is read.
  posted_digest bytea NOT NULL,
  seal bytea NOT NULL,
  -- Which of SEAL_KEYS made the digest and the seal.
  seal_key text NOT NULL,
  deadline_ms integer NOT NULL CHECK (deadline_ms > 0),
  sensitive boolean NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock(),

  -- Its fate: the only columns the application may update.
  status text NOT NULL DEFAULT 'prepared' CHECK (status IN (
    'prepared', 'waiting', 'approved', 'sending', 'succeeded', 'refused', 'not_sent', 'unknown', 'rejected',
    'returned', 'withdrawn', 'expired', 'void', 'landed', 'did_not_land', 'contradicted')),
  status_at timestamptz NOT NULL DEFAULT clock(),
  -- The process that sends it, and which sending this is.
  owner uuid REFERENCES process,
  attempt integer NOT NULL DEFAULT 0 CHECK (attempt >= 0),
  sending_at timestamptz,
  deadline_at timestamptz,
  outcome_code text,
  -- Canonical JSON: problems, field errors, HTTP status, incomplete.
  outcome text,
  -- Masked and bounded.
  reply text,
  -- The exact text, encrypted, while something in it is sensitive; erased at the final outcome.
  envelope bytea,
  CHECK (status <> 'sending' OR (owner IS NOT NULL AND deadline_at IS NOT NULL AND attempt > 0)),
  CHECK (octet_length(reply) <= 65536)
);
CREATE INDEX command_made ON command (made_at DESC, id DESC);
CREATE INDEX command_maker ON command (maker_id, made_at DESC, id DESC);
CREATE INDEX command_operation ON command (operation, made_at DESC, id DESC);
CREATE INDEX command_account ON command (account, made_at DESC, id DESC) WHERE account IS NOT NULL;
CREATE INDEX command_reference ON command (reference, made_at DESC, id DESC);
CREATE INDEX command_again ON command (again_of) WHERE again_of IS NOT NULL;
CREATE INDEX command_open ON command (status, made_at DESC, id DESC)
  WHERE status IN ('prepared', 'waiting', 'approved', 'sending', 'unknown');

-- Holds for the owner of the tables too, as long as nobody takes the trigger away.
CREATE FUNCTION guard_command() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'prepared' OR NEW.attempt <> 0 THEN
      RAISE EXCEPTION 'a command begins as prepared' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.operation, NEW.domain, NEW.site, NEW.effect, NEW.maker_id, NEW.maker_name, NEW.maker_issuer,
      NEW.maker_subject, NEW.maker_session, NEW.document, NEW.body, NEW.account, NEW.reference, NEW.reason_code,
      NEW.reason_text, NEW.again_of, NEW.idempotency_keys, NEW.schema_version, NEW.rule_version, NEW.snapshot,
      NEW.posted_digest, NEW.seal, NEW.seal_key, NEW.deadline_ms, NEW.sensitive, NEW.made_at)
    IS DISTINCT FROM
     (OLD.id, OLD.operation, OLD.domain, OLD.site, OLD.effect, OLD.maker_id, OLD.maker_name, OLD.maker_issuer,
      OLD.maker_subject, OLD.maker_session, OLD.document, OLD.body, OLD.account, OLD.reference, OLD.reason_code,
      OLD.reason_text, OLD.again_of, OLD.idempotency_keys, OLD.schema_version, OLD.rule_version, OLD.snapshot,
      OLD.posted_digest, OLD.seal, OLD.seal_key, OLD.deadline_ms, OLD.sensitive, OLD.made_at) THEN
    RAISE EXCEPTION 'a command cannot be changed' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.envelope IS NOT NULL AND NEW.envelope IS DISTINCT FROM OLD.envelope THEN
    RAISE EXCEPTION 'an envelope can only be erased' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.attempt NOT IN (OLD.attempt, OLD.attempt + 1) THEN
    RAISE EXCEPTION 'an attempt is counted by one' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status <> OLD.status AND NOT EXISTS (
    SELECT FROM command_move WHERE from_status = OLD.status AND to_status = NEW.status
  ) THEN
    RAISE EXCEPTION 'a command cannot move from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER command_guard BEFORE INSERT OR UPDATE ON command FOR EACH ROW EXECUTE FUNCTION guard_command();
CREATE TRIGGER command_stays BEFORE DELETE OR TRUNCATE ON command
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION tell_command_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('command_moved', NEW.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER command_moved AFTER UPDATE OF status ON command
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION tell_command_moved();

-- Sending is stopped while a row stands that nobody has lifted. Lifting needs a second person.
CREATE TABLE stop (
  id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  scope text NOT NULL CHECK (scope IN ('all', 'domain', 'operation')),
  name text,
  reason text NOT NULL,
  stopped_by text NOT NULL,
  stopped_at timestamptz NOT NULL DEFAULT clock(),
  lift_asked_by text,
  lift_asked_at timestamptz,
  lifted_by text,
  lifted_at timestamptz,
  CHECK ((scope = 'all') = (name IS NULL)),
  CHECK ((lift_asked_by IS NULL) = (lift_asked_at IS NULL)),
  CHECK ((lifted_by IS NULL) = (lifted_at IS NULL)),
  CHECK (lifted_by IS NULL OR (lift_asked_by IS NOT NULL AND lifted_by <> lift_asked_by))
);
CREATE UNIQUE INDEX stop_standing ON stop (scope, coalesce(name, '')) WHERE lifted_at IS NULL;

CREATE FUNCTION guard_stop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.lifted_at IS NOT NULL THEN
    RAISE EXCEPTION 'this stop was lifted' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stop_guard BEFORE UPDATE ON stop FOR EACH ROW EXECUTE FUNCTION guard_stop();

GRANT SELECT, INSERT ON process TO quarterdeck_app;
GRANT EXECUTE ON FUNCTION lease_is_held(uuid) TO quarterdeck_app;
GRANT SELECT ON command_move TO quarterdeck_app;
GRANT SELECT, INSERT ON command TO quarterdeck_app;
GRANT UPDATE (status, status_at, owner, attempt, sending_at, deadline_at, outcome_code, outcome, reply, envelope)
  ON command TO quarterdeck_app;
GRANT SELECT, INSERT ON stop TO quarterdeck_app;
GRANT UPDATE (lift_asked_by, lift_asked_at, lifted_by, lifted_at) ON stop TO quarterdeck_app;
