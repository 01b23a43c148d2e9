-- What a finished command was answered stays: only a move (an alarm that contradicts it) changes it.
CREATE FUNCTION keep_outcome() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF (NEW.outcome_code, NEW.outcome, NEW.reply, NEW.attempt, NEW.status_at)
    IS DISTINCT FROM (OLD.outcome_code, OLD.outcome, OLD.reply, OLD.attempt, OLD.status_at) THEN
    RAISE EXCEPTION 'the outcome of a finished command stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER command_outcome_stays BEFORE UPDATE ON command FOR EACH ROW
  WHEN (NEW.status = OLD.status AND OLD.status NOT IN ('prepared', 'waiting', 'approved', 'sending', 'unknown'))
  EXECUTE FUNCTION keep_outcome();

-- Who asked for a stop to be lifted stays who asked: else the second person could be made the first.
CREATE OR REPLACE FUNCTION guard_stop() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF OLD.lifted_at IS NOT NULL THEN
    RAISE EXCEPTION 'this stop was lifted' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.lift_asked_by IS NOT NULL
    AND (NEW.lift_asked_by, NEW.lift_asked_at) IS DISTINCT FROM (OLD.lift_asked_by, OLD.lift_asked_at) THEN
    RAISE EXCEPTION 'who asked for lifting stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
