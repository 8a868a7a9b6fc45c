//! What comes in: how often each story is told.

use model::inquiry::{Channel, InquiryKind};

use super::plan::Plot;
use Channel::{ContactSeller as Seller, CustomerCenter as Center, DeveloperHelp as Help};
use InquiryKind::{Error as Fault, Improvement as Wish, Other, Refund};
use Plot as P;

/// A plot, and how often it happens.
pub(super) type Often = (Plot, usize);

/// What comes in, for each step of the scale.
pub(super) const MIX: &[(Channel, InquiryKind, &[Often])] = &[
    (
        Seller,
        Wish,
        &[
            (P::Fresh, 2),
            (P::Opened, 2),
            (P::Answered, 3),
            (P::AskedAgain, 1),
            (P::ClosedByCustomer, 18),
            (P::ClosedByDeveloper, 7),
            (P::TwoRounds, 4),
            (P::Withdrawn, 1),
            (P::AtStore, 1),
            (P::StoreClosed, 1),
        ],
    ),
    (
        Seller,
        Fault,
        &[
            (P::Fresh, 3),
            (P::Opened, 2),
            (P::InHand, 2),
            (P::DueSoon, 1),
            (P::Answered, 4),
            (P::AskedAgain, 2),
            (P::ClosedByCustomer, 26),
            (P::ClosedByDeveloper, 10),
            (P::TwoRounds, 8),
            (P::Withdrawn, 2),
            (P::Reopened, 1),
            (P::AtStore, 2),
            (P::LateAnswer, 1),
            (P::Extended, 1),
            (P::StoreAnswered, 1),
            (P::StoreClosed, 2),
        ],
    ),
    (
        Seller,
        Refund,
        &[
            (P::Fresh, 2),
            (P::Opened, 2),
            (P::InHand, 1),
            (P::DueSoon, 1),
            (P::Answered, 1),
            (P::AtStore, 2),
            (P::ConsentAsked, 1),
            (P::Extended, 1),
            (P::LateAnswer, 1),
            (P::Agreed, 2),
            (P::AgreedAndCancelled, 10),
            (P::Refused, 1),
            (P::RefusedAndClosed, 2),
            (P::Cancelled, 6),
            (P::Cancelling, 1),
            (P::Declined, 3),
            (P::Withdrawn, 2),
            (P::ConsentTakenBack, 1),
        ],
    ),
    (
        Seller,
        Other,
        &[
            (P::Fresh, 1),
            (P::Opened, 1),
            (P::Answered, 2),
            (P::ClosedByCustomer, 9),
            (P::ClosedByDeveloper, 4),
            (P::Withdrawn, 1),
            (P::AtStore, 1),
        ],
    ),
    (Center, Wish, &[(P::AtStore, 1), (P::StoreAnswered, 1), (P::StoreClosed, 2), (P::Withdrawn, 1)]),
    (Center, Fault, &[(P::AtStore, 1), (P::StoreAnswered, 1), (P::StoreClosed, 3), (P::Withdrawn, 1)]),
    (
        Center,
        Refund,
        &[
            (P::AtStore, 2),
            (P::ConsentAsked, 1),
            (P::StoreAnswered, 1),
            (P::Cancelled, 4),
            (P::Declined, 2),
            (P::Withdrawn, 1),
            (P::ConsentTakenBack, 1),
        ],
    ),
    (Center, Other, &[(P::AtStore, 2), (P::StoreAnswered, 1), (P::StoreClosed, 4), (P::Withdrawn, 1)]),
    (
        Help,
        Refund,
        &[
            (P::AtStore, 1),
            (P::StoreAnswered, 1),
            (P::Cancelled, 3),
            (P::Declined, 1),
            (P::Withdrawn, 1),
            (P::Unknown, 1),
        ],
    ),
];

/// What the months before were like: ended long ago, most of it well. Only the first store has it, so that its reports
/// have something to compare with; larger ones are full without.
pub(super) const ARCHIVE: &[(Channel, InquiryKind, &[Often])] = &[
    (Seller, Wish, &[(P::ClosedByCustomer, 84), (P::ClosedByDeveloper, 38), (P::TwoRounds, 18), (P::StoreClosed, 2)]),
    (Seller, Fault, &[(P::ClosedByCustomer, 168), (P::ClosedByDeveloper, 62), (P::TwoRounds, 48), (P::StoreClosed, 8)]),
    (Seller, Refund, &[(P::AgreedAndCancelled, 84), (P::RefusedAndClosed, 22), (P::Cancelled, 10), (P::Declined, 6)]),
    (Seller, Other, &[(P::ClosedByCustomer, 36), (P::ClosedByDeveloper, 18)]),
    (Center, Refund, &[(P::Cancelled, 14), (P::Declined, 4)]),
    (Center, Other, &[(P::StoreClosed, 18)]),
];

/// How old the archive is at most, in hours: 25 weeks.
pub(super) const ARCHIVED: i64 = 25 * 7 * 24;

/// What came lately and was answered, so that the newest weeks are not those of the troubled cases alone.
pub(super) const LATELY: &[(Channel, InquiryKind, &[Often])] =
    &[(Seller, Wish, &[(P::Answered, 8)]), (Seller, Fault, &[(P::Answered, 20)]), (Seller, Other, &[(P::Answered, 6)])];

/// How old that is at most, in hours.
pub(super) const LATE: i64 = 280;
