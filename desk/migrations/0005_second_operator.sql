-- A cancellation may wait for a second operator. SQLite cannot change a CHECK in place, so the table is made anew, on both
-- databases alike; nothing points to it.
CREATE TABLE refunds_anew (
    id TEXT PRIMARY KEY,
    inquiry_id TEXT NOT NULL UNIQUE REFERENCES inquiries (id),
    purchase_id TEXT REFERENCES purchases (id),
    reason TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('with_developer', 'agreed', 'declined_by_developer', 'with_store', 'awaiting_approval', 'cancelling', 'cancelled', 'declined', 'withdrawn')),
    created_at BIGINT NOT NULL,
    developer_id TEXT REFERENCES accounts (id),
    developer_at BIGINT,
    decided_by TEXT REFERENCES accounts (id),
    decided_at BIGINT,
    decision_reason TEXT,
    decision_note TEXT,
    cancelled_at BIGINT,
    -- Who wants to cancel and needs a second operator. It becomes the decision with the second one's approval, and is
    -- nobody's decision until then.
    asked_by TEXT REFERENCES accounts (id),
    asked_at BIGINT,
    asked_reason TEXT,
    asked_note TEXT,
    approved_by TEXT REFERENCES accounts (id),
    CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL)),
    CHECK (state <> 'awaiting_approval' OR (asked_by IS NOT NULL AND asked_at IS NOT NULL)),
    CHECK (approved_by IS NULL OR approved_by <> asked_by)
);
INSERT INTO refunds_anew (id, inquiry_id, purchase_id, reason, state, created_at, developer_id, developer_at, decided_by, decided_at,
        decision_reason, decision_note, cancelled_at)
    SELECT id, inquiry_id, purchase_id, reason, state, created_at, developer_id, developer_at, decided_by, decided_at,
        decision_reason, decision_note, cancelled_at
    FROM refunds;
DROP TABLE refunds;
ALTER TABLE refunds_anew RENAME TO refunds;
CREATE INDEX refunds_purchase ON refunds (purchase_id, created_at DESC);
CREATE INDEX refunds_cancelled ON refunds (cancelled_at) WHERE cancelled_at IS NOT NULL;
CREATE INDEX refunds_awaiting ON refunds (asked_at) WHERE state = 'awaiting_approval';
-- One running request for a purchase, whatever two tabs or two sides do at once.
CREATE UNIQUE INDEX refunds_running ON refunds (purchase_id) WHERE state IN ('with_developer', 'agreed', 'with_store', 'awaiting_approval', 'cancelling');
