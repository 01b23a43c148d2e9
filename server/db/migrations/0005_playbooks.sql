-- How often a code was met, and by which commands: most commands succeed and have none.
CREATE INDEX command_outcome ON command (outcome_code, made_at DESC, id DESC) WHERE outcome_code IS NOT NULL;
