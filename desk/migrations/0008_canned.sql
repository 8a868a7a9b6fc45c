-- What a seller or the store answers again and again.
CREATE TABLE canned_replies (
    id TEXT PRIMARY KEY,
    -- Whose: the id of a seller, or 'store'.
    owner TEXT NOT NULL,
    title TEXT NOT NULL,
    -- With its stroke: '/refund'.
    shortcut TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('refund', 'error', 'improvement', 'any')),
    text_ko TEXT,
    text_en TEXT,
    closes BOOLEAN NOT NULL,
    -- Counted up by each change: who saves says which one they changed.
    version BIGINT NOT NULL,
    edited_by TEXT REFERENCES accounts (id),
    edited_at BIGINT NOT NULL,
    -- What was sent with it is still counted then.
    removed_at BIGINT,
    CHECK (text_ko IS NOT NULL OR text_en IS NOT NULL)
);
CREATE UNIQUE INDEX canned_shortcut ON canned_replies (owner, shortcut) WHERE removed_at IS NULL;
-- One line for each message that was sent with one.
CREATE TABLE canned_uses (
    message_id TEXT PRIMARY KEY REFERENCES messages (id),
    canned_id TEXT NOT NULL REFERENCES canned_replies (id),
    at BIGINT NOT NULL
);
CREATE INDEX canned_uses_canned ON canned_uses (canned_id, at);
