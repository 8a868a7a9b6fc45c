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

-- The outbox carries them too. SQLite cannot change a CHECK in place, so the table is made anew, on both databases alike;
-- nothing points to it.
CREATE TABLE outbox_anew (
    id TEXT PRIMARY KEY,
    topic TEXT NOT NULL CHECK (topic IN ('mail', 'payment', 'push')),
    payload TEXT NOT NULL,
    inquiry_id TEXT REFERENCES inquiries (id),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'dead')),
    attempts BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    leased_until BIGINT,
    created_at BIGINT NOT NULL,
    done_at BIGINT,
    error TEXT
);
INSERT INTO outbox_anew (id, topic, payload, inquiry_id, state, attempts, not_before, leased_until, created_at, done_at, error)
    SELECT id, topic, payload, inquiry_id, state, attempts, not_before, leased_until, created_at, done_at, error FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_anew RENAME TO outbox;
CREATE INDEX outbox_waiting ON outbox (not_before, id) WHERE state = 'waiting';
