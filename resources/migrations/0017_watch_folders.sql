-- Folders whose videos join the library of an account by themselves. `fault` says why the last scan failed; empty: it
-- did not.
CREATE TABLE watch_folders (
    id         {{id}},
    owner_id   BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    path       TEXT   NOT NULL,
    fault      TEXT   NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    scanned_at BIGINT,
    UNIQUE (owner_id, path)
);

-- What scans saw in them: a file is taken in once it has been the same for a while, and again when it has changed.
CREATE TABLE watched_files (
    id        {{id}},
    folder_id BIGINT  NOT NULL REFERENCES watch_folders (id) ON DELETE CASCADE,
    path      TEXT    NOT NULL,
    size      BIGINT  NOT NULL,
    modified  BIGINT  NOT NULL,
    seen_at   BIGINT  NOT NULL,
    taken     BOOLEAN NOT NULL DEFAULT FALSE,
    missing   BOOLEAN NOT NULL DEFAULT FALSE,
    UNIQUE (folder_id, path)
);
