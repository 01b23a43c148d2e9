-- Who may come in, what they may do, and what a session holds. States are records: who and when, never a bare flag.

-- A person exists from the invitation on. The binding to issuer and subject is made once and never changes.
CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  issuer text,
  subject text,
  made_at timestamptz NOT NULL DEFAULT clock(),
  bound_at timestamptz,
  disabled_at timestamptz,
  disabled_by uuid REFERENCES person,
  CONSTRAINT person_bound_whole CHECK ((issuer IS NULL) = (subject IS NULL) AND (issuer IS NULL) = (bound_at IS NULL)),
  CONSTRAINT person_bound_once UNIQUE (issuer, subject)
);

CREATE FUNCTION binding_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.issuer IS NOT NULL
     AND (NEW.issuer, NEW.subject, NEW.bound_at) IS DISTINCT FROM (OLD.issuer, OLD.subject, OLD.bound_at) THEN
    RAISE EXCEPTION 'a person stays bound to one issuer and subject'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'person_binding_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER person_binding_stays BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION binding_stays();

-- A one-time code, of which only the SHA-256 is kept. 160 random bits need no slow hash.
CREATE TABLE invitation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES person,
  code_hash bytea NOT NULL UNIQUE CHECK (octet_length(code_hash) = 32),
  made_at timestamptz NOT NULL DEFAULT clock(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  withdrawn_at timestamptz,
  CHECK (expires_at <= made_at + interval '7 days'),
  CHECK (used_at IS NULL OR withdrawn_at IS NULL)
);
CREATE UNIQUE INDEX invitation_one_open ON invitation (person_id) WHERE used_at IS NULL AND withdrawn_at IS NULL;

-- A role is asked for by one administrator and given by another. No asker: the installation itself (the first
-- administrator from the environment, the sandbox's people), and then no giver either.
CREATE TABLE role_grant (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES person,
  role text NOT NULL CHECK (role IN ('operator', 'lead', 'auditor', 'administrator')),
  asked_by uuid REFERENCES person,
  asked_at timestamptz NOT NULL DEFAULT clock(),
  given_by uuid REFERENCES person,
  given_at timestamptz,
  taken_by uuid REFERENCES person,
  taken_at timestamptz,
  CONSTRAINT role_giver_is_another CHECK (given_by <> asked_by),
  CONSTRAINT role_not_for_oneself CHECK (asked_by <> person_id AND given_by <> person_id),
  CONSTRAINT role_given_when CHECK (given_by IS NULL OR given_at IS NOT NULL),
  CONSTRAINT role_taken_when CHECK (taken_by IS NULL OR taken_at IS NOT NULL)
);
CREATE UNIQUE INDEX role_grant_one_open ON role_grant (person_id, role) WHERE taken_at IS NULL;

-- Auditor excludes every other role; administrator excludes operator and lead (safety.md 11). The person's row is
-- locked first, so that two gifts at once see each other.
CREATE FUNCTION roles_exclude() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held text[];
BEGIN
  IF NEW.given_at IS NULL OR NEW.taken_at IS NOT NULL THEN
    RETURN NEW;
  END IF;
  PERFORM 1 FROM person WHERE id = NEW.person_id FOR UPDATE;
  SELECT array_agg(role) INTO held FROM role_grant
    WHERE person_id = NEW.person_id AND id <> NEW.id AND given_at IS NOT NULL AND taken_at IS NULL;
  IF held IS NULL THEN
    RETURN NEW;
  END IF;
  IF NEW.role = 'auditor' OR 'auditor' = ANY (held)
     OR (NEW.role = 'administrator' AND held && ARRAY['operator', 'lead'])
     OR (NEW.role IN ('operator', 'lead') AND 'administrator' = ANY (held)) THEN
    RAISE EXCEPTION 'the role % excludes %', NEW.role, held
      USING ERRCODE = 'check_violation', CONSTRAINT = 'role_exclusion';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER role_exclusion BEFORE INSERT OR UPDATE ON role_grant FOR EACH ROW EXECUTE FUNCTION roles_exclude();

-- Once asked, given or taken, a record of it stays as it is.
CREATE FUNCTION role_record_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.given_at IS NOT NULL AND (NEW.given_by, NEW.given_at) IS DISTINCT FROM (OLD.given_by, OLD.given_at))
     OR OLD.taken_at IS NOT NULL THEN
    RAISE EXCEPTION 'what was given or taken stays on record'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'role_record_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER role_record_stays BEFORE UPDATE ON role_grant FOR EACH ROW EXECUTE FUNCTION role_record_stays();

-- The sign-in library's four tables. "user" has the id of its person; its token columns stay empty, which is checked.
CREATE TABLE "user" (
  id uuid PRIMARY KEY REFERENCES person,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL,
  image text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE account (
  id uuid PRIMARY KEY,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id uuid NOT NULL REFERENCES "user",
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (provider_id, account_id),
  CONSTRAINT account_holds_no_secret CHECK (num_nonnulls(access_token, refresh_token, id_token, password) = 0)
);
CREATE INDEX account_user ON account (user_id);

CREATE TABLE session (
  id uuid PRIMARY KEY,
  token text NOT NULL UNIQUE,
  user_id uuid NOT NULL REFERENCES "user",
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  last_seen_at timestamptz NOT NULL DEFAULT clock()
);
CREATE INDEX session_of_user ON session (user_id);

-- The limits are measured by the database's clock, whatever the library's process believes.
CREATE FUNCTION session_starts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.created_at := clock();
  NEW.last_seen_at := NEW.created_at;
  RETURN NEW;
END $$;
CREATE TRIGGER session_starts BEFORE INSERT ON session FOR EACH ROW EXECUTE FUNCTION session_starts();

CREATE TABLE verification (
  id uuid PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX verification_identifier ON verification (identifier);

-- Kraken's tokens of one session, each AES-256-GCM as nonce, tag, ciphertext; key id, session and field are the
-- additional data. A session without this row is no session. It dies with the session.
CREATE TABLE session_grant (
  session_id uuid PRIMARY KEY REFERENCES session ON DELETE CASCADE,
  issuer text NOT NULL,
  key_id text NOT NULL,
  access_token bytea NOT NULL,
  refresh_token bytea,
  access_expires_at timestamptz NOT NULL,
  refresh_expires_at timestamptz,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  stored_at timestamptz NOT NULL DEFAULT clock()
);

GRANT SELECT, INSERT ON person, invitation, role_grant, "user", account, session, verification, session_grant
  TO quarterdeck_app;
GRANT UPDATE (issuer, subject, bound_at, disabled_at, disabled_by) ON person TO quarterdeck_app;
GRANT UPDATE (used_at, withdrawn_at) ON invitation TO quarterdeck_app;
GRANT UPDATE (given_by, given_at, taken_by, taken_at) ON role_grant TO quarterdeck_app;
GRANT UPDATE (last_seen_at) ON session TO quarterdeck_app;
GRANT UPDATE (key_id, access_token, refresh_token, access_expires_at, refresh_expires_at, version, stored_at)
  ON session_grant TO quarterdeck_app;
GRANT DELETE ON session, verification TO quarterdeck_app;
