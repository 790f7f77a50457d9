-- The chapters that a file names itself.
CREATE TABLE chapters (
    video_id BIGINT  NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL,
    start_ms BIGINT  NOT NULL,
    end_ms   BIGINT  NOT NULL,
    title    TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (video_id, number)
);

-- Where the picture changes all at once. `strength` is the distance between the two pictures, from 0 to 1.
CREATE TABLE picture_cuts (
    video_id    BIGINT NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    position_ms BIGINT NOT NULL,
    strength    DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (video_id, position_ms)
);
