-- What somebody thought of an answer: good, bad or empty. `search_text` is what is said, case folded, for finding it
-- again; what was kept before this is folded as far as the database can.
ALTER TABLE messages ADD COLUMN feedback TEXT NOT NULL DEFAULT '';

ALTER TABLE messages ADD COLUMN search_text TEXT NOT NULL DEFAULT '';

UPDATE messages SET search_text = LOWER(text);

-- A question that stands alone may be about one video, too.
ALTER TABLE chat_logs ADD COLUMN video_id BIGINT REFERENCES videos (id) ON DELETE CASCADE;

ALTER TABLE chat_logs ADD COLUMN covered BOOLEAN NOT NULL DEFAULT TRUE;

ALTER TABLE chat_logs ADD COLUMN engine TEXT NOT NULL DEFAULT '';

ALTER TABLE chat_logs ADD COLUMN search_text TEXT NOT NULL DEFAULT '';

UPDATE chat_logs SET search_text = LOWER(question || ' ' || answer);

CREATE INDEX chat_logs_by_video ON chat_logs (video_id);
