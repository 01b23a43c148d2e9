-- The log: a chain of entries, each hashed with the hash before it. hash = SHA-256(previous || bytes).
CREATE TABLE log_entry (
  sequence bigint PRIMARY KEY CHECK (sequence > 0),
  -- The exact canonical JSON (RFC 8785) that is hashed. Every column below is derived from it.
  bytes bytea NOT NULL,
  previous bytea NOT NULL CHECK (octet_length(previous) = 32),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  at timestamptz NOT NULL,
  event text NOT NULL,
  person_id text,
  account text,
  operation text,
  command_id text,
  outcome text,
  code text,
  reference text
);
CREATE INDEX log_entry_at ON log_entry (at, sequence);
CREATE INDEX log_entry_event ON log_entry (event, sequence);
CREATE INDEX log_entry_person ON log_entry (person_id, sequence) WHERE person_id IS NOT NULL;
CREATE INDEX log_entry_account ON log_entry (account, sequence) WHERE account IS NOT NULL;
CREATE INDEX log_entry_operation ON log_entry (operation, sequence) WHERE operation IS NOT NULL;
CREATE INDEX log_entry_command ON log_entry (command_id, sequence) WHERE command_id IS NOT NULL;
CREATE INDEX log_entry_outcome ON log_entry (outcome, sequence) WHERE outcome IS NOT NULL;
CREATE INDEX log_entry_code ON log_entry (code, sequence) WHERE code IS NOT NULL;
CREATE INDEX log_entry_reference ON log_entry (reference, sequence) WHERE reference IS NOT NULL;

-- Longer and personal texts beside the entry, which commits to each by HMAC-SHA-256 under its salt.
CREATE TABLE log_payload (
  sequence bigint NOT NULL REFERENCES log_entry,
  name text NOT NULL,
  salt bytea NOT NULL CHECK (octet_length(salt) = 32),
  content text NOT NULL,
  PRIMARY KEY (sequence, name)
);

-- Where the chain ends. Its row is the lock under which entries are appended; it only ever grows.
CREATE TABLE log_head (
  "only" boolean PRIMARY KEY DEFAULT true CHECK ("only"),
  sequence bigint NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32)
);
INSERT INTO log_head (sequence, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER log_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_payload_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_payload
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_head_stays BEFORE INSERT OR DELETE OR TRUNCATE ON log_head
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION head_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sequence <= OLD.sequence THEN
    RAISE EXCEPTION 'log_head only grows' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER log_head_only_grows BEFORE UPDATE ON log_head
  FOR EACH ROW EXECUTE FUNCTION head_only_grows();

GRANT SELECT, INSERT ON log_entry, log_payload TO quarterdeck_app;
GRANT SELECT, UPDATE (sequence, hash) ON log_head TO quarterdeck_app;
GRANT SELECT ON log_entry, log_payload, log_head TO quarterdeck_witness;
