//! What may follow what in an inquiry, and until when.

use proptest::prelude::*;

use super::*;

fn policy() -> Policy {
    Policy::default()
}

fn sent() -> Progress {
    Progress::submitted(Channel::ContactSeller, &policy(), Time(0))
}

#[test]
fn a_reply_at_the_last_millisecond_prevents_the_escalation() {
    let due = sent().due_at.expect("a deadline");
    let answered = sent().answered_by_developer(due - 1).expect("in time");
    assert_eq!(answered.escalated(&policy(), due), Err(Illegal::NotOverdue));
}

#[test]
fn an_inquiry_escalates_at_its_deadline_and_once() {
    let due = sent().due_at.expect("a deadline");
    assert_eq!(sent().escalated(&policy(), due - 1), Err(Illegal::NotOverdue));
    let escalated = sent().escalated(&policy(), due).expect("overdue");
    assert_eq!((escalated.state, escalated.due_at), (InquiryState::WithStore, None));
    assert_eq!(escalated.escalated(&policy(), due + 1), Err(Illegal::NotOverdue));
}

#[test]
fn a_late_reply_is_heard_but_does_not_take_the_case_back() {
    let due = sent().due_at.expect("a deadline");
    let late = sent().escalated(&policy(), due).and_then(|p| p.answered_by_developer(due + 1)).expect("heard");
    assert_eq!(late.state, InquiryState::WithStore);
}

#[test]
fn a_second_question_does_not_push_the_deadline_of_the_first() {
    let due = sent().due_at;
    let again = sent().followed_up(&policy(), Time(1_000)).expect("open");
    assert_eq!((again.due_at, again.waiting_since), (due, Some(Time(0))));
}

#[test]
fn a_question_after_an_answer_starts_a_new_clock() {
    let answered = sent().answered_by_developer(Time(10)).expect("open");
    let again = answered.followed_up(&policy(), Time(20)).expect("open");
    assert_eq!(again.state, InquiryState::AwaitingDeveloper);
    assert_eq!(again.due_at, Some(policy().due_at(Time(20))));
    assert_eq!(again.answered_at, Some(Time(10)), "the first answer stays the first");
}

#[test]
fn twenty_four_hours_more_are_given_once_and_then_run_out() {
    let due = sent().due_at.expect("a deadline");
    let escalated = sent().escalated(&policy(), due).expect("overdue");
    let more = escalated.clone().extended(&policy(), due + 5).expect("once");
    assert_eq!(more.due_at, Some(due + 5 + policy().extension));
    let again = more.escalated(&policy(), due + 5 + policy().extension).expect("overdue again");
    assert_eq!(again.extended(&policy(), due + 6 + policy().extension), Err(Illegal::ExtendedBefore));
}

#[test]
fn an_answer_within_the_extension_gives_the_case_back_to_the_developer() {
    let due = sent().due_at.expect("a deadline");
    let more = sent().escalated(&policy(), due).and_then(|p| p.extended(&policy(), due)).expect("extended");
    let answered = more.answered_by_developer(due + 1).expect("open");
    assert_eq!(answered.state, InquiryState::AwaitingCustomer);
}

#[test]
fn a_case_that_the_store_has_stays_the_stores_after_its_answer() {
    let agreed = sent().passed_to_store(Time(5)).expect("agreed");
    let answered = agreed.answered_by_store().expect("open");
    assert_eq!(answered.state, InquiryState::AwaitingCustomer);
    let again = answered.clone().followed_up(&policy(), Time(9)).expect("open");
    assert_eq!((again.state, again.due_at), (InquiryState::WithStore, None));
    let reopened = answered.closed(Time(10)).and_then(|p| p.reopened(&policy(), Time(11))).expect("open again");
    assert_eq!((reopened.state, reopened.due_at), (InquiryState::WithStore, None));
}

#[test]
fn a_note_is_read_by_its_own_side_only() {
    use ActorKind::{Customer, Developer, Operator};
    assert!(can_read(Channel::ContactSeller, MessageKind::Note, Developer, Developer));
    for (author, reader) in [(Developer, Customer), (Developer, Operator), (Operator, Developer), (Operator, Customer)]
    {
        assert!(!can_read(Channel::ContactSeller, MessageKind::Note, author, reader), "{author} {reader}");
    }
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Answer,
    StoreAnswer,
    FollowUp,
    Escalate,
    Extend,
    Pass,
    Close,
    Withdraw,
    Reopen,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        Just(Step::Answer),
        Just(Step::StoreAnswer),
        Just(Step::FollowUp),
        Just(Step::Escalate),
        Just(Step::Extend),
        Just(Step::Pass),
        Just(Step::Close),
        Just(Step::Withdraw),
        Just(Step::Reopen),
    ]
}

proptest! {
    /// Whatever people do in whatever order: a deadline runs exactly while it is the developer's turn, and
    /// something that has ended has an end.
    #[test]
    fn the_clock_runs_exactly_on_the_developers_turn(steps in prop::collection::vec((step(), 0_i64..200_000_000), 0..30)) {
        let mut progress = sent();
        let mut now = Time(0);
        for (step, pause) in steps {
            now = now + pause;
            let before = progress.clone();
            let next = match step {
                Step::Answer => progress.answered_by_developer(now),
                Step::StoreAnswer => progress.answered_by_store(),
                Step::FollowUp => progress.followed_up(&policy(), now),
                Step::Escalate => progress.escalated(&policy(), now),
                Step::Extend => progress.extended(&policy(), now),
                Step::Pass => progress.passed_to_store(now),
                Step::Close => progress.closed(now),
                Step::Withdraw => progress.withdrawn(now),
                Step::Reopen => progress.reopened(&policy(), now),
            };
            progress = next.unwrap_or(before);
            prop_assert_eq!(progress.due_at.is_some(), progress.state == InquiryState::AwaitingDeveloper);
            prop_assert_eq!(progress.closed_at.is_some(), !progress.state.is_open());
            // Whose case it is never contradicts whose turn it is.
            prop_assert!(progress.state != InquiryState::AwaitingDeveloper || !progress.at_store);
            prop_assert!(progress.state != InquiryState::WithStore || progress.at_store);
        }
    }
}
