-- What somebody still has to look at is counted on every page of a lead and read at every round of the worker.
CREATE INDEX command_unsettled ON command (status, status_at) WHERE status IN ('unknown', 'contradicted', 'did_not_land');
