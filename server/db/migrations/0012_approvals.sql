-- What waits for somebody else's decision, who decided, and that it left waiting once. The rules of safety.md 6 that a
-- database can hold stand here as constraints: code that forgets one of them is refused.

-- So that a vote and a request can carry the maker, and cannot carry another.
CREATE UNIQUE INDEX command_with_maker ON command (id, maker_id);

-- One request for a decision. A command asks again (round 2 and on) where its votes no longer count.
CREATE TABLE approval_request (
  command_id uuid NOT NULL,
  round integer NOT NULL CHECK (round > 0),
  maker_id text NOT NULL,
  -- The rules in force when it was asked.
  rule_version integer NOT NULL,
  -- Canonical JSON of the requirement that those rules made of it.
  requirement text NOT NULL,
  deciders integer NOT NULL CHECK (deciders BETWEEN 1 AND 3),
  asked_at timestamptz NOT NULL DEFAULT clock(),
  expires_at timestamptz NOT NULL,
  -- Why it asks again; null in the first round.
  cause text,
  PRIMARY KEY (command_id, round),
  FOREIGN KEY (command_id, maker_id) REFERENCES command (id, maker_id),
  CHECK ((round = 1) = (cause IS NULL)),
  CHECK (expires_at > asked_at)
);
CREATE INDEX approval_request_expires ON approval_request (expires_at);

-- One natural person, one vote, never the maker. `principal`: in whose stead, where a delegation says so; else the voter.
CREATE TABLE vote (
  command_id uuid NOT NULL,
  round integer NOT NULL,
  maker_id text NOT NULL,
  voter_id text NOT NULL,
  voter_name text NOT NULL,
  voter_session text NOT NULL,
  principal_id text NOT NULL,
  delegation_id integer,
  verdict text NOT NULL CHECK (verdict IN ('approve', 'reject', 'return')),
  -- What the voter's page had shown: SHA-256.
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  -- The rules in force when it was decided, and the requirement that counted then.
  rule_version integer NOT NULL,
  requirement text NOT NULL,
  reason text CHECK (length(trim(reason)) > 0),
  -- Flags that stood against it and were overridden, each with the reason above.
  overridden text[] NOT NULL DEFAULT '{}',
  decided_at timestamptz NOT NULL DEFAULT clock(),
  PRIMARY KEY (command_id, round, voter_id),
  CONSTRAINT vote_per_principal UNIQUE (command_id, round, principal_id),
  FOREIGN KEY (command_id, round) REFERENCES approval_request (command_id, round),
  FOREIGN KEY (command_id, maker_id) REFERENCES command (id, maker_id),
  CONSTRAINT maker_decides_not CHECK (voter_id <> maker_id AND principal_id <> maker_id),
  CONSTRAINT delegation_names_another CHECK ((delegation_id IS NULL) = (principal_id = voter_id)),
  CONSTRAINT no_without_words CHECK (verdict = 'approve' OR reason IS NOT NULL),
  CONSTRAINT override_has_reason CHECK (cardinality(overridden) = 0 OR reason IS NOT NULL)
);
CREATE INDEX vote_voter ON vote (voter_id, decided_at DESC);

-- A request leaves waiting once, and one way: whoever comes second finds the row.
CREATE TABLE request_end (
  command_id uuid NOT NULL,
  round integer NOT NULL,
  status text NOT NULL CHECK (status IN ('approved', 'rejected', 'returned', 'withdrawn', 'expired', 'void')),
  -- The person; null: the clock, or a restore.
  ended_by text,
  -- What a void or an expiry was for.
  code text,
  ended_at timestamptz NOT NULL DEFAULT clock(),
  PRIMARY KEY (command_id, round),
  FOREIGN KEY (command_id, round) REFERENCES approval_request (command_id, round)
);

-- The decisive fields in the clear, in front of somebody's eyes. Nobody decides without.
CREATE TABLE decisive_view (
  command_id uuid NOT NULL,
  round integer NOT NULL,
  person_id text NOT NULL,
  session_id text NOT NULL,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  seen_at timestamptz NOT NULL DEFAULT clock(),
  PRIMARY KEY (command_id, round, person_id, digest),
  FOREIGN KEY (command_id, round) REFERENCES approval_request (command_id, round)
);

-- What went at once because it stops or delays: a lead looks at it afterwards.
CREATE TABLE after_look (
  command_id uuid PRIMARY KEY REFERENCES command,
  asked_at timestamptz NOT NULL DEFAULT clock(),
  looked_by text,
  looked_by_name text,
  looked_at timestamptz,
  CHECK (num_nonnulls(looked_by, looked_by_name, looked_at) IN (0, 3))
);
CREATE INDEX after_look_open ON after_look (asked_at) WHERE looked_at IS NULL;

CREATE FUNCTION guard_after_look() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF OLD.looked_at IS NOT NULL OR (NEW.command_id, NEW.asked_at) IS DISTINCT FROM (OLD.command_id, OLD.asked_at) THEN
    RAISE EXCEPTION 'who looked stays on record' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.looked_by = (SELECT maker_id FROM command WHERE id = NEW.command_id) THEN
    RAISE EXCEPTION 'the maker is not who looks afterwards'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'maker_looks_not';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER after_look_guard BEFORE UPDATE ON after_look FOR EACH ROW EXECUTE FUNCTION guard_after_look();

-- A delegate and the one they stand in for never both count, whichever of them was first.
CREATE FUNCTION guard_vote() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  PERFORM FROM command WHERE id = NEW.command_id AND status = 'waiting' FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only what waits is decided' USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_while_waiting';
  END IF;
  IF NEW.round <> (SELECT max(round) FROM approval_request WHERE command_id = NEW.command_id) THEN
    RAISE EXCEPTION 'this round is over' USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_while_waiting';
  END IF;
  IF EXISTS (
    SELECT FROM vote v WHERE v.command_id = NEW.command_id AND v.round = NEW.round
      AND (v.voter_id = NEW.principal_id OR v.principal_id = NEW.voter_id)
  ) THEN
    RAISE EXCEPTION 'a person and who stands in for them are one vote'
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'vote_per_principal';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER vote_guard BEFORE INSERT ON vote FOR EACH ROW EXECUTE FUNCTION guard_vote();

-- Waiting is entered with a request and left with its end; approved only with as many yeses as the request asked for.
CREATE FUNCTION guard_waiting() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
DECLARE
  standing approval_request%ROWTYPE;
BEGIN
  SELECT * INTO standing FROM approval_request WHERE command_id = NEW.id ORDER BY round DESC LIMIT 1;
  IF standing.command_id IS NULL THEN
    RAISE EXCEPTION 'nothing waits without a request' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'waiting' THEN
    IF EXISTS (SELECT FROM request_end WHERE command_id = NEW.id AND round = standing.round) THEN
      RAISE EXCEPTION 'this request has ended' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (
    SELECT FROM request_end WHERE command_id = NEW.id AND round = standing.round AND status = NEW.status
  ) THEN
    RAISE EXCEPTION 'a request leaves waiting with its end on record' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'approved' AND standing.deciders > (
    SELECT count(*) FROM vote WHERE command_id = NEW.id AND round = standing.round AND verdict = 'approve'
  ) THEN
    RAISE EXCEPTION 'a request is approved by as many as it asks for' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER command_waiting_guard BEFORE UPDATE OF status ON command FOR EACH ROW
  WHEN (NEW.status IS DISTINCT FROM OLD.status AND (OLD.status = 'waiting' OR NEW.status = 'waiting'))
  EXECUTE FUNCTION guard_waiting();

CREATE TRIGGER approval_request_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON approval_request
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER vote_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON vote
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER request_end_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON request_end
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decisive_view_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON decisive_view
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER after_look_stays BEFORE DELETE OR TRUNCATE ON after_look
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON approval_request, vote, request_end, decisive_view, after_look TO quarterdeck_app;
GRANT UPDATE (looked_by, looked_by_name, looked_at) ON after_look TO quarterdeck_app;
