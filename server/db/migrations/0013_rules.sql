-- The rules that commands are judged by, one row a version. A version is asked for by one lead and confirmed by another;
-- it never changes, and who asked, confirmed and withdrew is kept for good. Every time is the database's own: the
-- console cannot say when something was confirmed or from when it holds.
CREATE TABLE rule_set (
  -- Given, as every time is, by the trigger below.
  version integer PRIMARY KEY DEFAULT 0,
  -- The version that was in force when this one was asked for.
  based_on integer REFERENCES rule_set (version),
  -- Canonical JSON (RFC 8785), as it is judged by.
  rules text NOT NULL,
  -- Some operation would need less than now.
  relaxes boolean NOT NULL,
  asked_by text,
  asked_at timestamptz NOT NULL DEFAULT clock(),
  reason text NOT NULL CHECK (reason <> ''),
  confirmed_by text,
  confirmed_at timestamptz,
  effective_at timestamptz,
  withdrawn_by text,
  withdrawn_at timestamptz,
  -- The first version is the one that was shipped: nobody asked for it, and there is only one of its kind.
  CONSTRAINT rule_set_first CHECK (
    (version = 1) = (asked_by IS NULL) AND (version = 1) = (based_on IS NULL)
    AND (version > 1 OR (confirmed_at IS NOT NULL AND withdrawn_at IS NULL))),
  CONSTRAINT rule_set_two_people CHECK (confirmed_by IS NULL OR confirmed_by <> asked_by),
  CHECK (version = 1 OR (confirmed_by IS NULL) = (confirmed_at IS NULL)),
  CHECK ((confirmed_at IS NULL) = (effective_at IS NULL)),
  CONSTRAINT rule_set_relaxed_later CHECK (
    effective_at >= confirmed_at + CASE WHEN relaxes THEN interval '24 hours' ELSE interval '0' END),
  CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);
CREATE INDEX rule_set_in_force ON rule_set (version DESC) WHERE confirmed_at IS NOT NULL AND withdrawn_at IS NULL;

-- One change at a time: what is asked for is shown against what is in force, and stays so until it is decided.
CREATE FUNCTION add_rule_set() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
DECLARE
  newest integer;
  in_force integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('rule_set'));
  SELECT max(version) INTO newest FROM rule_set;
  NEW.version := coalesce(newest, 0) + 1;
  NEW.asked_at := clock();
  IF NEW.version = 1 THEN
    NEW.confirmed_at := NEW.asked_at;
    NEW.effective_at := NEW.asked_at;
    RETURN NEW;
  END IF;
  IF NEW.confirmed_by IS NOT NULL OR NEW.withdrawn_by IS NOT NULL THEN
    RAISE EXCEPTION 'rules are asked for before they are decided' USING ERRCODE = 'check_violation';
  END IF;
  NEW.confirmed_at := NULL;
  NEW.effective_at := NULL;
  IF EXISTS (SELECT FROM rule_set
    WHERE withdrawn_at IS NULL AND (confirmed_at IS NULL OR effective_at > clock())) THEN
    RAISE EXCEPTION 'another change of the rules is waiting'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'rule_set_one_at_a_time';
  END IF;
  SELECT max(version) INTO in_force FROM rule_set
    WHERE confirmed_at IS NOT NULL AND withdrawn_at IS NULL AND effective_at <= clock();
  IF NEW.based_on IS DISTINCT FROM in_force THEN
    RAISE EXCEPTION 'other rules are in force' USING ERRCODE = 'check_violation', CONSTRAINT = 'rule_set_based_on';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rule_set_add BEFORE INSERT ON rule_set FOR EACH ROW EXECUTE FUNCTION add_rule_set();

-- Two moves only: a second person confirms what waits; anybody withdraws what is not in force yet.
CREATE FUNCTION guard_rule_set() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF (NEW.version, NEW.based_on, NEW.rules, NEW.relaxes, NEW.asked_by, NEW.asked_at, NEW.reason)
    IS DISTINCT FROM (OLD.version, OLD.based_on, OLD.rules, OLD.relaxes, OLD.asked_by, OLD.asked_at, OLD.reason) THEN
    RAISE EXCEPTION 'a version of the rules cannot be changed' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.withdrawn_at IS NOT NULL OR (OLD.effective_at IS NOT NULL AND OLD.effective_at <= clock()) THEN
    RAISE EXCEPTION 'this version was decided' USING ERRCODE = 'check_violation', CONSTRAINT = 'rule_set_decided';
  END IF;
  IF NEW.withdrawn_by IS NOT NULL THEN
    IF (NEW.confirmed_by, NEW.confirmed_at, NEW.effective_at)
      IS DISTINCT FROM (OLD.confirmed_by, OLD.confirmed_at, OLD.effective_at) THEN
      RAISE EXCEPTION 'one move at a time' USING ERRCODE = 'check_violation';
    END IF;
    NEW.withdrawn_at := clock();
    RETURN NEW;
  END IF;
  IF OLD.confirmed_at IS NOT NULL OR NEW.confirmed_by IS NULL THEN
    RAISE EXCEPTION 'this version was decided' USING ERRCODE = 'check_violation', CONSTRAINT = 'rule_set_decided';
  END IF;
  NEW.confirmed_at := clock();
  NEW.effective_at := NEW.confirmed_at + CASE WHEN OLD.relaxes THEN interval '24 hours' ELSE interval '0' END;
  NEW.withdrawn_at := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER rule_set_guard BEFORE UPDATE ON rule_set FOR EACH ROW EXECUTE FUNCTION guard_rule_set();
CREATE TRIGGER rule_set_stays BEFORE DELETE OR TRUNCATE ON rule_set
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON rule_set TO quarterdeck_app;
GRANT UPDATE (confirmed_by, withdrawn_by) ON rule_set TO quarterdeck_app;
