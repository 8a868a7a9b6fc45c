-- What a developer may do for the seller (model::access). Whoever was there before there were roles could do everything.
ALTER TABLE accounts ADD COLUMN member_role TEXT CHECK (member_role IN ('reader', 'agent', 'manager', 'owner'));
UPDATE accounts SET member_role = 'owner' WHERE role = 'developer';
-- When a developer was last there, to a few minutes.
ALTER TABLE accounts ADD COLUMN active_at BIGINT;
-- When an owner removed the member. Who was removed can be invited again; whom the store disabled cannot.
ALTER TABLE accounts ADD COLUMN left_at BIGINT;

CREATE TABLE invitations (
    id TEXT PRIMARY KEY,
    seller_id TEXT NOT NULL REFERENCES sellers (id),
    email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('reader', 'agent', 'manager', 'owner')),
    -- Of the mail.
    language TEXT NOT NULL CHECK (language IN ('ko', 'en')),
    -- Only a hash: whoever reads the database cannot join with it.
    token_hash TEXT NOT NULL UNIQUE,
    invited_by TEXT NOT NULL REFERENCES accounts (id),
    invited_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    -- Accepted, withdrawn, or replaced by a newer one.
    ended_at BIGINT,
    account_id TEXT REFERENCES accounts (id)
);
CREATE UNIQUE INDEX invitations_open ON invitations (seller_id, email) WHERE ended_at IS NULL;
