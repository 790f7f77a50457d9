ALTER TABLE accounts ADD COLUMN verified BOOLEAN NOT NULL DEFAULT TRUE;

-- NULL: the setting's.
ALTER TABLE accounts ADD COLUMN quota_bytes BIGINT;

ALTER TABLE accounts ADD COLUMN avatar_url TEXT NOT NULL DEFAULT '';

-- What the sign-in was granted: how long an access token and a refresh token of it live (0: it has none of the second),
-- whether a refresh token is good only once, and whether use puts off the end.
ALTER TABLE sign_ins ADD COLUMN access_seconds BIGINT NOT NULL DEFAULT 0;

ALTER TABLE sign_ins ADD COLUMN refresh_seconds BIGINT NOT NULL DEFAULT 0;

ALTER TABLE sign_ins ADD COLUMN rotates BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE sign_ins ADD COLUMN slides BOOLEAN NOT NULL DEFAULT FALSE;

-- The number of the one refresh token that is good where they rotate. A smaller one has been used before.
ALTER TABLE sign_ins ADD COLUMN generation BIGINT NOT NULL DEFAULT 0;

ALTER TABLE sign_ins ADD COLUMN used_at BIGINT NOT NULL DEFAULT 0;

-- Of the key itself only the SHA-256 is kept. `scopes` are names separated by blanks.
CREATE TABLE api_keys (
    id          {{id}},
    account_id  BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    name        TEXT   NOT NULL,
    secret_hash TEXT   NOT NULL,
    scopes      TEXT   NOT NULL,
    created_at  BIGINT NOT NULL,
    expires_at  BIGINT,
    used_at     BIGINT
);

CREATE INDEX api_keys_by_account ON api_keys (account_id);

-- Who did what to whom. Outlives the accounts, so it keeps their names as they were then.
CREATE TABLE audit_entries (
    id           {{id}},
    at           BIGINT NOT NULL,
    act          TEXT   NOT NULL,
    account_id   BIGINT,
    account_name TEXT   NOT NULL DEFAULT '',
    subject_id   BIGINT,
    subject_name TEXT   NOT NULL DEFAULT '',
    address      TEXT   NOT NULL DEFAULT '',
    agent        TEXT   NOT NULL DEFAULT '',
    detail       TEXT   NOT NULL DEFAULT ''
);

CREATE INDEX audit_entries_by_account ON audit_entries (account_id, id);

CREATE INDEX audit_entries_by_subject ON audit_entries (subject_id, id);
