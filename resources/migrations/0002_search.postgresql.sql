-- The words of the passages. English stems as on SQLite, but no word is left out: "to be or not to be" can be found.
CREATE TEXT SEARCH DICTIONARY matinee_stem (TEMPLATE = snowball, LANGUAGE = english);

CREATE TEXT SEARCH CONFIGURATION matinee (COPY = simple);

ALTER TEXT SEARCH CONFIGURATION matinee ALTER MAPPING FOR asciiword, word, numword WITH matinee_stem;

ALTER TABLE passages ADD COLUMN lexemes TSVECTOR GENERATED ALWAYS AS (to_tsvector('matinee', words)) STORED;

CREATE INDEX passages_by_lexeme ON passages USING GIN (lexemes);
