-- An operation that is closed by its classification is open to a role while a row stands that nobody has closed.
-- Who asked, who opened and who closed is kept for good. Two persons, an administrator and a lead, where it mints a
-- token or acts as somebody else.
CREATE TABLE opening (
  id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  operation text NOT NULL,
  -- operator: operators and leads. lead: leads.
  role text NOT NULL CHECK (role IN ('operator', 'lead')),
  reason text NOT NULL CHECK (reason <> ''),
  two_persons boolean NOT NULL,
  asked_by text NOT NULL,
  asked_as text NOT NULL CHECK (asked_as IN ('lead', 'administrator')),
  asked_at timestamptz NOT NULL DEFAULT clock(),
  opened_by text,
  opened_as text CHECK (opened_as IN ('lead', 'administrator')),
  opened_at timestamptz,
  closed_by text,
  closed_at timestamptz,
  CHECK ((opened_by IS NULL) = (opened_at IS NULL) AND (opened_by IS NULL) = (opened_as IS NULL)),
  CHECK ((closed_by IS NULL) = (closed_at IS NULL)),
  CONSTRAINT opening_two_persons CHECK (
    opened_by IS NULL
    OR (two_persons AND opened_by <> asked_by AND opened_as <> asked_as)
    OR (NOT two_persons AND opened_as = 'lead'))
);
CREATE UNIQUE INDEX opening_standing ON opening (operation, role) WHERE closed_at IS NULL;

CREATE FUNCTION guard_opening() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'this opening was closed' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.opened_at IS NOT NULL AND (NEW.opened_by, NEW.opened_as, NEW.opened_at)
    IS DISTINCT FROM (OLD.opened_by, OLD.opened_as, OLD.opened_at) THEN
    RAISE EXCEPTION 'who opened an operation cannot be changed' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.id, NEW.operation, NEW.role, NEW.reason, NEW.two_persons, NEW.asked_by, NEW.asked_as, NEW.asked_at)
    IS DISTINCT FROM
     (OLD.id, OLD.operation, OLD.role, OLD.reason, OLD.two_persons, OLD.asked_by, OLD.asked_as, OLD.asked_at) THEN
    RAISE EXCEPTION 'an opening cannot be changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER opening_guard BEFORE UPDATE ON opening FOR EACH ROW EXECUTE FUNCTION guard_opening();
CREATE TRIGGER opening_stays BEFORE DELETE OR TRUNCATE ON opening
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON opening TO quarterdeck_app;
GRANT UPDATE (opened_by, opened_as, opened_at, closed_by, closed_at) ON opening TO quarterdeck_app;
