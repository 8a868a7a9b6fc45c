-- The seals of the record, in the order in which they were given. They stand apart, so that what is sealed is only ever
-- inserted. No foreign key: on PostgreSQL it would lock, and so rewrite, each row that it points to; whether the entry
-- is still there is what the chain itself tells.
CREATE TABLE seals (
    seq BIGINT PRIMARY KEY CHECK (seq > 0),
    -- Of a row of events or of looks.
    entry_id TEXT NOT NULL UNIQUE,
    -- SHA-256 over the seal before it and every column of the entry, in hexadecimal.
    hash TEXT NOT NULL,
    -- The latest time of an entry up to here.
    latest BIGINT NOT NULL
);

-- Whether an operator's reading of the records is written down already.
CREATE INDEX events_reading ON events (actor_id, at) WHERE kind = 'audit_read';
