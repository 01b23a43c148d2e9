-- Runs as quarterdeck_owner. The application (quarterdeck_app) owns nothing and gets only what stands in a GRANT.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO quarterdeck_app, quarterdeck_witness;

-- Which upstream these records are about. Written once, when the database is made; a start against another refuses.
CREATE TABLE environment_stamp (
  "only" boolean PRIMARY KEY DEFAULT true CHECK ("only"),
  database_id uuid NOT NULL DEFAULT gen_random_uuid(),
  environment text NOT NULL CHECK (environment IN ('sandbox', 'live')),
  endpoint text NOT NULL,
  issuer text NOT NULL,
  epoch integer NOT NULL DEFAULT 1,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
GRANT SELECT ON environment_stamp TO quarterdeck_app, quarterdeck_witness;

-- Tests move the clock by a row that only the owner can write, and that a live database does not heed.
CREATE TABLE clock_offset (
  "only" boolean PRIMARY KEY DEFAULT true CHECK ("only"),
  by interval NOT NULL
);
GRANT SELECT ON clock_offset TO quarterdeck_app, quarterdeck_witness;

-- The only source of stored times. clock_timestamp(), not now(): a time is taken after the lock was got.
CREATE FUNCTION clock() RETURNS timestamptz
LANGUAGE sql VOLATILE PARALLEL SAFE
SET search_path = public, pg_temp
AS $$
  SELECT clock_timestamp() + coalesce(
    (SELECT o.by FROM clock_offset o, environment_stamp s WHERE s.environment = 'sandbox'),
    interval '0'
  )
$$;
REVOKE ALL ON FUNCTION clock() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clock() TO quarterdeck_app, quarterdeck_witness;
