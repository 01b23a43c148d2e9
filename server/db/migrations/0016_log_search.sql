-- What the log is searched by beyond 0001: amount, who it is about, and free text. All of it derived from the bytes
-- (server/audit/entry-columns.ts) and compared with them whenever the log is verified.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

ALTER TABLE log_entry
  -- Whole yen that a command would move.
  ADD COLUMN yen bigint,
  -- The person whom an entry about people is about.
  ADD COLUMN about_id text,
  -- What free text is looked for in: names of staff, numbers, codes and references, one a line. Nothing of a customer.
  ADD COLUMN search text;

-- Entries of before: the same derivation as server/audit/entry-columns.ts and fold-text.ts, once. Their bytes stay.
CREATE FUNCTION pg_temp.fold(text) RETURNS text LANGUAGE sql AS $$
  SELECT coalesce(string_agg(
    CASE WHEN ascii(one) < 128 AND one <> '~' THEN translate(one, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
    ELSE '~' || chr(65 + ascii(one) / 456976 % 26) || chr(65 + ascii(one) / 17576 % 26)
      || chr(65 + ascii(one) / 676 % 26) || chr(65 + ascii(one) / 26 % 26) || chr(65 + ascii(one) % 26) END,
    '' ORDER BY place), '')
  FROM unnest(string_to_array(normalize($1, NFKC), NULL)) WITH ORDINALITY AS each(one, place)
$$;
ALTER TABLE log_entry DISABLE TRIGGER log_entry_append_only;
UPDATE log_entry SET
  about_id = entry #>> '{about,personId}',
  search = pg_temp.fold(concat_ws(E'\n', nullif(entry ->> 'reference', ''), nullif(entry ->> 'account', ''),
    nullif(entry ->> 'operation', ''), nullif(entry ->> 'code', ''), nullif(entry ->> 'name', ''),
    CASE WHEN entry #>> '{actor,kind}' = 'person' THEN nullif(entry #>> '{actor,name}', '') END,
    nullif(entry #>> '{about,name}', ''), nullif(entry ->> 'address', ''),
    (SELECT string_agg(value #>> '{}', E'\n' ORDER BY key COLLATE "C")
     FROM jsonb_each(coalesce(entry -> 'details', '{}')) WHERE jsonb_typeof(value) = 'string' AND value #>> '{}' <> '')))
FROM (SELECT sequence AS number, convert_from(bytes, 'UTF8')::jsonb AS entry FROM log_entry) AS read
WHERE number = sequence;
ALTER TABLE log_entry ENABLE TRIGGER log_entry_append_only;
DROP FUNCTION pg_temp.fold(text);
ALTER TABLE log_entry ALTER COLUMN search SET DEFAULT '', ALTER COLUMN search SET NOT NULL;

CREATE INDEX log_entry_text ON log_entry USING gin (search gin_trgm_ops);
CREATE INDEX log_entry_yen ON log_entry (yen, sequence) WHERE yen IS NOT NULL;
CREATE INDEX log_entry_about ON log_entry (about_id, sequence) WHERE about_id IS NOT NULL;
-- What somebody saw or took out between two times, and any other event of one person.
CREATE INDEX log_entry_person_event ON log_entry (person_id, event, at, sequence) WHERE person_id IS NOT NULL;

-- A search as somebody kept it, as canonical JSON.
CREATE TABLE log_view (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  owner_id text NOT NULL,
  owner_name text NOT NULL,
  name text NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 60),
  shared boolean NOT NULL,
  filter text NOT NULL CHECK (octet_length(filter) <= 4096),
  made_at timestamptz NOT NULL DEFAULT clock(),
  removed_at timestamptz
);
CREATE INDEX log_view_owner ON log_view (owner_id, made_at) WHERE removed_at IS NULL;
CREATE INDEX log_view_shared ON log_view (made_at) WHERE removed_at IS NULL AND shared;

-- Free text and amounts that somebody looks for, as canonical JSON. Their id stands in the address in their place;
-- forgotten after a day.
CREATE TABLE log_search (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  asked_by text NOT NULL,
  terms text NOT NULL CHECK (octet_length(terms) BETWEEN 2 AND 1000),
  asked_at timestamptz NOT NULL DEFAULT clock()
);
CREATE INDEX log_search_asked ON log_search (asked_at);

-- What was taken out of the log. The manifest and its signature come when the file is whole.
CREATE TABLE log_export (
  id uuid PRIMARY KEY,
  made_by text NOT NULL,
  made_by_name text NOT NULL,
  format text NOT NULL CHECK (format IN ('csv', 'jsonl')),
  filter text NOT NULL,
  -- The last entry that it may hold: the same file comes again, however long the log has become.
  until bigint NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock(),
  manifest text,
  signature text,
  CHECK ((manifest IS NULL) = (signature IS NULL))
);
CREATE INDEX log_export_made ON log_export (made_by, made_at DESC);

CREATE FUNCTION guard_log_export() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF OLD.manifest IS NOT NULL THEN
    RAISE EXCEPTION 'this export has its manifest' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER log_export_guard BEFORE UPDATE ON log_export FOR EACH ROW EXECUTE FUNCTION guard_log_export();

-- How far the log was pushed to each place outside.
CREATE TABLE log_push (
  place text PRIMARY KEY,
  sequence bigint NOT NULL,
  pushed_at timestamptz NOT NULL DEFAULT clock()
);

GRANT SELECT, INSERT ON log_view, log_export, log_push TO quarterdeck_app;
GRANT UPDATE (removed_at) ON log_view TO quarterdeck_app;
GRANT UPDATE (manifest, signature) ON log_export TO quarterdeck_app;
GRANT UPDATE (sequence, pushed_at) ON log_push TO quarterdeck_app;
GRANT SELECT, INSERT, DELETE ON log_search TO quarterdeck_app;
