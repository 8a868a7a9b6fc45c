//! What the desk promises, told as stories of the small cast, each on both databases.
//!
//! `scripts/postgres run -- cargo test -p desk --test stories`

#[path = "../support/mod.rs"]
mod support;
#[macro_use]
#[path = "../support/twins.rs"]
mod twins;

mod accounts;
mod approval;
mod bucket;
mod canned;
mod consent;
mod decisions;
mod dispute;
mod erasure;
mod escalation;
mod files;
mod floods;
mod hand_over;
mod housekeeping;
mod in_part;
mod incoming;
mod incoming_refused;
mod keys;
mod leaks;
mod letters;
mod links;
mod lists;
mod members;
mod merge;
mod moderation;
mod notes;
mod notices;
mod notifications;
mod official_many;
mod official_reply;
mod offline;
mod outbox;
mod own_data;
mod pace;
mod payment;
mod payment_crash;
mod policy;
mod presence;
mod push;
mod races;
mod reconciliation;
mod record;
mod refunds;
mod reminders;
mod reports;
mod retention;
mod reviews;
mod scanning;
mod sealing;
mod seals;
mod search;
mod sign_in_links;
mod stated;
mod submit;
mod submit_fields;
mod tags;
mod thread;
mod transparency;
mod turns;
mod wordings;
