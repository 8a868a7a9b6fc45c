-- What somebody does not want to be told by push; everything else is told.
CREATE TABLE push_unwanted (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    news TEXT NOT NULL,
    PRIMARY KEY (account_id, news)
);
-- From which hour until which nothing rings, in the store's zone. Where both are the same, it rings at any time.
ALTER TABLE accounts ADD COLUMN quiet_from BIGINT NOT NULL DEFAULT 0 CHECK (quiet_from BETWEEN 0 AND 23);
ALTER TABLE accounts ADD COLUMN quiet_until BIGINT NOT NULL DEFAULT 0 CHECK (quiet_until BETWEEN 0 AND 23);
