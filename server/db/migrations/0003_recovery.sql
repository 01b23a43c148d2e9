-- What was sent after the backup that this database was restored from, taken from the journal outside of it.
CREATE TABLE lost_sending (
  command_id uuid NOT NULL,
  attempt integer NOT NULL CHECK (attempt > 0),
  -- The epoch that began with the restore.
  epoch integer NOT NULL,
  operation text NOT NULL,
  account text,
  -- By the clock of the console that sent it.
  sent_at timestamptz NOT NULL,
  -- How it ended, as far as the journal says.
  outcome text,
  outcome_code text,
  recorded_at timestamptz NOT NULL DEFAULT clock(),
  PRIMARY KEY (command_id, attempt)
);
CREATE INDEX lost_sending_sent ON lost_sending (sent_at DESC);
CREATE INDEX lost_sending_account ON lost_sending (account) WHERE account IS NOT NULL;
CREATE TRIGGER lost_sending_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON lost_sending
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A tab that still holds the id of a command that was sent and then lost must not send it a second time.
CREATE FUNCTION refuse_lost_command() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF EXISTS (SELECT FROM lost_sending WHERE command_id = NEW.id) THEN
    RAISE EXCEPTION 'this command was sent before the restore'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'command_not_lost';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER command_not_lost BEFORE INSERT ON command FOR EACH ROW EXECUTE FUNCTION refuse_lost_command();

-- Until when nothing is sent with one person's token, because upstream asked for a pause.
CREATE TABLE held_back (
  person_id text PRIMARY KEY,
  until timestamptz NOT NULL,
  -- What upstream said: a code, or the HTTP status.
  code text NOT NULL,
  -- How often in a row: the pause grows where upstream names none.
  times integer NOT NULL CHECK (times > 0),
  said_at timestamptz NOT NULL DEFAULT clock()
);

GRANT SELECT, INSERT ON lost_sending TO quarterdeck_app;
GRANT SELECT, INSERT ON held_back TO quarterdeck_app;
GRANT UPDATE (until, code, times, said_at) ON held_back TO quarterdeck_app;
