-- What the payment side's books and the purchases here say differently: found by night, settled by operators.
CREATE TABLE mismatches (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('only_there', 'only_here', 'amount')),
    -- The purchase as the payment side names it: our id, or its order number where it has no id of ours.
    purchase TEXT NOT NULL,
    order_number TEXT NOT NULL,
    purchase_id TEXT REFERENCES purchases (id),
    inquiry_id TEXT REFERENCES inquiries (id),
    here_minor BIGINT,
    here_currency TEXT CHECK (here_currency IN ('KRW', 'USD')),
    here_at BIGINT,
    there_minor BIGINT,
    there_currency TEXT CHECK (there_currency IN ('KRW', 'USD')),
    there_at BIGINT,
    found_at BIGINT NOT NULL,
    settled_at BIGINT,
    settled_by TEXT REFERENCES accounts (id),
    note TEXT,
    CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
    CHECK ((settled_at IS NULL) = (note IS NULL))
);
-- A mismatch that was settled is not found again the next night.
CREATE UNIQUE INDEX mismatches_once ON mismatches (kind, purchase);
CREATE INDEX mismatches_open ON mismatches (found_at DESC, id) WHERE settled_at IS NULL;
CREATE INDEX mismatches_settled ON mismatches (found_at DESC, id) WHERE settled_at IS NOT NULL;

-- One row for each night, so that one of several processes compares.
CREATE TABLE reconciliations (
    night BIGINT PRIMARY KEY,
    leased_until BIGINT NOT NULL,
    done_at BIGINT,
    -- How many cancellations were compared.
    there BIGINT NOT NULL,
    here BIGINT NOT NULL
);

CREATE INDEX purchases_cancelled ON purchases (cancelled_at, id) WHERE cancelled_at IS NOT NULL;
CREATE INDEX outbox_payments ON outbox (inquiry_id, created_at) WHERE topic = 'payment';
