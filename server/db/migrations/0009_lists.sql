-- Values that upstream takes and cannot list: leads keep them, and they are offered while somebody types. Nothing is
-- forbidden by them. Who added and who removed one is kept for good.
CREATE TABLE list_entry (
  id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  list text NOT NULL CHECK (list IN ('agency', 'campaign', 'processConfiguration')),
  -- As upstream knows it, and as it is sent.
  value text NOT NULL CHECK (value <> '' AND length(value) <= 100),
  -- What people call it.
  label text CHECK (label <> '' AND length(label) <= 200),
  -- Nobody: it came with the sandbox.
  added_by text,
  added_at timestamptz NOT NULL DEFAULT clock(),
  removed_by text,
  removed_at timestamptz,
  CHECK ((removed_by IS NULL) = (removed_at IS NULL))
);
CREATE UNIQUE INDEX list_entry_standing ON list_entry (list, value) WHERE removed_at IS NULL;

CREATE FUNCTION guard_list_entry() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF OLD.removed_at IS NOT NULL THEN
    RAISE EXCEPTION 'this entry was removed' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.id, NEW.list, NEW.value, NEW.label, NEW.added_by, NEW.added_at)
    IS DISTINCT FROM (OLD.id, OLD.list, OLD.value, OLD.label, OLD.added_by, OLD.added_at) THEN
    RAISE EXCEPTION 'an entry cannot be changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER list_entry_guard BEFORE UPDATE ON list_entry FOR EACH ROW EXECUTE FUNCTION guard_list_entry();
CREATE TRIGGER list_entry_stays BEFORE DELETE OR TRUNCATE ON list_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON list_entry TO quarterdeck_app;
GRANT UPDATE (removed_by, removed_at) ON list_entry TO quarterdeck_app;
