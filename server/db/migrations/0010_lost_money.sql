-- Money that was sent before a restore, with no outcome in the journal, holds back other money of its account.
ALTER TABLE blocked_attempt DROP CONSTRAINT blocked_attempt_why_check;
ALTER TABLE blocked_attempt ADD CONSTRAINT blocked_attempt_why_check
  CHECK (why IN ('twin', 'contradicted', 'didNotLand', 'lost'));
