-- One text for SQLite and PostgreSQL. Ids are UUIDv7 as text, times BIGINT milliseconds since 1970 UTC, money in minor
-- units beside its currency, closed sets are held by CHECKs.

CREATE TABLE sellers (
    id TEXT PRIMARY KEY,
    name_ko TEXT NOT NULL,
    name_en TEXT NOT NULL,
    -- Where inquiries about the seller's apps go by mail. Never shown to customers.
    contact_email TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('ko', 'en')),
    created_at BIGINT NOT NULL
);

CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    role TEXT NOT NULL CHECK (role IN ('customer', 'developer', 'operator')),
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    name_ko TEXT NOT NULL,
    name_en TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('ko', 'en')),
    theme TEXT NOT NULL CHECK (theme IN ('system', 'light', 'dark')),
    customer_number TEXT UNIQUE,
    seller_id TEXT REFERENCES sellers (id),
    state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
    created_at BIGINT NOT NULL,
    CHECK ((role = 'customer') = (customer_number IS NOT NULL)),
    CHECK ((role = 'developer') = (seller_id IS NOT NULL))
);
CREATE INDEX accounts_seller ON accounts (seller_id, created_at);

CREATE TABLE sessions (
    -- Only a hash: whoever reads the database cannot sign in with it.
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_account ON sessions (account_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE apps (
    id TEXT PRIMARY KEY,
    package TEXT NOT NULL UNIQUE,
    seller_id TEXT NOT NULL REFERENCES sellers (id),
    title_ko TEXT NOT NULL,
    title_en TEXT NOT NULL,
    tagline_ko TEXT NOT NULL,
    tagline_en TEXT NOT NULL,
    description_ko TEXT NOT NULL,
    description_en TEXT NOT NULL,
    category TEXT NOT NULL,
    icon TEXT NOT NULL,
    price_minor BIGINT NOT NULL CHECK (price_minor >= 0),
    currency TEXT NOT NULL CHECK (currency IN ('KRW', 'USD')),
    -- Published reviews by stars, kept in the commit that changes a review.
    stars_1 BIGINT NOT NULL DEFAULT 0 CHECK (stars_1 >= 0),
    stars_2 BIGINT NOT NULL DEFAULT 0 CHECK (stars_2 >= 0),
    stars_3 BIGINT NOT NULL DEFAULT 0 CHECK (stars_3 >= 0),
    stars_4 BIGINT NOT NULL DEFAULT 0 CHECK (stars_4 >= 0),
    stars_5 BIGINT NOT NULL DEFAULT 0 CHECK (stars_5 >= 0),
    -- The order of the store front: how much an app is rated when it was last ranked.
    rank BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL
);
CREATE INDEX apps_rank ON apps (rank DESC, id);
CREATE INDEX apps_category ON apps (category, rank DESC, id);
CREATE INDEX apps_seller ON apps (seller_id);

CREATE TABLE app_versions (
    app_id TEXT NOT NULL REFERENCES apps (id),
    name TEXT NOT NULL,
    released_at BIGINT NOT NULL,
    notes_ko TEXT NOT NULL,
    notes_en TEXT NOT NULL,
    PRIMARY KEY (app_id, name)
);

CREATE TABLE products (
    id TEXT PRIMARY KEY,
    app_id TEXT NOT NULL REFERENCES apps (id),
    name_ko TEXT NOT NULL,
    name_en TEXT NOT NULL,
    price_minor BIGINT NOT NULL CHECK (price_minor >= 0),
    currency TEXT NOT NULL CHECK (currency IN ('KRW', 'USD'))
);
CREATE INDEX products_app ON products (app_id);

CREATE TABLE purchases (
    id TEXT PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES accounts (id),
    app_id TEXT NOT NULL REFERENCES apps (id),
    -- Empty when the app itself was acquired.
    product_id TEXT REFERENCES products (id),
    order_number TEXT NOT NULL UNIQUE,
    price_minor BIGINT NOT NULL CHECK (price_minor >= 0),
    currency TEXT NOT NULL CHECK (currency IN ('KRW', 'USD')),
    state TEXT NOT NULL CHECK (state IN ('completed', 'cancelling', 'cancelled')),
    method TEXT,
    purchased_at BIGINT NOT NULL,
    cancelled_at BIGINT,
    CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL))
);
CREATE INDEX purchases_customer ON purchases (customer_id, purchased_at DESC, id);
CREATE INDEX purchases_app ON purchases (app_id, customer_id);

CREATE TABLE payment_identifiers (
    purchase_id TEXT NOT NULL REFERENCES purchases (id),
    kind TEXT NOT NULL CHECK (kind IN ('tid', 'txid', 'receipt')),
    -- Nonce and ciphertext of an authenticated cipher, in hexadecimal. The key is not in the database.
    sealed TEXT NOT NULL,
    PRIMARY KEY (purchase_id, kind)
);

CREATE TABLE inquiries (
    id TEXT PRIMARY KEY,
    serial BIGINT NOT NULL,
    handed_over BOOLEAN NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('contact_seller', 'customer_center', 'developer_help')),
    kind TEXT NOT NULL CHECK (kind IN ('improvement', 'error', 'refund', 'other')),
    state TEXT NOT NULL CHECK (state IN ('awaiting_developer', 'awaiting_customer', 'with_store', 'closed', 'withdrawn')),
    -- Whose case it is, whoever's turn it is.
    at_store BOOLEAN NOT NULL,
    subject TEXT NOT NULL,
    -- The beginning of the newest customer message, for lists.
    preview TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('ko', 'en')),
    -- Empty when a developer passed on a customer number that no account has.
    customer_id TEXT REFERENCES accounts (id),
    seller_id TEXT REFERENCES sellers (id),
    app_id TEXT REFERENCES apps (id),
    purchase_id TEXT REFERENCES purchases (id),
    claimed_customer_number TEXT,
    claimed_at BIGINT,
    claimed_item TEXT,
    -- What a developer said of the customer's consent when passing the request on.
    consent_said TEXT CHECK (consent_said IN ('O', 'X')),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    waiting_since BIGINT,
    due_at BIGINT,
    -- The deadline of the first message, which the seller's answering record is judged by.
    first_due_at BIGINT,
    escalated_at BIGINT,
    extended_at BIGINT,
    answered_at BIGINT,
    opened_at BIGINT,
    closed_at BIGINT,
    -- A developer of the seller, and an operator of the store.
    assignee_id TEXT REFERENCES accounts (id),
    operator_id TEXT REFERENCES accounts (id),
    satisfaction TEXT CHECK (satisfaction IN ('1', '2', '3', '4', '5')),
    UNIQUE (handed_over, serial),
    CHECK ((state = 'awaiting_developer') = (due_at IS NOT NULL)),
    CHECK ((state IN ('closed', 'withdrawn')) = (closed_at IS NOT NULL)),
    CHECK ((channel = 'developer_help') = handed_over),
    CHECK (state <> 'with_store' OR at_store),
    CHECK (state <> 'awaiting_developer' OR NOT at_store)
);
CREATE INDEX inquiries_customer ON inquiries (customer_id, state, created_at DESC, id);
CREATE INDEX inquiries_seller_due ON inquiries (seller_id, state, due_at, id);
CREATE INDEX inquiries_seller_updated ON inquiries (seller_id, state, updated_at DESC, id);
CREATE INDEX inquiries_seller_all ON inquiries (seller_id, updated_at DESC, id);
CREATE INDEX inquiries_seller_record ON inquiries (seller_id, channel, created_at);
CREATE INDEX inquiries_due ON inquiries (due_at) WHERE state = 'awaiting_developer';
CREATE INDEX inquiries_waiting ON inquiries (state, waiting_since, id);
CREATE INDEX inquiries_escalated ON inquiries (state, escalated_at, id);
CREATE INDEX inquiries_store ON inquiries (channel, state, updated_at DESC, id);
-- Reports: everything of a time.
CREATE INDEX inquiries_created ON inquiries (created_at);
CREATE INDEX inquiries_updated ON inquiries (updated_at DESC, id);
CREATE INDEX inquiries_operator ON inquiries (operator_id, state, updated_at DESC, id);
CREATE INDEX inquiries_app ON inquiries (app_id, state);
CREATE INDEX inquiries_extended ON inquiries (extended_at) WHERE state = 'awaiting_developer' AND extended_at IS NOT NULL;

CREATE TABLE refunds (
    id TEXT PRIMARY KEY,
    inquiry_id TEXT NOT NULL UNIQUE REFERENCES inquiries (id),
    purchase_id TEXT REFERENCES purchases (id),
    reason TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('with_developer', 'agreed', 'declined_by_developer', 'with_store', 'cancelling', 'cancelled', 'declined', 'withdrawn')),
    created_at BIGINT NOT NULL,
    developer_id TEXT REFERENCES accounts (id),
    developer_at BIGINT,
    decided_by TEXT REFERENCES accounts (id),
    decided_at BIGINT,
    decision_reason TEXT,
    decision_note TEXT,
    cancelled_at BIGINT,
    CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL))
);
CREATE INDEX refunds_purchase ON refunds (purchase_id, created_at DESC);
CREATE INDEX refunds_cancelled ON refunds (cancelled_at) WHERE cancelled_at IS NOT NULL;
-- One running request for a purchase, whatever two tabs or two sides do at once.
CREATE UNIQUE INDEX refunds_running ON refunds (purchase_id) WHERE state IN ('with_developer', 'agreed', 'with_store', 'cancelling');

CREATE TABLE consents (
    id TEXT PRIMARY KEY,
    inquiry_id TEXT NOT NULL UNIQUE REFERENCES inquiries (id),
    customer_id TEXT NOT NULL REFERENCES accounts (id),
    state TEXT NOT NULL CHECK (state IN ('asked', 'given', 'refused', 'withdrawn')),
    wording_version BIGINT NOT NULL,
    asked_at BIGINT,
    asked_by TEXT REFERENCES accounts (id),
    asked_times BIGINT NOT NULL,
    answered_at BIGINT,
    withdrawn_at BIGINT,
    channel TEXT CHECK (channel IN ('form', 'my_page', 'mail_link'))
);
CREATE INDEX consents_customer ON consents (customer_id, state);
CREATE INDEX consents_asked ON consents (asked_at) WHERE state = 'asked';

-- Every look at a payment identifier: who, when, whose, why.
CREATE TABLE looks (
    id TEXT PRIMARY KEY,
    consent_id TEXT NOT NULL REFERENCES consents (id),
    inquiry_id TEXT NOT NULL REFERENCES inquiries (id),
    operator_id TEXT NOT NULL REFERENCES accounts (id),
    reason TEXT NOT NULL,
    detail TEXT,
    at BIGINT NOT NULL
);
CREATE INDEX looks_consent ON looks (consent_id, at);
CREATE INDEX looks_inquiry ON looks (inquiry_id);

CREATE TABLE messages (
    id TEXT PRIMARY KEY,
    inquiry_id TEXT NOT NULL REFERENCES inquiries (id),
    kind TEXT NOT NULL CHECK (kind IN ('message', 'note')),
    author_kind TEXT NOT NULL CHECK (author_kind IN ('customer', 'developer', 'operator', 'system')),
    author_id TEXT REFERENCES accounts (id),
    body TEXT NOT NULL,
    via TEXT NOT NULL CHECK (via IN ('web', 'mail')),
    at BIGINT NOT NULL
);
CREATE INDEX messages_inquiry ON messages (inquiry_id, at, id);

CREATE TABLE events (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('visitor', 'customer', 'developer', 'operator', 'system')),
    actor_id TEXT REFERENCES accounts (id),
    inquiry_id TEXT REFERENCES inquiries (id),
    review_id TEXT,
    account_id TEXT REFERENCES accounts (id),
    detail TEXT
);
CREATE INDEX events_inquiry ON events (inquiry_id, at, id);
CREATE INDEX events_at ON events (at, id);

CREATE TABLE reviews (
    id TEXT PRIMARY KEY,
    app_id TEXT NOT NULL REFERENCES apps (id),
    -- Of the app, kept here so that a seller's list is one index.
    seller_id TEXT NOT NULL REFERENCES sellers (id),
    customer_id TEXT NOT NULL REFERENCES accounts (id),
    state TEXT NOT NULL CHECK (state IN ('published', 'withdrawn', 'hidden')),
    stars BIGINT NOT NULL CHECK (stars BETWEEN 1 AND 5),
    -- The first rating: a changed one shows where it came from.
    first_stars BIGINT NOT NULL CHECK (first_stars BETWEEN 1 AND 5),
    body TEXT NOT NULL,
    version TEXT NOT NULL,
    device TEXT,
    language TEXT NOT NULL CHECK (language IN ('ko', 'en')),
    helpful BIGINT NOT NULL DEFAULT 0 CHECK (helpful >= 0),
    replied BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    UNIQUE (app_id, customer_id)
);
CREATE INDEX reviews_app_newest ON reviews (app_id, state, changed_at DESC, id);
CREATE INDEX reviews_app_helpful ON reviews (app_id, state, helpful DESC, id);
CREATE INDEX reviews_app_stars ON reviews (app_id, state, stars, id);
CREATE INDEX reviews_app_replied ON reviews (app_id, state, replied);
CREATE INDEX reviews_seller ON reviews (seller_id, state, replied, changed_at DESC, id);
CREATE INDEX reviews_seller_all ON reviews (seller_id, state, changed_at DESC, id);
CREATE INDEX reviews_customer ON reviews (customer_id, state, changed_at DESC);

CREATE TABLE review_revisions (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    revision BIGINT NOT NULL,
    stars BIGINT NOT NULL,
    body TEXT NOT NULL,
    version TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (review_id, revision)
);

CREATE TABLE replies (
    review_id TEXT PRIMARY KEY REFERENCES reviews (id),
    seller_id TEXT NOT NULL REFERENCES sellers (id),
    author_id TEXT NOT NULL REFERENCES accounts (id),
    state TEXT NOT NULL CHECK (state IN ('published', 'withdrawn')),
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    revision BIGINT NOT NULL
);
CREATE INDEX replies_seller ON replies (seller_id, created_at);

CREATE TABLE reply_revisions (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    revision BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES accounts (id),
    body TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (review_id, revision)
);

CREATE TABLE helpful_marks (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (review_id, account_id)
);

CREATE TABLE review_reports (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (review_id, account_id)
);

-- What must be told to whom after the commit. Payloads carry ids; a relay reads the rest again.
CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    topic TEXT NOT NULL CHECK (topic IN ('mail', 'payment')),
    payload TEXT NOT NULL,
    inquiry_id TEXT REFERENCES inquiries (id),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'dead')),
    attempts BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    leased_until BIGINT,
    created_at BIGINT NOT NULL,
    done_at BIGINT,
    error TEXT
);
CREATE INDEX outbox_waiting ON outbox (not_before, id) WHERE state = 'waiting';

-- Mails as they were sent, for operators and for the customer's proof.
CREATE TABLE mails (
    id TEXT PRIMARY KEY,
    inquiry_id TEXT REFERENCES inquiries (id),
    sender TEXT NOT NULL,
    recipient TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('ko', 'en')),
    subject TEXT NOT NULL,
    body_text TEXT NOT NULL,
    body_html TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'filed', 'failed')),
    at BIGINT NOT NULL,
    error TEXT
);
CREATE INDEX mails_at ON mails (at DESC, id);

-- The embedded payment side: what it has cancelled. Its own key makes a repeated call one cancellation.
CREATE TABLE ledger (
    key TEXT PRIMARY KEY,
    purchase_id TEXT NOT NULL UNIQUE REFERENCES purchases (id),
    amount_minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    at BIGINT NOT NULL
);

-- What a key has already done, so that a repeated POST gets the first one's answer.
CREATE TABLE idempotency (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    key TEXT NOT NULL,
    deed TEXT NOT NULL,
    answer TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_at ON idempotency (at);

-- A known text, sealed with the key that seals the payment identifiers: a process with another key must not start.
CREATE TABLE vault_proof (
    one BIGINT PRIMARY KEY CHECK (one = 1),
    sealed TEXT NOT NULL
);

CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO counters (name, value) VALUES ('inquiry', 20000), ('handed_over', 1000), ('customer', 48201000);

CREATE TABLE search_terms (
    scope TEXT NOT NULL CHECK (scope IN ('app', 'inquiry')),
    term TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (scope, term, doc)
);

-- Forms refused without JavaScript, until the page has shown them again.
CREATE TABLE form_echoes (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    at BIGINT NOT NULL
);
