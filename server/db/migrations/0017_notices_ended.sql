-- How a command ended is told by the database itself, whichever way it ended (an answer, a late one, the sweep, a probe, a
-- person): to its maker, where it had waited for approval or had been unknown; who sent it at once follows it on the page.
-- What landed although somebody said that it had not is an alarm of leads and administrators.
CREATE INDEX notice_command ON notice (command_id, kind, queued_at DESC);

CREATE FUNCTION tell_command_ended() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
DECLARE
  waited notice%ROWTYPE;
  told uuid;
BEGIN
  SELECT * INTO waited FROM notice WHERE command_id = NEW.id AND kind = 'waiting' ORDER BY queued_at DESC LIMIT 1;
  IF NEW.status = 'contradicted' THEN
    INSERT INTO notice (kind, turn, command_id, operation, amount, unit, maker_name, path, round, for_roles)
    VALUES ('alarm', NEW.status, NEW.id, NEW.operation, waited.amount, waited.unit, NEW.maker_name,
      '/commands/' || NEW.id, coalesce(waited.round, 1), ARRAY['administrator', 'lead'])
    RETURNING id INTO told;
    INSERT INTO notice_for (notice_id, person_id)
    SELECT told, p.id FROM person p WHERE p.disabled_at IS NULL AND EXISTS (
      SELECT FROM role_grant r WHERE r.person_id = p.id AND r.role IN ('administrator', 'lead')
        AND r.given_at IS NOT NULL AND r.taken_at IS NULL);
  ELSIF (waited.id IS NOT NULL OR OLD.status = 'unknown')
    AND EXISTS (SELECT FROM person p WHERE p.id::text = NEW.maker_id) THEN
    INSERT INTO notice (kind, turn, command_id, operation, amount, unit, maker_name, path, round, for_person)
    VALUES ('ended', NEW.status, NEW.id, NEW.operation, waited.amount, waited.unit, NEW.maker_name,
      '/commands/' || NEW.id, coalesce(waited.round, 1), NEW.maker_id::uuid)
    RETURNING id INTO told;
    INSERT INTO notice_for (notice_id, person_id)
    SELECT told, p.id FROM person p WHERE p.id = NEW.maker_id::uuid AND p.disabled_at IS NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER command_ended AFTER UPDATE OF status ON command FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status AND OLD.status IN ('sending', 'unknown', 'did_not_land')
    AND NEW.status IN ('succeeded', 'refused', 'not_sent', 'unknown', 'landed', 'did_not_land', 'contradicted'))
  EXECUTE FUNCTION tell_command_ended();
