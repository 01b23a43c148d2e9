-- What upstream showed before a command was sent, what probes found after its answer was lost, which thing proves
-- which command, and how people resolved what no machine could. All of it is evidence: written once.

-- Read before the attempt was committed as sending. `things`: canonical JSON, ids and codes, nothing personal.
CREATE TABLE command_before (
  command_id uuid NOT NULL REFERENCES command,
  attempt integer NOT NULL CHECK (attempt > 0),
  -- When reading began: what appeared later is not in it.
  read_at timestamptz NOT NULL,
  read_by text NOT NULL,
  things text NOT NULL CHECK (octet_length(things) <= 1048576),
  PRIMARY KEY (command_id, attempt)
);

-- One look at upstream. notSeen: nothing yet, and too early to mean anything. absent: nothing, and that means something.
CREATE TABLE probe_run (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  command_id uuid NOT NULL REFERENCES command,
  attempt integer NOT NULL,
  run_at timestamptz NOT NULL,
  -- With whose token; null: nobody suitable was signed in, and nothing was read.
  run_by text,
  verdict text NOT NULL CHECK (verdict IN ('landed', 'absent', 'notSeen', 'cannotTell', 'unreadable')),
  code text,
  things text CHECK (octet_length(things) <= 1048576)
);
CREATE INDEX probe_run_command ON probe_run (command_id, id);

-- A thing upstream proves one command only. `generation`: how often the same thing had been claimed when the command's
-- own look before sending began; a state that was reached, undone and reached again can prove another command then.
CREATE TABLE probe_claim (
  kind text NOT NULL,
  thing text NOT NULL,
  generation integer NOT NULL CHECK (generation >= 0),
  command_id uuid NOT NULL UNIQUE REFERENCES command,
  claimed_at timestamptz NOT NULL,
  PRIMARY KEY (kind, thing, generation)
);

CREATE TABLE resolution (
  command_id uuid PRIMARY KEY REFERENCES command,
  verdict text NOT NULL CHECK (verdict IN ('landed', 'did_not_land')),
  resolver_id text NOT NULL,
  resolver_name text NOT NULL,
  reason text NOT NULL CHECK (length(reason) > 0),
  -- The probe run that lay before the resolver; null: there was none.
  seen_run bigint REFERENCES probe_run,
  resolved_at timestamptz NOT NULL
);

CREATE FUNCTION guard_resolution() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
DECLARE
  made command%ROWTYPE;
BEGIN
  SELECT * INTO made FROM command WHERE id = NEW.command_id;
  IF made.effect = 'money' AND made.maker_id = NEW.resolver_id THEN
    RAISE EXCEPTION 'the maker of a money command does not resolve it'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'resolver_is_another';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER resolution_guard BEFORE INSERT ON resolution FOR EACH ROW EXECUTE FUNCTION guard_resolution();

CREATE TRIGGER command_before_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON command_before
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER probe_run_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON probe_run
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER probe_claim_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON probe_claim
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER resolution_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON resolution
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON command_before, probe_run, probe_claim, resolution TO quarterdeck_app;
