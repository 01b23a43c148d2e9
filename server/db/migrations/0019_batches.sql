-- Requests that one lead decides at once. Each is decided for itself, by the same function as a single one; what was
-- approved is sent one after the other by whoever takes its row, once: a row that was taken is never taken again.
CREATE TABLE batch (
  id uuid PRIMARY KEY,
  decider_id text NOT NULL,
  decider_name text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock(),
  stopped_by text,
  stopped_by_name text,
  stopped_at timestamptz,
  CHECK (num_nonnulls(stopped_by, stopped_by_name, stopped_at) IN (0, 3))
);
CREATE INDEX batch_decider ON batch (decider_id, made_at DESC);

CREATE TABLE batch_row (
  batch_id uuid NOT NULL REFERENCES batch,
  ordinal integer NOT NULL CHECK (ordinal >= 0),
  command_id uuid NOT NULL REFERENCES command,
  -- How the decision ended: a status, or the code of its refusal.
  status text,
  code text,
  decided_at timestamptz,
  -- Whose turn to be sent it is to be; null: it was not approved by this batch.
  queued_at timestamptz,
  taken_at timestamptz,
  PRIMARY KEY (batch_id, ordinal),
  UNIQUE (batch_id, command_id),
  CHECK (num_nonnulls(status, code) <= 1),
  CHECK ((decided_at IS NULL) = (num_nonnulls(status, code) = 0)),
  CHECK (queued_at IS NULL OR status = 'approved'),
  CHECK (taken_at IS NULL OR queued_at IS NOT NULL)
);
CREATE INDEX batch_row_queued ON batch_row (queued_at, batch_id, ordinal) WHERE queued_at IS NOT NULL AND taken_at IS NULL;

CREATE FUNCTION guard_batch_row() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF (NEW.batch_id, NEW.ordinal, NEW.command_id) IS DISTINCT FROM (OLD.batch_id, OLD.ordinal, OLD.command_id)
    OR (OLD.decided_at IS NOT NULL AND (NEW.status, NEW.code, NEW.decided_at, NEW.queued_at)
      IS DISTINCT FROM (OLD.status, OLD.code, OLD.decided_at, OLD.queued_at))
    OR OLD.taken_at IS NOT NULL THEN
    RAISE EXCEPTION 'what became of a row of a batch stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER batch_row_guard BEFORE UPDATE ON batch_row FOR EACH ROW EXECUTE FUNCTION guard_batch_row();

CREATE FUNCTION guard_batch() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF OLD.stopped_at IS NOT NULL OR (NEW.id, NEW.decider_id, NEW.decider_name, NEW.made_at)
    IS DISTINCT FROM (OLD.id, OLD.decider_id, OLD.decider_name, OLD.made_at) THEN
    RAISE EXCEPTION 'a batch is stopped once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER batch_guard BEFORE UPDATE ON batch FOR EACH ROW EXECUTE FUNCTION guard_batch();
CREATE TRIGGER batch_stays BEFORE DELETE OR TRUNCATE ON batch FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER batch_row_stays BEFORE DELETE OR TRUNCATE ON batch_row FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON batch, batch_row TO quarterdeck_app;
GRANT UPDATE (stopped_by, stopped_by_name, stopped_at) ON batch TO quarterdeck_app;
GRANT UPDATE (status, code, decided_at, queued_at, taken_at) ON batch_row TO quarterdeck_app;
