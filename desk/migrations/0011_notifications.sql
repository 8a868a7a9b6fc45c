-- Which mails somebody wants, and when; who has not chosen gets what is usual (model::notify).
CREATE TABLE notification_choices (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    topic TEXT NOT NULL,
    timing TEXT NOT NULL CHECK (timing IN ('at_once', 'daily', 'in_app')),
    PRIMARY KEY (account_id, topic)
);
ALTER TABLE accounts ADD COLUMN digest_hour BIGINT NOT NULL DEFAULT 9;
-- What waits for the daily mail: one line for each mail that was not sent at once. Kept for a week after it was sent.
CREATE TABLE digest_lines (
    -- The entry of the outbox that it stands for.
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    subject TEXT NOT NULL,
    -- Where it leads, after the desk's own address.
    path TEXT NOT NULL,
    at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    -- The daily mail that it went with.
    digest_id TEXT
);
CREATE INDEX digest_lines_waiting ON digest_lines (due_at) WHERE digest_id IS NULL;
CREATE INDEX digest_lines_sent ON digest_lines (digest_id, at);
CREATE INDEX digest_lines_account ON digest_lines (account_id);
