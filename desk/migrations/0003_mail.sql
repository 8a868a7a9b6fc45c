-- Mail both ways. The addresses that answers go to: one for each side of an inquiry.
CREATE TABLE reply_addresses (
    -- Only a hash: whoever reads the database cannot write in anybody's name.
    token_hash TEXT PRIMARY KEY,
    inquiry_id TEXT NOT NULL REFERENCES inquiries (id),
    side TEXT NOT NULL CHECK (side IN ('customer', 'developer')),
    created_at BIGINT NOT NULL,
    -- From then on nothing that comes there speaks for anybody.
    revoked_at BIGINT
);
CREATE INDEX reply_addresses_inquiry ON reply_addresses (inquiry_id, side);

-- Every mail that came in, as it came, whatever became of it.
CREATE TABLE incoming_mails (
    id TEXT PRIMARY KEY,
    -- The address it came to, and what the mail server said of its sender; empty for a null sender.
    recipient TEXT NOT NULL,
    sender TEXT,
    -- The network address and greeting of the server that handed it over, for SPF.
    remote_ip TEXT,
    helo TEXT,
    raw BYTEA NOT NULL,
    -- What two arrivals of one mail have in common.
    fingerprint TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'placed', 'noted', 'held', 'dropped')),
    kind TEXT CHECK (kind IN ('person', 'automatic', 'bounce', 'list')),
    reason TEXT,
    at BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    -- As read from the mail itself.
    author TEXT,
    subject TEXT NOT NULL,
    -- How it is known to be from its author's domain: spf, dkim or neither.
    proof TEXT CHECK (proof IN ('spf', 'dkim')),
    inquiry_id TEXT REFERENCES inquiries (id),
    side TEXT CHECK (side IN ('customer', 'developer')),
    message_id TEXT REFERENCES messages (id),
    decided_by TEXT REFERENCES accounts (id),
    decided_at BIGINT
);
CREATE INDEX incoming_mails_waiting ON incoming_mails (not_before, id) WHERE state = 'waiting';
CREATE INDEX incoming_mails_state ON incoming_mails (state, at DESC, id);
CREATE INDEX incoming_mails_fingerprint ON incoming_mails (fingerprint);
CREATE INDEX incoming_mails_inquiry ON incoming_mails (inquiry_id, at);

-- Whom a mail was for, and that it came back.
ALTER TABLE mails ADD COLUMN side TEXT CHECK (side IN ('customer', 'developer', 'operator'));
ALTER TABLE mails ADD COLUMN bounced_at BIGINT;
ALTER TABLE mails ADD COLUMN bounce TEXT;
CREATE INDEX mails_inquiry ON mails (inquiry_id, at);
CREATE INDEX mails_recipient ON mails (recipient, at);

-- What a mail program put around a message: quoted history and signature, folded away.
ALTER TABLE messages ADD COLUMN folded TEXT;
-- How many files came with it by mail that are not shown yet.
ALTER TABLE messages ADD COLUMN left_out BIGINT NOT NULL DEFAULT 0;

-- The deadline that was reminded of, and the last reminder.
ALTER TABLE inquiries ADD COLUMN reminded_due BIGINT;
ALTER TABLE inquiries ADD COLUMN reminded TEXT CHECK (reminded IN ('day', 'hours'));

-- An inquiry that goes on where an old one ended.
ALTER TABLE inquiries ADD COLUMN follows_id TEXT REFERENCES inquiries (id);
