-- What a list is narrowed to, kept under a name by whoever works with it.
CREATE TABLE saved_views (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    -- The list's own address, from the first slash on.
    path TEXT NOT NULL
);
CREATE UNIQUE INDEX saved_views_path ON saved_views (account_id, path);

-- Who is dealt what nobody has taken, in turn.
ALTER TABLE accounts ADD COLUMN takes_turns BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE accounts ADD COLUMN last_turn_at BIGINT;
CREATE INDEX accounts_turns ON accounts (role, seller_id, last_turn_at, id) WHERE takes_turns = TRUE;
-- The store's own people among all its customers.
CREATE INDEX accounts_operators ON accounts (role, name_ko, id) WHERE role = 'operator';
-- Whether each side has had somebody for it already: what was given back is not dealt again.
ALTER TABLE inquiries ADD COLUMN dealt_seller BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE inquiries ADD COLUMN dealt_store BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE inquiries SET dealt_seller = TRUE WHERE assignee_id IS NOT NULL OR state IN ('closed', 'withdrawn');
UPDATE inquiries SET dealt_store = TRUE WHERE operator_id IS NOT NULL OR state IN ('closed', 'withdrawn');
CREATE INDEX inquiries_to_deal_seller ON inquiries (seller_id, created_at, id)
    WHERE state = 'awaiting_developer' AND assignee_id IS NULL AND dealt_seller = FALSE;
CREATE INDEX inquiries_to_deal_store ON inquiries (created_at, id)
    WHERE state = 'with_store' AND operator_id IS NULL AND dealt_store = FALSE;
