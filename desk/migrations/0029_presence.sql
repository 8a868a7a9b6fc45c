-- Who has which inquiry open, so that two of one side see each other. It is for the moment: rows go when they are old.
CREATE TABLE presence (
    inquiry_id TEXT NOT NULL REFERENCES inquiries (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    seen_at BIGINT NOT NULL,
    writing BOOLEAN NOT NULL,
    PRIMARY KEY (inquiry_id, account_id)
);
CREATE INDEX presence_seen ON presence (seen_at);
