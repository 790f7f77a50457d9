-- What somebody writes down about moments of a video.
CREATE TABLE notes (
    id          {{id}},
    account_id  BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    video_id    BIGINT NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    position_ms BIGINT NOT NULL,
    text        TEXT   NOT NULL,
    created_at  BIGINT NOT NULL,
    updated_at  BIGINT NOT NULL
);

CREATE INDEX notes_by_account ON notes (account_id, video_id, position_ms);

CREATE INDEX notes_by_video ON notes (video_id);
