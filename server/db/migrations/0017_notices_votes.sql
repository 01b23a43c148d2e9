-- The first of two votes moves no command, and yet what a lead has to decide: pages that count are told.
CREATE FUNCTION tell_vote() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  PERFORM pg_notify('command_moved', NEW.command_id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER vote_moved AFTER INSERT ON vote FOR EACH ROW EXECUTE FUNCTION tell_vote();
