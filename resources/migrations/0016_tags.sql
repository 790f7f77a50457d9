-- What an account calls videos by. One tag has one spelling, whatever its case: `folded` tells them apart.
CREATE TABLE video_tags (
    account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    video_id   BIGINT NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    name       TEXT   NOT NULL,
    folded     TEXT   NOT NULL,
    PRIMARY KEY (account_id, video_id, folded)
);

CREATE INDEX video_tags_by_name ON video_tags (account_id, folded, video_id);

CREATE INDEX video_tags_by_video ON video_tags (video_id);

-- The orders of a library. Texts are cut, as PostgreSQL indexes none that are long.
CREATE INDEX videos_by_owner ON videos (owner_id, id);

CREATE INDEX videos_by_title ON videos (substr(search_text, 1, 255), id);

CREATE INDEX videos_by_duration ON videos (duration_ms, id);

CREATE INDEX videos_by_size ON videos (size_bytes, id);

CREATE INDEX videos_by_series ON videos (series_name, series_number, id);

CREATE INDEX videos_by_fingerprint ON videos (fingerprint);
