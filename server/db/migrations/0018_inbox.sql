-- The inbox: what was decided, newest first, and lists that people keep under a name.
CREATE INDEX request_end_ended ON request_end (ended_at DESC, command_id DESC);
CREATE INDEX after_look_asked ON after_look (asked_at DESC, command_id DESC);

-- The conditions of a list, as its address has them: identifiers and names of ours only. Removed ones stay on record.
CREATE TABLE saved_view (
  id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  page text NOT NULL CHECK (page IN ('approvals', 'audit')),
  owner_id text NOT NULL,
  owner_name text NOT NULL,
  name text NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 60),
  query text NOT NULL CHECK (length(query) BETWEEN 1 AND 1000),
  -- Everybody who may open the page is offered it.
  shared boolean NOT NULL,
  saved_at timestamptz NOT NULL DEFAULT clock(),
  removed_at timestamptz
);
CREATE UNIQUE INDEX saved_view_name ON saved_view (owner_id, page, name) WHERE removed_at IS NULL;
CREATE INDEX saved_view_shared ON saved_view (page) WHERE shared AND removed_at IS NULL;

GRANT SELECT, INSERT ON saved_view TO quarterdeck_app;
GRANT UPDATE (removed_at) ON saved_view TO quarterdeck_app;
