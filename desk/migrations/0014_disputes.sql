-- Dispute files as they were made: what somebody was handed can be shown again, with the same checksum.
CREATE TABLE disputes (
    id TEXT PRIMARY KEY,
    inquiry_id TEXT NOT NULL REFERENCES inquiries (id),
    reader TEXT NOT NULL CHECK (reader IN ('store', 'card_company', 'authority', 'customer', 'developer')),
    made_by TEXT NOT NULL REFERENCES accounts (id),
    made_at BIGINT NOT NULL,
    -- SHA-256 over the document, in hexadecimal.
    checksum TEXT NOT NULL,
    -- Canonical JSON, masked for its reader.
    document TEXT NOT NULL
);
CREATE INDEX disputes_inquiry ON disputes (inquiry_id, made_at DESC, id);
