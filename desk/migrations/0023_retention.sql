-- Erasure and retention. What is destroyed leaves its row where others count it or point to it: without a word and without
-- whose it was.

-- When the customer asked for erasure. From then on the account is nobody's.
ALTER TABLE accounts ADD COLUMN erased_at BIGINT;
CREATE INDEX accounts_erased ON accounts (erased_at) WHERE erased_at IS NOT NULL;

-- When the words of an inquiry were destroyed, or moved apart. Nobody reads it any more; the reports still count it.
ALTER TABLE inquiries ADD COLUMN emptied_at BIGINT;
CREATE INDEX inquiries_ended ON inquiries (closed_at, id) WHERE emptied_at IS NULL;
CREATE INDEX inquiries_purchase ON inquiries (purchase_id) WHERE purchase_id IS NOT NULL;

-- The review that a mail tells of: with the review, the mail goes.
ALTER TABLE mails ADD COLUMN review_id TEXT;
CREATE INDEX mails_review ON mails (review_id) WHERE review_id IS NOT NULL;
CREATE INDEX mails_of_no_inquiry ON mails (at, id) WHERE inquiry_id IS NULL;
CREATE INDEX incoming_mails_author ON incoming_mails (author) WHERE author IS NOT NULL;
CREATE INDEX incoming_mails_sender ON incoming_mails (sender) WHERE sender IS NOT NULL;

CREATE INDEX outbox_inquiry ON outbox (inquiry_id) WHERE inquiry_id IS NOT NULL;
CREATE INDEX outbox_ended ON outbox (done_at, id) WHERE done_at IS NOT NULL;
CREATE INDEX search_terms_doc ON search_terms (doc);
CREATE INDEX helpful_marks_account ON helpful_marks (account_id);
CREATE INDEX payment_notices_settled ON payment_notices (repeated_at, id) WHERE again_at IS NULL;

-- What only the law still keeps of an erased customer. Sealed with a key of its own, and found by its inquiry, or by the
-- account for who it was.
CREATE TABLE kept_apart (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- None for who the customer was.
    inquiry_id TEXT UNIQUE REFERENCES inquiries (id),
    basis TEXT NOT NULL CHECK (basis IN ('complaints', 'payments')),
    kept_at BIGINT NOT NULL,
    -- From then on it is destroyed.
    ends_at BIGINT NOT NULL,
    sealed TEXT NOT NULL
);
CREATE INDEX kept_apart_ends ON kept_apart (ends_at, id);
CREATE INDEX kept_apart_account ON kept_apart (account_id);

-- The key of each, sealed with the vault's. Without it the record is noise, also to who has the vault's key.
CREATE TABLE kept_keys (
    kept_id TEXT PRIMARY KEY REFERENCES kept_apart (id),
    sealed TEXT NOT NULL
);

-- Where the last mail to somebody erased goes, until it has left.
CREATE TABLE farewells (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('ko', 'en')),
    -- Until when the law keeps something; none when nothing is kept.
    kept_until BIGINT,
    at BIGINT NOT NULL
);

-- The day, counted from 1970, on which retention ran last.
INSERT INTO counters (name, value) VALUES ('retention', 0);

-- What somebody wrote into the record is sealed as a hash with a salt, so that the words can be destroyed and the chain still
-- holds. What was written before has none, and is sealed as it is.
ALTER TABLE events ADD COLUMN salt TEXT;
ALTER TABLE events ADD COLUMN words_hash TEXT;
ALTER TABLE looks ADD COLUMN salt TEXT;
ALTER TABLE looks ADD COLUMN words_hash TEXT;
CREATE INDEX events_words ON events (at, id) WHERE salt IS NOT NULL;
