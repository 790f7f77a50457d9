-- Vectors of embedders other than the one that made passages.vector: those of the embedder that was chosen last, while
-- they are being made, and later those that replaced them. So search goes on with one embedder until all is there from
-- the other, and going back costs nothing.
CREATE TABLE passage_vectors (
    passage_id BIGINT NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
    embedder   TEXT   NOT NULL,
    vector     {{blob}} NOT NULL,
    PRIMARY KEY (passage_id, embedder)
);

-- One row: the embedder that search compares with ('': not settled yet), and how often that or its vectors changed.
CREATE TABLE search_state (
    id         INTEGER PRIMARY KEY,
    embedder   TEXT    NOT NULL,
    generation BIGINT  NOT NULL
);

INSERT INTO search_state (id, embedder, generation) VALUES (1, '', 0);
