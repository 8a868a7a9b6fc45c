-- The words that consent is asked with, one version after the other. What was published never changes: a receipt keeps the
-- version that its answer was given to.
CREATE TABLE consent_wordings (
    version BIGINT PRIMARY KEY CHECK (version >= 1),
    -- JSON, with the number of its own schema in it.
    content TEXT NOT NULL,
    -- Nobody wrote the first one: it came with the store.
    published_by TEXT REFERENCES accounts (id),
    published_at BIGINT NOT NULL
);
