-- A repayment request and the repayment that upstream makes of it are two things, and no field joins them: what stood on
-- the account before, what every look showed since, and which repayment belongs to which command. Written once.

-- Read before the request was sent: what stood here already is none of it. `ids`: canonical JSON.
CREATE TABLE repayment_before (
  command_id uuid PRIMARY KEY REFERENCES command,
  -- When reading began: what appeared later is not in it.
  read_at timestamptz NOT NULL,
  read_by text NOT NULL,
  ids text NOT NULL CHECK (octet_length(ids) <= 1048576)
);

-- One look at upstream. undecided: it has not accepted the request. ended: it will not. notYet: accepted, and no repayment
-- fits yet. several: a person has to say which. `fits`: canonical JSON, ids, yen, days and states.
CREATE TABLE repayment_look (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  command_id uuid NOT NULL REFERENCES command,
  looked_at timestamptz NOT NULL DEFAULT clock(),
  -- With whose token.
  looked_by text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('undecided', 'ended', 'notYet', 'several', 'linked', 'unreadable')),
  request_status text,
  repayment_status text,
  fits text NOT NULL CHECK (octet_length(fits) <= 1048576)
);
CREATE INDEX repayment_look_command ON repayment_look (command_id, id DESC);

-- One repayment belongs to one command, and one command has one.
CREATE TABLE repayment_link (
  command_id uuid PRIMARY KEY REFERENCES command,
  account text NOT NULL,
  -- Null: no answer ever named it.
  request_id text,
  repayment_id text NOT NULL,
  how text NOT NULL CHECK (how IN ('evidence', 'person')),
  -- Whose token read it, or who said so.
  linked_by text NOT NULL,
  linked_by_name text,
  reason text CHECK (length(trim(reason)) > 0),
  linked_at timestamptz NOT NULL DEFAULT clock(),
  CONSTRAINT repayment_link_once UNIQUE (account, repayment_id),
  CHECK ((how = 'person') = (linked_by_name IS NOT NULL)),
  CHECK ((how = 'person') = (reason IS NOT NULL))
);

-- Who asked for money does not say which repayment is theirs: they could approve the other one.
CREATE FUNCTION guard_repayment_link() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
DECLARE
  made command%ROWTYPE;
BEGIN
  SELECT * INTO made FROM command WHERE id = NEW.command_id;
  IF NEW.how = 'person' AND made.maker_id = NEW.linked_by THEN
    RAISE EXCEPTION 'the maker does not say which repayment is theirs'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'maker_links_not';
  END IF;
  IF made.account IS DISTINCT FROM NEW.account THEN
    RAISE EXCEPTION 'a repayment belongs to a command of its own account' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER repayment_link_guard BEFORE INSERT ON repayment_link
  FOR EACH ROW EXECUTE FUNCTION guard_repayment_link();

CREATE TRIGGER repayment_before_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON repayment_before
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER repayment_look_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON repayment_look
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER repayment_link_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON repayment_link
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON repayment_before, repayment_look, repayment_link TO quarterdeck_app;
