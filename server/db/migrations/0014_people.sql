-- Who proves anew that it is they before they decide, and who acts for whom.

-- A fresh sign-in (step-up): asked for by one session about one thing, answered once within five minutes, good for
-- fifteen afterwards. What ties the provider's answer to it (state, nonce, verifier) is not here: of the state there is
-- the SHA-256, the rest is made from it under the session secret. It dies with its session; the log keeps that it was.
CREATE TABLE step_up (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person,
  -- Digest of the request or the batch that is to be decided.
  about text NOT NULL CHECK (about ~ '^[A-Za-z0-9_-]{32,128}$'),
  state_hash bytea NOT NULL UNIQUE CHECK (octet_length(state_hash) = 32),
  return_to text NOT NULL CHECK (return_to LIKE '/%' AND length(return_to) <= 500),
  asked_at timestamptz NOT NULL DEFAULT clock(),
  answered_at timestamptz,
  done_at timestamptz,
  CONSTRAINT step_up_in_time CHECK (answered_at < asked_at + interval '5 minutes'),
  CONSTRAINT step_up_done_once_answered CHECK (done_at IS NULL OR answered_at IS NOT NULL)
);
CREATE INDEX step_up_of_session ON step_up (session_id, about) WHERE done_at IS NOT NULL;

CREATE FUNCTION step_up_stays() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF (OLD.answered_at IS NOT NULL AND NEW.answered_at IS DISTINCT FROM OLD.answered_at)
     OR (OLD.done_at IS NOT NULL AND NEW.done_at IS DISTINCT FROM OLD.done_at) THEN
    RAISE EXCEPTION 'an answer counts once' USING ERRCODE = 'check_violation', CONSTRAINT = 'step_up_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER step_up_once BEFORE UPDATE ON step_up FOR EACH ROW EXECUTE FUNCTION step_up_stays();

GRANT SELECT, INSERT ON step_up TO quarterdeck_app;
GRANT UPDATE (answered_at, done_at) ON step_up TO quarterdeck_app;

-- A lead lets another lead act for them, for at most thirty days; a third lead confirms. Who asked, confirmed and ended
-- is kept for good. ended_by is NULL where the period was over.
CREATE TABLE delegation (
  id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  delegator_id uuid NOT NULL REFERENCES person,
  delegate_id uuid NOT NULL REFERENCES person,
  reason text NOT NULL CHECK (reason <> '' AND length(reason) <= 500),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT clock(),
  confirmed_by uuid REFERENCES person,
  confirmed_at timestamptz,
  ended_by uuid REFERENCES person,
  ended_at timestamptz,
  CONSTRAINT delegation_to_another CHECK (delegate_id <> delegator_id),
  CONSTRAINT delegation_by_a_third CHECK (confirmed_by <> delegator_id AND confirmed_by <> delegate_id),
  CONSTRAINT delegation_period CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '30 days'),
  CONSTRAINT delegation_confirmed_when CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
  CONSTRAINT delegation_ended_when CHECK (
    CASE WHEN ended_by IS NULL THEN ended_at IS NULL OR ended_at >= ends_at ELSE ended_at IS NOT NULL END)
);
-- Between two people only one at a time, whichever way it goes: nobody acts for whom acts for them.
CREATE UNIQUE INDEX delegation_running ON delegation
  (least(delegator_id, delegate_id), greatest(delegator_id, delegate_id)) WHERE ended_at IS NULL;
CREATE INDEX delegation_of_delegate ON delegation (delegate_id) WHERE ended_at IS NULL AND confirmed_at IS NOT NULL;

CREATE FUNCTION guard_delegation() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'this delegation has ended' USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_stays';
  END IF;
  IF OLD.confirmed_at IS NOT NULL
     AND (NEW.confirmed_by, NEW.confirmed_at) IS DISTINCT FROM (OLD.confirmed_by, OLD.confirmed_at) THEN
    RAISE EXCEPTION 'who confirmed a delegation stays'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_stays';
  END IF;
  IF NEW.confirmed_at IS DISTINCT FROM OLD.confirmed_at AND NEW.confirmed_at >= OLD.ends_at THEN
    RAISE EXCEPTION 'its period is over' USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_over';
  END IF;
  IF (NEW.id, NEW.delegator_id, NEW.delegate_id, NEW.reason, NEW.starts_at, NEW.ends_at, NEW.asked_at)
    IS DISTINCT FROM
     (OLD.id, OLD.delegator_id, OLD.delegate_id, OLD.reason, OLD.starts_at, OLD.ends_at, OLD.asked_at) THEN
    RAISE EXCEPTION 'a delegation stays as it was asked for'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delegation_guard BEFORE UPDATE ON delegation FOR EACH ROW EXECUTE FUNCTION guard_delegation();
CREATE TRIGGER delegation_kept BEFORE DELETE OR TRUNCATE ON delegation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON delegation TO quarterdeck_app;
GRANT UPDATE (confirmed_by, confirmed_at, ended_by, ended_at) ON delegation TO quarterdeck_app;
