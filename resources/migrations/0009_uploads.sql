-- Uploads that come in pieces. How much of one has come is the length of its file, below the work folder of its key.
-- While a piece with a checksum comes, what is behind unchecked_from is not to be trusted.
CREATE TABLE uploads (
    id             {{id}},
    account_id     BIGINT  NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    media_key      TEXT    NOT NULL UNIQUE,
    length         BIGINT  NOT NULL,
    file_name      TEXT    NOT NULL DEFAULT '',
    title          TEXT    NOT NULL DEFAULT '',
    description    TEXT    NOT NULL DEFAULT '',
    metadata       TEXT    NOT NULL DEFAULT '',
    unchecked_from BIGINT,
    finished       BOOLEAN NOT NULL DEFAULT FALSE,
    video_id       BIGINT  REFERENCES videos (id) ON DELETE SET NULL,
    created_at     BIGINT  NOT NULL,
    expires_at     BIGINT  NOT NULL
);

CREATE INDEX uploads_by_account ON uploads (account_id);

CREATE INDEX uploads_by_expiry ON uploads (expires_at);

CREATE INDEX uploads_by_video ON uploads (video_id);
