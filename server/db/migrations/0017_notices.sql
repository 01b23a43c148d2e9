-- Telling people. A notice is written with the change that it tells of, in one transaction, and delivered later. It has no
-- column for a customer, an account or a reason: what is not there cannot leave.
CREATE TABLE notice (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('waiting', 'dueSoon', 'decided', 'toSend', 'ended', 'alarm')),
  -- How it was decided, how it ended, or what the alarm is.
  turn text CHECK (turn IN (
    'approved', 'rejected', 'returned', 'void', 'expired', 'withdrawn',
    'succeeded', 'refused', 'not_sent', 'unknown', 'landed', 'did_not_land',
    'contradicted', 'sealBroken')),
  command_id uuid NOT NULL REFERENCES command,
  operation text NOT NULL CHECK (operation ~ '^[A-Za-z][A-Za-z0-9]{0,99}$'),
  amount bigint,
  unit text CHECK (unit IN ('yen', 'points')),
  maker_name text NOT NULL CHECK (length(maker_name) <= 200),
  deadline timestamptz,
  path text NOT NULL CHECK (path IN ('/approvals/' || command_id, '/commands/' || command_id)),
  -- Which asking of the same command.
  round integer NOT NULL CHECK (round > 0),
  -- One person, or everybody who holds one of the roles, but for some.
  for_person uuid,
  for_roles text[] CHECK (for_roles <@ ARRAY['operator', 'lead', 'auditor', 'administrator'] AND for_roles <> '{}'),
  except_persons uuid[] NOT NULL DEFAULT '{}',
  queued_at timestamptz NOT NULL DEFAULT clock(),
  -- When its deliveries were made out.
  spread_at timestamptz,
  CHECK ((amount IS NULL) = (unit IS NULL)),
  CHECK ((turn IS NOT NULL) = (kind IN ('decided', 'ended', 'alarm'))),
  CHECK ((for_person IS NULL) <> (for_roles IS NULL))
);
CREATE INDEX notice_unspread ON notice (queued_at) WHERE spread_at IS NULL;
CREATE INDEX notice_queued ON notice (queued_at);
-- Told once for each asking, however many workers look at the clock.
CREATE UNIQUE INDEX notice_due_once ON notice (command_id, round, for_person, for_roles) NULLS NOT DISTINCT
  WHERE kind = 'dueSoon';

-- The list in the console: whom it was for when it was written, and who has read it.
CREATE TABLE notice_for (
  notice_id uuid NOT NULL REFERENCES notice ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person,
  told_at timestamptz NOT NULL DEFAULT clock(),
  read_at timestamptz,
  PRIMARY KEY (notice_id, person_id)
);
CREATE INDEX notice_for_person ON notice_for (person_id, told_at DESC, notice_id DESC);
CREATE INDEX notice_for_unread ON notice_for (person_id) WHERE read_at IS NULL;

-- What leaves: one row for each way out. `due` is tried again until it is delivered, overtaken or given up.
CREATE TABLE notice_delivery (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  notice_id uuid NOT NULL REFERENCES notice ON DELETE CASCADE,
  channel text NOT NULL CHECK (channel IN ('webhook', 'email')),
  person_id uuid REFERENCES person,
  state text NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'delivered', 'overtaken', 'givenUp')),
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  next_at timestamptz NOT NULL DEFAULT clock(),
  -- What the last attempt met; never what the other side said.
  code text CHECK (code ~ '^[A-Za-z0-9]{1,40}$'),
  tried_at timestamptz,
  CHECK ((channel = 'email') = (person_id IS NOT NULL)),
  UNIQUE NULLS NOT DISTINCT (notice_id, channel, person_id)
);
CREATE INDEX notice_delivery_due ON notice_delivery (channel, next_at) WHERE state = 'due';
CREATE INDEX notice_delivery_tried ON notice_delivery (channel, tried_at) WHERE tried_at IS NOT NULL;

-- Where a person wants mail: set by that person, for nobody else to read.
CREATE TABLE notice_address (
  person_id uuid PRIMARY KEY REFERENCES person,
  address text NOT NULL CHECK (length(address) BETWEEN 3 AND 254),
  locale text NOT NULL CHECK (locale IN ('ja', 'en')),
  set_at timestamptz NOT NULL DEFAULT clock()
);

-- Pages are told without asking again and again: that a person's list moved, and that a session ended.
CREATE FUNCTION tell_notice_moved() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  PERFORM pg_notify('notice_moved', NEW.person_id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER notice_moved AFTER INSERT OR UPDATE OF read_at ON notice_for
  FOR EACH ROW EXECUTE FUNCTION tell_notice_moved();
CREATE FUNCTION tell_session_ended() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  PERFORM pg_notify('session_ended', OLD.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER session_ended AFTER DELETE ON session FOR EACH ROW EXECUTE FUNCTION tell_session_ended();

GRANT SELECT, INSERT, DELETE ON notice TO quarterdeck_app;
GRANT UPDATE (spread_at) ON notice TO quarterdeck_app;
GRANT SELECT, INSERT ON notice_for TO quarterdeck_app;
GRANT UPDATE (read_at) ON notice_for TO quarterdeck_app;
GRANT SELECT, INSERT ON notice_delivery TO quarterdeck_app;
GRANT UPDATE (state, attempts, next_at, code, tried_at) ON notice_delivery TO quarterdeck_app;
GRANT SELECT, INSERT, DELETE ON notice_address TO quarterdeck_app;
GRANT UPDATE (address, locale, set_at) ON notice_address TO quarterdeck_app;
