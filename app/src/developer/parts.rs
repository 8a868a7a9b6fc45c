//! Small things that several places of the Developer Center share.

use leptos::either::Either;
use leptos::prelude::*;
use model::Time;
use model::consent::ConsentState;
use model::inquiry::InquiryState;
use model::refund::RefundState;
use model::time::DAY;
use model::view::InquiryHead;

pub(super) use crate::ui::named_apart;
use crate::ui::{Asked, DueChip, Opt, Reading, Status, use_locale};

/// Notices when a part of the page is about another thing than before, and has it made anew then: what was typed or
/// opened about the one must never stay for the other. About the same thing it is changed in place, so that focus
/// and text stay.
#[derive(Clone, Copy)]
pub(super) struct Turn(StoredValue<(String, bool)>);

impl Turn {
    pub fn new() -> Self {
        Self(StoredValue::new((String::new(), false)))
    }

    pub fn show<V>(self, about: &str, view: V) -> Either<V, V> {
        let odd = self.0.try_update_value(|(last, odd)| {
            if last != about {
                about.clone_into(last);
                *odd = !*odd;
            }
            *odd
        });
        if odd.unwrap_or_default() { Either::Left(view) } else { Either::Right(view) }
    }
}

/// Whether a form came back refused, so that what hides it has to stand open.
pub(super) fn came_back(deed: crate::form::Deed) -> bool {
    deed.problem().get_untracked().is_some()
}

/// The deadline that runs, if one does; it counts on every minute.
pub(super) fn running_clock(head: &InquiryHead, now: Signal<Time>) -> Option<AnyView> {
    let reading = reading_of(head)?;
    Some((move || view! { <DueChip reading=reading(now.get())/> }).into_any())
}

/// The deadline with its exact time, for the head of the inquiry.
pub(super) fn exact_clock(head: &InquiryHead, now: Signal<Time>) -> Option<AnyView> {
    let l = use_locale();
    let reading = reading_of(head)?;
    let chip = move || {
        let reading = reading(now.get());
        let (key, span) =
            if reading.left() > 0 { ("dev-due-in", reading.left()) } else { ("dev-due-over", -reading.left()) };
        // Within a week the weekday says which day is meant.
        let time = if span < 6 * DAY { l.weekday_time(reading.due) } else { l.date_time(reading.due) };
        let text = locale::t!(l, key, time = time, span = l.span(span));
        view! { <DueChip reading text=Opt(Some(text))/> }
    };
    Some(chip.into_any())
}

fn reading_of(head: &InquiryHead) -> Option<impl Fn(Time) -> Reading + Copy + Send + Sync + 'static> {
    let (start, due) = (head.waiting_since.unwrap_or(head.created_at), head.due_at?);
    Some(move |now| Reading::new(start, due, now))
}

/// Where an inquiry stands, for the developer.
pub(super) fn status_of(head: &InquiryHead) -> Status {
    let of_refund = head.refund.as_ref().and_then(|refund| match refund.state {
        RefundState::WithDeveloper => None,
        RefundState::Agreed | RefundState::WithStore | RefundState::AwaitingApproval | RefundState::Cancelling => {
            Some(Status::WithStore)
        }
        RefundState::Cancelled => Some(Status::Refunded),
        RefundState::DeclinedByDeveloper | RefundState::Declined => Some(Status::Declined),
        RefundState::Withdrawn => Some(Status::Cancelled),
    });
    of_refund.unwrap_or(match head.state {
        InquiryState::AwaitingDeveloper => Status::Received,
        InquiryState::AwaitingCustomer => Status::WaitingForCustomer,
        InquiryState::WithStore => Status::WithStore,
        InquiryState::Closed => Status::Closed,
        InquiryState::Withdrawn => Status::Cancelled,
    })
}

/// Consent as its tag shows it.
pub(super) fn asked(consent: ConsentState) -> Asked {
    match consent {
        ConsentState::Asked => Asked::Asked,
        ConsentState::Given => Asked::O,
        ConsentState::Refused => Asked::X,
        ConsentState::Withdrawn => Asked::Withdrawn,
    }
}
