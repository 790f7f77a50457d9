-- The words of the passages. The text itself stays in `passages`; the triggers keep the index in step, also when a video
-- takes its passages with it.
CREATE VIRTUAL TABLE passage_words USING fts5 (
    words, content = 'passages', content_rowid = 'id', columnsize = 0, prefix = '2 3',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER passages_inserted AFTER INSERT ON passages BEGIN
    INSERT INTO passage_words (rowid, words) VALUES (new.id, new.words);
END;

CREATE TRIGGER passages_deleted AFTER DELETE ON passages BEGIN
    INSERT INTO passage_words (passage_words, rowid, words) VALUES ('delete', old.id, old.words);
END;

CREATE TRIGGER passages_updated AFTER UPDATE OF words ON passages BEGIN
    INSERT INTO passage_words (passage_words, rowid, words) VALUES ('delete', old.id, old.words);
    INSERT INTO passage_words (rowid, words) VALUES (new.id, new.words);
END;
