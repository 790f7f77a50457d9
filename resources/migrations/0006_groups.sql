-- A share token is looked up by its SHA-256; the token itself is kept because its owner may read it again.
CREATE TABLE video_groups (
    id                  {{id}},
    owner_id            BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    name                TEXT   NOT NULL,
    description         TEXT   NOT NULL DEFAULT '',
    share_token         TEXT   NOT NULL DEFAULT '',
    share_token_hash    TEXT   UNIQUE,
    share_password_hash TEXT   NOT NULL DEFAULT '',
    share_expires_at    BIGINT,
    created_at          BIGINT NOT NULL,
    updated_at          BIGINT NOT NULL
);

CREATE INDEX video_groups_by_owner ON video_groups (owner_id, id);

-- `position` orders the videos of a group; it may have gaps.
CREATE TABLE group_videos (
    id       {{id}},
    group_id BIGINT  NOT NULL REFERENCES video_groups (id) ON DELETE CASCADE,
    video_id BIGINT  NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    UNIQUE (group_id, video_id)
);

CREATE INDEX group_videos_by_video ON group_videos (video_id);

-- Questions about a group, or about all that the account may see, and their answers. `shared`: asked over the group's
-- share link by nobody we know. `citations` as in messages; `feedback` is good, bad or empty.
CREATE TABLE chat_logs (
    id         {{id}},
    account_id BIGINT  NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    group_id   BIGINT  REFERENCES video_groups (id) ON DELETE CASCADE,
    question   TEXT    NOT NULL,
    answer     TEXT    NOT NULL,
    citations  TEXT    NOT NULL DEFAULT '[]',
    shared     BOOLEAN NOT NULL DEFAULT FALSE,
    feedback   TEXT    NOT NULL DEFAULT '',
    created_at BIGINT  NOT NULL
);

CREATE INDEX chat_logs_by_account ON chat_logs (account_id, group_id, id);

CREATE INDEX chat_logs_by_group ON chat_logs (group_id);
