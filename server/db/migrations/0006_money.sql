-- What each money command would move: the rows that the duplicate guard compares. Written with the command, never after.
CREATE TABLE money_effect (
  command_id uuid NOT NULL REFERENCES command,
  ordinal integer NOT NULL CHECK (ordinal >= 0),
  -- Normalised; null: not known, counts as any.
  account text,
  ledger text,
  direction text NOT NULL CHECK (direction IN ('out', 'in')),
  -- Whole yen, or points; null: not known, counts as any.
  yen bigint CHECK (yen >= 0),
  unit text NOT NULL DEFAULT 'yen' CHECK (unit IN ('yen', 'points')),
  target text,
  PRIMARY KEY (command_id, ordinal)
);
CREATE INDEX money_effect_account ON money_effect (account);
-- For the rare command whose account nobody knows: everything recent is looked at.
CREATE INDEX command_money ON command (status_at) WHERE effect = 'money';

INSERT INTO money_effect (command_id, ordinal, account, ledger, direction, yen, target)
SELECT id, 0, account, upper(input ->> 'ledgerNumber'), 'out', (input ->> 'amountInMinorUnit')::bigint,
       coalesce(input ->> 'paymentId', input ->> 'repaymentId')
FROM command, LATERAL (SELECT body::jsonb #> '{variables,input}' AS input) AS sent
WHERE effect = 'money';

-- An attempt that the guard blocked. No command exists; once a lead has lifted the block, the same maker may send the
-- same values once.
CREATE TABLE blocked_attempt (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- The id that the browser had minted for it.
  command_id uuid NOT NULL,
  operation text NOT NULL,
  domain text NOT NULL,
  maker_id text NOT NULL,
  maker_name text NOT NULL,
  account text,
  reference text NOT NULL,
  reason_code text NOT NULL,
  reason_text text,
  -- Canonical JSON of the variables without keys, what is sensitive masked.
  variables text NOT NULL,
  -- Canonical JSON of the money effects.
  effects text NOT NULL,
  -- HMAC of operation, variables and account: a lift is for these and no others.
  digest bytea NOT NULL,
  digest_key text NOT NULL,
  -- The commands that block it.
  blocked_by uuid[] NOT NULL CHECK (cardinality(blocked_by) > 0),
  why text NOT NULL CHECK (why IN ('twin', 'contradicted', 'didNotLand')),
  blocked_at timestamptz NOT NULL DEFAULT clock(),
  lifted_by text,
  lifted_by_name text,
  lifted_at timestamptz,
  lift_reason text,
  CONSTRAINT lift_whole CHECK (num_nonnulls(lifted_by, lifted_by_name, lifted_at, lift_reason) IN (0, 4)),
  CONSTRAINT maker_lifts_not CHECK (lifted_by <> maker_id),
  CONSTRAINT lift_has_reason CHECK (length(trim(lift_reason)) > 0)
);
CREATE UNIQUE INDEX blocked_attempt_standing ON blocked_attempt (command_id, digest) WHERE lifted_at IS NULL;
CREATE INDEX blocked_attempt_at ON blocked_attempt (blocked_at DESC, id DESC);
CREATE INDEX blocked_attempt_maker ON blocked_attempt (maker_id, lifted_at);
CREATE INDEX blocked_attempt_by ON blocked_attempt USING gin (blocked_by);

CREATE FUNCTION guard_blocked_attempt() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.lifted_at IS NOT NULL THEN
      RAISE EXCEPTION 'a block begins as standing' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.lifted_at IS NOT NULL THEN
    RAISE EXCEPTION 'this block was lifted' USING ERRCODE = 'check_violation';
  END IF;
  IF (to_jsonb(NEW) - ARRAY['lifted_by', 'lifted_by_name', 'lifted_at', 'lift_reason'])
    IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['lifted_by', 'lifted_by_name', 'lifted_at', 'lift_reason']) THEN
    RAISE EXCEPTION 'a blocked attempt cannot be changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER blocked_attempt_guard BEFORE INSERT OR UPDATE ON blocked_attempt
  FOR EACH ROW EXECUTE FUNCTION guard_blocked_attempt();

-- What a maker was shown and sent all the same, and the lift that let it through: each lift serves one command.
CREATE TABLE money_despite (
  command_id uuid PRIMARY KEY REFERENCES command,
  explained uuid[] NOT NULL,
  reason text CHECK (length(trim(reason)) > 0),
  lifted uuid[] NOT NULL,
  block_id uuid CONSTRAINT lift_serves_once UNIQUE REFERENCES blocked_attempt,
  CHECK ((cardinality(explained) = 0) = (reason IS NULL)),
  CHECK ((cardinality(lifted) = 0) = (block_id IS NULL))
);

CREATE TRIGGER money_effect_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON money_effect
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER money_despite_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON money_despite
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER blocked_attempt_stays BEFORE DELETE OR TRUNCATE ON blocked_attempt
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The locks under which money is compared and recorded, held until the transaction ends. Everybody takes the common one
-- first, shared; whose account is not known takes it alone. Then the accounts, in the order of their numbers. A
-- transaction calls this once, before it touches anything: two of them cannot wait for each other.
CREATE FUNCTION lock_money(accounts text[], everywhere boolean) RETURNS void LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
DECLARE
  account_key integer;
BEGIN
  IF everywhere THEN
    PERFORM pg_advisory_xact_lock(20806, 0);
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock_shared(20806, 0);
  FOR account_key IN SELECT DISTINCT hashtext(account) FROM unnest(accounts) AS account ORDER BY 1 LOOP
    PERFORM pg_advisory_xact_lock(20807, account_key);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION lock_money(text[], boolean) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION lock_money(text[], boolean) TO quarterdeck_app;
GRANT SELECT, INSERT ON money_effect, money_despite, blocked_attempt TO quarterdeck_app;
GRANT UPDATE (lifted_by, lifted_by_name, lifted_at, lift_reason) ON blocked_attempt TO quarterdeck_app;
