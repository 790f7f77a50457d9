-- A conversation may be about a group, too: 0 stands for the missing one.
ALTER TABLE conversations ADD COLUMN group_id BIGINT REFERENCES video_groups (id) ON DELETE CASCADE;

DROP INDEX continuing_conversations;

CREATE UNIQUE INDEX continuing_conversations
    ON conversations (account_id, COALESCE(video_id, 0), COALESCE(group_id, 0)) WHERE continuing;

CREATE INDEX conversations_by_group ON conversations (group_id);
