-- The store's rules, one version after the other. What is published never changes: inquiries follow the version that they
-- were sent under.
CREATE TABLE policy_versions (
    id TEXT PRIMARY KEY,
    -- The number that it has, or would get.
    number BIGINT NOT NULL CHECK (number >= 1),
    state TEXT NOT NULL CHECK (state IN ('draft', 'asked', 'published', 'discarded')),
    -- JSON, with the number of its own schema in it.
    content TEXT NOT NULL,
    -- Counted up by each change: nobody publishes what they have not read.
    revision BIGINT NOT NULL,
    -- Nobody wrote the first one: it is what the settings said.
    drafted_by TEXT REFERENCES accounts (id),
    drafted_at BIGINT NOT NULL,
    asked_by TEXT REFERENCES accounts (id),
    -- Who published or discarded it.
    ended_by TEXT REFERENCES accounts (id),
    ended_at BIGINT,
    CHECK ((state IN ('published', 'discarded')) = (ended_at IS NOT NULL)),
    CHECK (state <> 'asked' OR asked_by IS NOT NULL),
    -- Nobody publishes what they wrote or asked for, whatever the code believes.
    CHECK (state <> 'published' OR ended_by IS NULL OR (ended_by <> drafted_by AND ended_by <> asked_by))
);
-- One draft at a time, and one version of each number.
CREATE UNIQUE INDEX policy_drafted ON policy_versions (number) WHERE state IN ('draft', 'asked');
CREATE UNIQUE INDEX policy_published ON policy_versions (number) WHERE state = 'published';

-- The reminders of published versions once more, so that the job that sends them finds its inquiries in one query.
CREATE TABLE policy_reminders (
    version BIGINT NOT NULL,
    hours BIGINT NOT NULL,
    PRIMARY KEY (version, hours)
);

-- No reference: the first version is written down at the first start after this.
ALTER TABLE inquiries ADD COLUMN policy_version BIGINT NOT NULL DEFAULT 1;
CREATE INDEX inquiries_policy ON inquiries (policy_version) WHERE state IN ('awaiting_developer', 'awaiting_customer', 'with_store');

-- Which reminder was the last is told by its hours now; there are more than two.
ALTER TABLE inquiries ADD COLUMN reminded_hours BIGINT;
UPDATE inquiries SET reminded_hours = CASE reminded WHEN 'day' THEN 24 WHEN 'hours' THEN 6 END;
ALTER TABLE inquiries DROP COLUMN reminded;

-- How many cases of the last months were dearer than an amount.
CREATE INDEX refunds_created ON refunds (created_at);
