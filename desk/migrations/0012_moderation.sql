-- What the store does about public texts: one row for each review or official reply that was ever reported or held back.
CREATE TABLE moderations (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES reviews (id),
    -- Of the review, kept here so that an app's page asks one small index whether something is held back.
    app_id TEXT NOT NULL REFERENCES apps (id),
    kind TEXT NOT NULL CHECK (kind IN ('review', 'reply')),
    -- The text's own state says only whether it is public; this one says why not.
    state TEXT NOT NULL CHECK (state IN ('published', 'held', 'hidden', 'removed', 'appealed', 'upheld')),
    -- Reports that nobody has decided about, kept in the commit that changes them.
    reports BIGINT NOT NULL CHECK (reports >= 0),
    -- The newest report, appeal or decision.
    at BIGINT NOT NULL,
    decided_by TEXT REFERENCES accounts (id),
    decided_at BIGINT,
    reason TEXT CHECK (reason IN ('abuse', 'personal', 'spam', 'off_topic', 'illegal', 'fake')),
    -- To the author.
    note TEXT,
    appeal TEXT,
    appealed_by TEXT REFERENCES accounts (id),
    appealed_at BIGINT,
    answered_by TEXT REFERENCES accounts (id),
    answered_at BIGINT,
    answer TEXT,
    UNIQUE (review_id, kind),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    CHECK (state IN ('published', 'held') OR (decided_by IS NOT NULL AND reason IS NOT NULL)),
    CHECK (state NOT IN ('appealed', 'upheld') OR (appeal IS NOT NULL AND appealed_at IS NOT NULL)),
    -- Nobody answers an appeal against their own decision, whatever the code believes.
    CHECK (answered_by IS NULL OR answered_by <> decided_by)
);
CREATE INDEX moderations_reported ON moderations (reports DESC, id) WHERE reports > 0;
CREATE INDEX moderations_state ON moderations (state, at, id);
CREATE INDEX moderations_decided ON moderations (decided_at DESC, id DESC) WHERE decided_at IS NOT NULL;
CREATE INDEX moderations_held ON moderations (app_id, id) WHERE state = 'held';

-- Official replies can be reported, too. A primary key cannot be changed in place on SQLite; nothing points to the table.
CREATE TABLE review_reports_anew (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    kind TEXT NOT NULL CHECK (kind IN ('review', 'reply')),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    -- When an operator decided about it.
    closed_at BIGINT,
    PRIMARY KEY (review_id, kind, account_id)
);
INSERT INTO review_reports_anew (review_id, kind, account_id, reason, at)
    SELECT review_id, 'review', account_id, reason, at FROM review_reports;
DROP TABLE review_reports;
ALTER TABLE review_reports_anew RENAME TO review_reports;
-- Reports that came before there was anybody to read them. A review's own id serves as the id of its row.
INSERT INTO moderations (id, review_id, app_id, kind, state, reports, at)
    SELECT r.id, r.id, r.app_id, 'review', 'published', COUNT(*), MAX(x.at)
    FROM review_reports x JOIN reviews r ON r.id = x.review_id
    WHERE r.state <> 'hidden' GROUP BY r.id, r.app_id;

CREATE TABLE replies_anew (
    review_id TEXT PRIMARY KEY REFERENCES reviews (id),
    seller_id TEXT NOT NULL REFERENCES sellers (id),
    author_id TEXT NOT NULL REFERENCES accounts (id),
    state TEXT NOT NULL CHECK (state IN ('published', 'withdrawn', 'hidden')),
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    revision BIGINT NOT NULL
);
INSERT INTO replies_anew (review_id, seller_id, author_id, state, body, created_at, changed_at, revision)
    SELECT review_id, seller_id, author_id, state, body, created_at, changed_at, revision FROM replies;
DROP TABLE replies;
ALTER TABLE replies_anew RENAME TO replies;
CREATE INDEX replies_seller ON replies (seller_id, created_at);
CREATE INDEX replies_hidden ON replies (seller_id) WHERE state = 'hidden';

-- How many reviews of a rating came lately, to tell a flood.
CREATE INDEX reviews_app_rated ON reviews (app_id, stars, created_at);
-- What happened to one review.
CREATE INDEX events_review ON events (review_id, at, id) WHERE review_id IS NOT NULL;
