-- Devices that wait for somebody to sign them in. Neither the code that people type nor the token that a device comes
-- back with is kept: `code_hash` is made with the installation's key, as a short code could be guessed from less.
CREATE TABLE pairings (
    id         {{id}},
    code_hash  TEXT   NOT NULL UNIQUE,
    poll_hash  TEXT   NOT NULL UNIQUE,
    name       TEXT   NOT NULL,
    address    TEXT   NOT NULL DEFAULT '',
    network    TEXT   NOT NULL DEFAULT '',
    state      TEXT   NOT NULL DEFAULT 'pending',
    account_id BIGINT REFERENCES accounts (id) ON DELETE CASCADE,
    polled_at  BIGINT NOT NULL DEFAULT 0,
    pause_ms   BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX pairings_by_expiry ON pairings (expires_at);

CREATE INDEX pairings_by_account ON pairings (account_id);

-- What the device of a sign-in is called, where it has said so.
ALTER TABLE sign_ins ADD COLUMN name TEXT NOT NULL DEFAULT '';
