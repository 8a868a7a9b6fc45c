//! Rows on their way into the store.

use std::sync::Arc;

use crate::store::Value;

/// The tables that the demo store fills, each after those that its rows point to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Table {
    Sellers,
    Accounts,
    Apps,
    Versions,
    Products,
    Purchases,
    Identifiers,
    Inquiries,
    Refunds,
    Consents,
    Looks,
    Messages,
    Reviews,
    ReviewRevisions,
    Replies,
    ReplyRevisions,
    Marks,
    Moderations,
    Reports,
    Events,
    Outbox,
    Ledger,
    Mismatches,
    Reconciliations,
    Terms,
    Canned,
    Tags,
    InquiryTags,
}

/// How each table's rows begin, in the order above.
const HEADS: [&str; 28] = [
    "INSERT INTO sellers (id, name_ko, name_en, contact_email, language, created_at)",
    "INSERT INTO accounts (id, role, email, password_hash, name_ko, name_en, language, theme, customer_number, seller_id, state, created_at, member_role)",
    "INSERT INTO apps (id, package, seller_id, title_ko, title_en, tagline_ko, tagline_en, description_ko, description_en, category, icon, \
     price_minor, currency, created_at)",
    "INSERT INTO app_versions (app_id, name, released_at, notes_ko, notes_en)",
    "INSERT INTO products (id, app_id, name_ko, name_en, price_minor, currency, divisible)",
    "INSERT INTO purchases (id, customer_id, app_id, product_id, order_number, price_minor, currency, state, method, purchased_at, \
     cancelled_at)",
    "INSERT INTO payment_identifiers (purchase_id, kind, sealed)",
    "INSERT INTO inquiries (id, serial, handed_over, channel, kind, state, at_store, subject, preview, language, customer_id, seller_id, app_id, \
     purchase_id, claimed_customer_number, claimed_at, claimed_item, consent_said, created_at, updated_at, waiting_since, due_at, \
     first_due_at, escalated_at, extended_at, answered_at, opened_at, closed_at, assignee_id, operator_id, satisfaction)",
    "INSERT INTO refunds (id, inquiry_id, purchase_id, reason, state, created_at, developer_id, developer_at, decided_by, decided_at, \
     decision_reason, decision_note, cancelled_at, grounds, preference, consumed, stated_by, stated_at)",
    "INSERT INTO consents (id, inquiry_id, customer_id, state, wording_version, asked_at, asked_by, asked_times, answered_at, withdrawn_at, \
     channel)",
    "INSERT INTO looks (id, consent_id, inquiry_id, operator_id, reason, detail, at)",
    "INSERT INTO messages (id, inquiry_id, kind, author_kind, author_id, body, via, at)",
    "INSERT INTO reviews (id, app_id, seller_id, customer_id, state, stars, first_stars, body, version, device, language, helpful, replied, \
     created_at, changed_at, revision)",
    "INSERT INTO review_revisions (review_id, revision, stars, body, version, written_at)",
    "INSERT INTO replies (review_id, seller_id, author_id, state, body, created_at, changed_at, revision)",
    "INSERT INTO reply_revisions (review_id, revision, author_id, body, written_at)",
    "INSERT INTO helpful_marks (review_id, account_id, at)",
    "INSERT INTO moderations (id, review_id, app_id, kind, state, reports, at, decided_by, decided_at, reason)",
    "INSERT INTO review_reports (review_id, kind, account_id, reason, at, closed_at)",
    "INSERT INTO events (id, at, kind, actor_kind, actor_id, inquiry_id, review_id, account_id, detail)",
    "INSERT INTO outbox (id, topic, payload, inquiry_id, state, attempts, not_before, created_at, error)",
    "INSERT INTO ledger (key, purchase_id, amount_minor, currency, at)",
    "INSERT INTO mismatches (id, kind, purchase, order_number, purchase_id, here_minor, here_currency, there_minor, there_currency, there_at, \
     found_at, seen_night)",
    "INSERT INTO reconciliations (night, leased_until, done_at, there, here)",
    "INSERT INTO search_terms (scope, term, doc)",
    "INSERT INTO canned_replies (id, owner, title, shortcut, kind, text_ko, text_en, closes, version, edited_by, edited_at)",
    "INSERT INTO tags (id, owner, name, key)",
    "INSERT INTO inquiry_tags (inquiry_id, tag_id)",
];

/// So many rows make a deed. The store of the pictures fits into one, so that it is there as a whole or not at all.
const FULL: usize = 40_000;

/// Rows by table, until there are enough for a deed.
#[derive(Default)]
pub(super) struct Sheet {
    rows: [Vec<Vec<Value>>; HEADS.len()],
    count: usize,
    /// How many were ever added, by table.
    total: [u64; HEADS.len()],
}

/// A sheet that has been torn off: it may be written more than once.
pub(super) type Written = Arc<[Vec<Vec<Value>>; HEADS.len()]>;

impl Sheet {
    pub(super) fn add(&mut self, table: Table, row: Vec<Value>) {
        self.rows[table as usize].push(row);
        self.count += 1;
        self.total[table as usize] += 1;
    }

    pub(super) fn total(&self, table: Table) -> u64 {
        self.total[table as usize]
    }

    pub(super) fn is_full(&self) -> bool {
        self.count >= FULL
    }

    /// How many rows were ever added.
    pub(super) fn all(&self) -> u64 {
        self.total.iter().sum()
    }

    pub(super) fn tear_off(&mut self) -> Written {
        self.count = 0;
        Arc::new(std::mem::take(&mut self.rows))
    }
}

/// Beginning, number of columns and rows of each table that has some.
pub(super) fn tables(written: &Written) -> impl Iterator<Item = (&'static str, usize, &Vec<Vec<Value>>)> {
    HEADS.iter().zip(written.iter()).filter_map(|(&head, rows)| Some((head, rows.first()?.len(), rows)))
}
