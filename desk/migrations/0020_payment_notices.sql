-- Notifications of the payment side (PNS), as they came. A purchase has one row for each thing that was said of it, however
-- often it was said: "cancelled" must not pass for a repeat of "completed".
CREATE TABLE payment_notices (
    id TEXT PRIMARY KEY,
    package TEXT NOT NULL,
    sandbox BOOLEAN NOT NULL,
    -- A keyed hash of the payment side's number of the purchase: equal numbers are found, and none can be read.
    found_by TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('completed', 'cancelled')),
    -- The signed text whole, sealed like payment identifiers, as it holds some.
    sealed TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('waiting', 'placed', 'sandbox', 'unknown_app', 'unclaimed', 'contradicted')),
    -- When it is looked at next; empty when it is settled.
    again_at BIGINT,
    purchase_id TEXT REFERENCES purchases (id),
    received_at BIGINT NOT NULL,
    -- How often it came, and when last.
    times BIGINT NOT NULL CHECK (times > 0),
    repeated_at BIGINT NOT NULL,
    CHECK ((outcome = 'placed') = (purchase_id IS NOT NULL)),
    CHECK (outcome <> 'waiting' OR again_at IS NOT NULL)
);
CREATE UNIQUE INDEX payment_notices_once ON payment_notices (found_by, package, sandbox, state);
CREATE INDEX payment_notices_again ON payment_notices (again_at, id) WHERE again_at IS NOT NULL;
CREATE INDEX payment_notices_purchase ON payment_notices (purchase_id, state) WHERE purchase_id IS NOT NULL;

-- The same hash beside a purchase's own number, by which a notification finds it.
ALTER TABLE payment_identifiers ADD COLUMN found_by TEXT;
CREATE INDEX payment_identifiers_found ON payment_identifiers (found_by) WHERE found_by IS NOT NULL;
CREATE INDEX payment_identifiers_unfound ON payment_identifiers (purchase_id) WHERE kind = 'txid' AND found_by IS NULL;

-- What the payment side calls a product; empty where it never told of it.
ALTER TABLE products ADD COLUMN payment_id TEXT;
CREATE UNIQUE INDEX products_payment ON products (app_id, payment_id) WHERE payment_id IS NOT NULL;

-- Keys that are made of no other: what links are signed with, and what hashes of numbers are made with. Sealed with the key of
-- the vault, so that they stay the same when that one is changed.
CREATE TABLE vault_secrets (
    name TEXT PRIMARY KEY CHECK (name IN ('tokens', 'finding')),
    sealed TEXT NOT NULL
);
