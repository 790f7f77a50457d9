-- Statements are separated by a blank line. {{id}} and {{blob}} are the backend's words for an identity and for bytes.
-- Times are UTC milliseconds since the epoch, durations and positions milliseconds.
CREATE TABLE accounts (
    id            {{id}},
    username      TEXT,
    email         TEXT,
    name          TEXT    NOT NULL DEFAULT '',
    password_hash TEXT    NOT NULL,
    role          TEXT    NOT NULL DEFAULT 'user',
    active        BOOLEAN NOT NULL DEFAULT TRUE,
    created_at    BIGINT  NOT NULL
);

-- Usernames and emails share one name space, case folded: either is good in either field of a sign-in.
CREATE TABLE sign_in_names (
    name       TEXT   PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE INDEX sign_in_names_by_account ON sign_in_names (account_id);

-- One row a sign-in; every token names its row, so ending the row ends the tokens.
CREATE TABLE sign_ins (
    id         {{id}},
    account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    agent      TEXT   NOT NULL DEFAULT '',
    address    TEXT   NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at   BIGINT
);

CREATE INDEX sign_ins_by_account ON sign_ins (account_id);

CREATE INDEX sign_ins_by_expiry ON sign_ins (expires_at);

CREATE TABLE videos (
    id                {{id}},
    owner_id          BIGINT  NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    source            TEXT    NOT NULL,
    status            TEXT    NOT NULL DEFAULT 'pending',
    fault             TEXT    NOT NULL DEFAULT '',
    title             TEXT    NOT NULL,
    description       TEXT    NOT NULL DEFAULT '',
    category          TEXT    NOT NULL DEFAULT '',
    script            TEXT    NOT NULL DEFAULT '',
    series_name       TEXT    NOT NULL DEFAULT '',
    series_number     BIGINT  NOT NULL DEFAULT 0,
    catalogue         BOOLEAN NOT NULL DEFAULT FALSE,
    active            BOOLEAN NOT NULL DEFAULT TRUE,
    position          INTEGER NOT NULL DEFAULT 0,
    search_text       TEXT    NOT NULL DEFAULT '',
    url               TEXT    NOT NULL DEFAULT '',
    youtube_id        TEXT    NOT NULL DEFAULT '',
    media_key         TEXT    UNIQUE,
    media_path        TEXT    NOT NULL DEFAULT '',
    mime_type         TEXT    NOT NULL DEFAULT '',
    size_bytes        BIGINT  NOT NULL DEFAULT 0,
    fingerprint       TEXT,
    duration_ms       BIGINT  NOT NULL DEFAULT 0,
    width             INTEGER NOT NULL DEFAULT 0,
    height            INTEGER NOT NULL DEFAULT 0,
    has_video         BOOLEAN NOT NULL DEFAULT FALSE,
    has_audio         BOOLEAN NOT NULL DEFAULT FALSE,
    transcript_source TEXT    NOT NULL DEFAULT '',
    created_at        BIGINT  NOT NULL,
    updated_at        BIGINT  NOT NULL,
    UNIQUE (owner_id, fingerprint)
);

CREATE INDEX videos_by_catalogue ON videos (catalogue, position, id);

CREATE TABLE saved_videos (
    account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    video_id   BIGINT NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    saved_at   BIGINT NOT NULL,
    PRIMARY KEY (account_id, video_id)
);

CREATE INDEX saved_videos_by_video ON saved_videos (video_id);

CREATE TABLE watch_positions (
    account_id  BIGINT  NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    video_id    BIGINT  NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    position_ms BIGINT  NOT NULL,
    watched     BOOLEAN NOT NULL,
    updated_at  BIGINT  NOT NULL,
    PRIMARY KEY (account_id, video_id)
);

CREATE INDEX watch_positions_by_video ON watch_positions (video_id);

-- The lines as they came: from a file, a text track or a recogniser.
CREATE TABLE transcript_lines (
    video_id   BIGINT  NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    start_ms   BIGINT  NOT NULL,
    end_ms     BIGINT  NOT NULL,
    text       TEXT    NOT NULL,
    confidence DOUBLE PRECISION NOT NULL DEFAULT 1,
    PRIMARY KEY (video_id, number)
);

-- The scenes cut from the lines: what is shown as the transcript of a video, and handed to chat engines.
CREATE TABLE scenes (
    id       {{id}},
    video_id BIGINT  NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL,
    start_ms BIGINT  NOT NULL,
    end_ms   BIGINT  NOT NULL,
    text     TEXT    NOT NULL,
    UNIQUE (video_id, number)
);

-- The passages of a scene, short enough for one embedding: what search ranks. `sentences` is a JSON array of
-- [start_ms, end_ms, text]. `words` is what full-text search reads (see models/search/words.h). `embedder` names the
-- engine and model of `vector`, which is quantised (see models/search/vectors.h).
CREATE TABLE passages (
    id        {{id}},
    video_id  BIGINT NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    scene_id  BIGINT NOT NULL REFERENCES scenes (id) ON DELETE CASCADE,
    start_ms  BIGINT NOT NULL,
    end_ms    BIGINT NOT NULL,
    sentences TEXT   NOT NULL,
    words     TEXT   NOT NULL,
    embedder  TEXT   NOT NULL DEFAULT '',
    vector    {{blob}}
);

CREATE INDEX passages_by_video ON passages (video_id);

CREATE INDEX passages_by_scene ON passages (scene_id);

CREATE TABLE conversations (
    id         {{id}},
    account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    video_id   BIGINT REFERENCES videos (id) ON DELETE CASCADE,
    name       TEXT    NOT NULL DEFAULT '',
    continuing BOOLEAN NOT NULL DEFAULT FALSE,
    created_at BIGINT  NOT NULL,
    updated_at BIGINT  NOT NULL
);

-- The one conversation an account goes on with about a video, or about all: 0 stands for the missing video.
CREATE UNIQUE INDEX continuing_conversations ON conversations (account_id, COALESCE(video_id, 0)) WHERE continuing;

CREATE INDEX conversations_by_account ON conversations (account_id, updated_at);

CREATE INDEX conversations_by_video ON conversations (video_id);

-- `citations` is a JSON array of moments, in the order of their [n].
CREATE TABLE messages (
    id              {{id}},
    conversation_id BIGINT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    role            TEXT   NOT NULL,
    text            TEXT   NOT NULL,
    citations       TEXT   NOT NULL DEFAULT '[]',
    covered         BOOLEAN NOT NULL DEFAULT TRUE,
    engine          TEXT   NOT NULL DEFAULT '',
    created_at      BIGINT NOT NULL
);

CREATE INDEX messages_by_conversation ON messages (conversation_id, id);

CREATE TABLE jobs (
    id         {{id}},
    kind       TEXT    NOT NULL,
    owner_id   BIGINT  REFERENCES accounts (id) ON DELETE CASCADE,
    video_id   BIGINT  REFERENCES videos (id) ON DELETE SET NULL,
    title      TEXT    NOT NULL DEFAULT '',
    payload    TEXT    NOT NULL DEFAULT '{}',
    state      TEXT    NOT NULL DEFAULT 'queued',
    progress   DOUBLE PRECISION NOT NULL DEFAULT 0,
    attempts   INTEGER NOT NULL DEFAULT 0,
    fault      TEXT    NOT NULL DEFAULT '',
    run_after  BIGINT  NOT NULL DEFAULT 0,
    created_at BIGINT  NOT NULL,
    updated_at BIGINT  NOT NULL
);

CREATE INDEX jobs_by_state ON jobs (state, run_after, id);

CREATE INDEX jobs_by_video ON jobs (video_id);
