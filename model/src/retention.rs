//! How long what is kept, and why: the one table of it.
//!
//! Two rules of Korean law stand behind the years (Enforcement Decree of the Act on Consumer Protection in Electronic
//! Commerce, article 6): records of complaints and disputes are kept for three years; of contracts, withdrawals, payment and
//! supply for five. Everything else is kept for as long as it serves what it came for. Each number is a setting.

use jiff::ToSpan;

use crate::text::Bilingual;
use crate::text_enum::text_enum;
use crate::time::{DAY, Time, Zone};

text_enum! {
    /// What is destroyed when its time has come, in the order in which it goes: what hangs on something else goes before it,
    /// so that each thing is counted once.
    pub enum Keeping {
        /// A mail as it came in.
        RawMail = "raw_mail",
        /// A mail as it was sent, of no inquiry.
        SentMail = "sent_mail",
        /// A mail or notification that was sent, as the outbox remembers it.
        Errand = "errand",
        /// A payment notification of no purchase of ours, as it came, once it is settled.
        Notice = "notice",
        /// One that a purchase was made or cancelled by: the signed text proves what the payment side said.
        PurchaseNotice = "purchase_notice",
        /// What somebody wrote into the record about no inquiry: whom they invited, how they settled a mismatch. Words about an
        /// inquiry go with it.
        RecordWords = "record_words",
        /// An ended inquiry: its thread, files, mails both ways, dispute files and index.
        Inquiry = "inquiry",
        /// The words of a decision on a refund.
        Decision = "decision",
        /// A payment identifier of a purchase.
        PaymentNumber = "payment_number",
        /// A purchase of somebody who asked for erasure. Whoever is still a customer keeps what they bought.
        Purchase = "purchase",
        /// What the law alone still keeps of an erased customer; it carries the day of its end itself.
        Apart = "apart",
    }
}

text_enum! {
    /// Why it is kept.
    pub enum Basis {
        /// Records of complaints and disputes.
        Complaints = "complaints",
        /// Records of contracts, withdrawals, payment and supply.
        Payments = "payments",
        /// Nothing but its own use.
        Purpose = "purpose",
    }
}

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Calendar years in the store's zone, to the same time of the day.
    Years(u32),
    Days(u32),
}

/// The numbers that a store may set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    pub complaints_years: u32,
    pub payments_years: u32,
    pub record_words_years: u32,
    pub raw_mail_days: u32,
    pub sent_mail_days: u32,
    pub notice_days: u32,
}

impl Default for Retention {
    fn default() -> Self {
        Self {
            complaints_years: 3,
            payments_years: 5,
            record_words_years: 2,
            raw_mail_days: 90,
            sent_mail_days: 365,
            notice_days: 90,
        }
    }
}

impl Keeping {
    pub fn basis(self) -> Basis {
        match self {
            Self::Inquiry => Basis::Complaints,
            Self::PurchaseNotice | Self::Decision | Self::PaymentNumber | Self::Purchase => Basis::Payments,
            Self::Apart | Self::RawMail | Self::SentMail | Self::Errand | Self::Notice | Self::RecordWords => {
                Basis::Purpose
            }
        }
    }
}

impl Retention {
    pub fn length(&self, keeping: Keeping) -> Length {
        match keeping {
            Keeping::Inquiry => Length::Years(self.complaints_years),
            Keeping::PurchaseNotice | Keeping::Decision | Keeping::PaymentNumber | Keeping::Purchase => {
                Length::Years(self.payments_years)
            }
            Keeping::RecordWords => Length::Years(self.record_words_years),
            Keeping::Apart => Length::Days(0),
            Keeping::RawMail => Length::Days(self.raw_mail_days),
            Keeping::SentMail | Keeping::Errand => Length::Days(self.sent_mail_days),
            Keeping::Notice => Length::Days(self.notice_days),
        }
    }

    /// When something is due whose time runs from `from`: the first moment at which it is destroyed.
    pub fn due(&self, keeping: Keeping, from: Time, zone: &Zone) -> Time {
        match self.length(keeping) {
            Length::Days(days) => from + i64::from(days) * DAY,
            Length::Years(years) => years_later(from, years, zone),
        }
    }

    /// The latest `from` that is due at `now`, so that a query finds what is due by one comparison.
    ///
    /// Looked for between what a leap day and a change of the clock can move: a year has 365 or 366 days.
    pub fn cutoff(&self, keeping: Keeping, now: Time, zone: &Zone) -> Time {
        let (mut due, mut not_due) = match self.length(keeping) {
            Length::Days(days) => return now - i64::from(days) * DAY,
            Length::Years(years) => {
                (now - (i64::from(years) * 366 + 2) * DAY, now - (i64::from(years) * 365 - 2) * DAY)
            }
        };
        while not_due.since(due) > 1 {
            let middle = due + not_due.since(due) / 2;
            if self.due(keeping, middle, zone) <= now { due = middle } else { not_due = middle }
        }
        due
    }

    /// What an inquiry is kept by: with a request for a refund it is a record of a withdrawal as well.
    pub fn of_ended(&self, closed: Time, with_refund: bool, zone: &Zone) -> (Basis, Time) {
        let keeping = if with_refund { Keeping::Decision } else { Keeping::Inquiry };
        let (longer, shorter) = (self.due(keeping, closed, zone), self.due(Keeping::Inquiry, closed, zone));
        (keeping.basis(), longer.max(shorter))
    }
}

/// The same wall clock so many years later; of 29 February, the last day of the month.
fn years_later(from: Time, years: u32, zone: &Zone) -> Time {
    let civil = zone.civil(from);
    let later = civil.checked_add(i64::from(years).years()).ok();
    // What lies beyond the calendar, or where no clock shows it, counts long years.
    let later = later.and_then(|later| zone.moment(later));
    later.unwrap_or(from + i64::from(years) * 366 * DAY).max(from)
}

/// What an account is called whose customer asked for erasure.
pub fn nobody() -> Bilingual {
    Bilingual::new("탈퇴한 고객", "Erased customer")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> Time {
        Zone::seoul().moment(text.parse().expect("a time")).expect("a moment")
    }

    #[test]
    fn each_kind_is_due_after_its_own_time() {
        let rule = Retention::default();
        let from = "2026-11-16T20:14";
        for (keeping, expected) in [
            (Keeping::Inquiry, "2029-11-16T20:14"),
            (Keeping::Decision, "2031-11-16T20:14"),
            (Keeping::PaymentNumber, "2031-11-16T20:14"),
            (Keeping::Purchase, "2031-11-16T20:14"),
            (Keeping::Apart, from),
            (Keeping::RawMail, "2027-02-14T20:14"),
            (Keeping::SentMail, "2027-11-16T20:14"),
            (Keeping::Errand, "2027-11-16T20:14"),
            (Keeping::Notice, "2027-02-14T20:14"),
            (Keeping::PurchaseNotice, "2031-11-16T20:14"),
            (Keeping::RecordWords, "2028-11-16T20:14"),
        ] {
            assert_eq!(rule.due(keeping, at(from), &Zone::seoul()), at(expected), "{keeping}");
        }
    }

    #[test]
    fn a_leap_day_ends_with_its_month() {
        let due = Retention::default().due(Keeping::Inquiry, at("2028-02-29T12:00"), &Zone::seoul());
        assert_eq!(due, at("2031-02-28T12:00"));
    }

    #[test]
    fn an_inquiry_with_a_refund_is_kept_as_a_withdrawal() {
        let (rule, zone) = (Retention::default(), Zone::seoul());
        let closed = at("2026-11-16T20:14");
        assert_eq!(rule.of_ended(closed, false, &zone), (Basis::Complaints, at("2029-11-16T20:14")));
        assert_eq!(rule.of_ended(closed, true, &zone), (Basis::Payments, at("2031-11-16T20:14")));
        let turned = Retention { complaints_years: 7, ..rule };
        assert_eq!(turned.of_ended(closed, true, &zone).1, at("2033-11-16T20:14"), "the longer of the two");
    }

    proptest! {
        #[test]
        fn nothing_is_taken_before_its_time_and_nothing_stays_after_it(
            now in 946_684_800_000_i64..4_102_444_800_000,
            years in 1_u32..30,
            kind in 0..Keeping::ALL.len(),
        ) {
            let (rule, zone) = (Retention { complaints_years: years, payments_years: years, ..Retention::default() }, Zone::seoul());
            let (keeping, now) = (Keeping::ALL[kind], Time(now));
            let cutoff = rule.cutoff(keeping, now, &zone);
            prop_assert!(rule.due(keeping, cutoff, &zone) <= now);
            prop_assert!(rule.due(keeping, cutoff + 1, &zone) > now);
        }
    }
}
