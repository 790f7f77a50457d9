-- The links that were mailed, each good once, for one purpose and while the account has the address it went to. The
-- token in it is signed and names its row, so nothing that is written here opens anything.
CREATE TABLE mailed_links (
    id         {{id}},
    account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    purpose    TEXT   NOT NULL,
    email      TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX mailed_links_by_account ON mailed_links (account_id, purpose, created_at);

CREATE INDEX mailed_links_by_expiry ON mailed_links (expires_at);
