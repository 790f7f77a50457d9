-- A listed conversation was begun by name, and its account keeps a list of them. The others belong to the chat about a
-- video, or about all, which goes on by itself.
ALTER TABLE conversations ADD COLUMN listed BOOLEAN NOT NULL DEFAULT FALSE;

CREATE INDEX listed_conversations ON conversations (account_id, id) WHERE listed;

CREATE INDEX watch_positions_by_time ON watch_positions (account_id, updated_at);

CREATE INDEX jobs_by_owner ON jobs (owner_id, id);
