-- Browsers that are told of news by push (RFC 8030): each belongs to a member of a seller.
CREATE TABLE push_devices (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- The push service's address for this browser. Whoever has it can only send with the server's key.
    endpoint TEXT NOT NULL UNIQUE,
    -- What a message to it is encrypted with, in base64url: the browser's public key and its secret.
    p256dh TEXT NOT NULL,
    auth TEXT NOT NULL,
    -- Which of the server's keys the browser takes messages of, as it was told: keys can be changed.
    server_key TEXT NOT NULL,
    -- What the browser calls itself, in words for its owner.
    label TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('ko', 'en')),
    -- Whether a notification keeps back what customers wrote and who they are.
    private BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    -- When the push service last took a message for it.
    used_at BIGINT,
    -- The session that it was switched on in, hashed as there: signing out of a browser ends its notifications.
    session_hash TEXT NOT NULL
);
CREATE INDEX push_devices_account ON push_devices (account_id, created_at, id);
CREATE INDEX push_devices_session ON push_devices (session_hash);
