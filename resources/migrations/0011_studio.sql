-- What a generated video was asked for, its outline without the slides, and how far the work on it is. `request` is JSON;
-- `engine` is what wrote the outline, empty until there is one or when people wrote it. `progress` is of the whole work.
CREATE TABLE prompts (
    video_id   BIGINT PRIMARY KEY REFERENCES videos (id) ON DELETE CASCADE,
    prompt     TEXT   NOT NULL,
    request    TEXT   NOT NULL DEFAULT '{}',
    outline    TEXT   NOT NULL DEFAULT '',
    engine     TEXT   NOT NULL DEFAULT '',
    stage      TEXT   NOT NULL DEFAULT 'slides',
    progress   DOUBLE PRECISION NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL
);

-- The slides of a film, in the order of their numbers, from 1. `content` is JSON; `picture_engine` is what made the picture.
CREATE TABLE slides (
    video_id       BIGINT  NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    number         INTEGER NOT NULL,
    content        TEXT    NOT NULL,
    picture_engine TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (video_id, number)
);

-- What is said on a slide: which engine and voice speak it, and for how long.
CREATE TABLE voiceovers (
    video_id    BIGINT  NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    engine      TEXT    NOT NULL,
    duration_ms BIGINT  NOT NULL,
    PRIMARY KEY (video_id, number)
);

-- What engines made, found again by a hash of the kind, the engine, the voice and the normalised input. `value` is JSON;
-- the bytes, if there are any, are in the file of that name. What was used longest ago goes first.
CREATE TABLE generation_cache (
    cache_key  TEXT   PRIMARY KEY,
    kind       TEXT   NOT NULL,
    engine     TEXT   NOT NULL DEFAULT '',
    value      TEXT   NOT NULL DEFAULT '{}',
    size_bytes BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at    BIGINT NOT NULL
);

CREATE INDEX generation_cache_by_use ON generation_cache (used_at);
