-- Files that come with messages. What is in them lies on the shelf (a folder or a bucket), under its hash.
CREATE TABLE files (
    id TEXT PRIMARY KEY,
    -- SHA-256 of what is kept, in hexadecimal. Several files may have the same.
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('png', 'jpeg', 'pdf', 'text', 'mp4', 'webm', 'quicktime')),
    -- In bytes.
    size BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('scanning', 'open', 'infected')),
    -- Who brought it; nobody for a seller's contact address without an account.
    account_id TEXT REFERENCES accounts (id),
    created_at BIGINT NOT NULL,
    -- None while the message is being written.
    message_id TEXT REFERENCES messages (id)
);
CREATE INDEX files_message ON files (message_id, id) WHERE message_id IS NOT NULL;
CREATE INDEX files_unsent ON files (created_at) WHERE message_id IS NULL;
CREATE INDEX files_account ON files (account_id, created_at);
CREATE INDEX files_hash ON files (hash);
CREATE INDEX files_scanning ON files (created_at) WHERE state = 'scanning';
