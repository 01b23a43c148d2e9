-- What stands against the log itself is told like anything else: it has no command, no operation and no maker, and leads to
-- the first page, where the alarm stands.
ALTER TABLE notice
  ALTER COLUMN command_id DROP NOT NULL,
  ALTER COLUMN operation DROP NOT NULL,
  ALTER COLUMN maker_name DROP NOT NULL,
  DROP CONSTRAINT notice_kind_check,
  DROP CONSTRAINT notice_turn_check,
  DROP CONSTRAINT notice_check,
  DROP CONSTRAINT notice_check2,
  ADD CONSTRAINT notice_kind_check
    CHECK (kind IN ('waiting', 'dueSoon', 'decided', 'toSend', 'ended', 'alarm', 'logAlarm')),
  ADD CONSTRAINT notice_turn_check CHECK (turn IN (
    'approved', 'rejected', 'returned', 'void', 'expired', 'withdrawn',
    'succeeded', 'refused', 'not_sent', 'unknown', 'landed', 'did_not_land',
    'contradicted', 'sealBroken', 'logBroken', 'witnessMissed')),
  ADD CONSTRAINT notice_turn_of_kind CHECK ((turn IS NOT NULL) = (kind IN ('decided', 'ended', 'alarm', 'logAlarm'))),
  ADD CONSTRAINT notice_log_turns CHECK ((kind = 'logAlarm') = coalesce(turn IN ('logBroken', 'witnessMissed'), false)),
  ADD CONSTRAINT notice_of_command CHECK (CASE WHEN kind = 'logAlarm'
    THEN command_id IS NULL AND operation IS NULL AND maker_name IS NULL AND amount IS NULL AND deadline IS NULL AND path = '/'
    ELSE command_id IS NOT NULL AND operation IS NOT NULL AND maker_name IS NOT NULL
      AND path IN ('/approvals/' || command_id, '/commands/' || command_id) END);
