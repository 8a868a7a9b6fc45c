//! The picture of the machine in `docs/refunds.md`, drawn from the table that the code goes by.

use std::fmt::Write;
use std::path::Path;

use super::{RefundMove, RefundState};

const HEAD: &str = "\
# A refund request

Where a request can stand, and what leads from one state to the next. The picture and the table are written by the tests of
`model` from `RefundState::after`, which is the whole machine: every pair of a state and a move that is not here is refused with
a named reason. Who may make a move is in [access-matrix.md](access-matrix.md).

- *awaiting_approval* is the store's own: customers and developers see the state that the approval was asked from.
- A request that the store declined is asked again once. That is the appeal: another operator decides it, and that is final.
- *cancelling* ends only by the payment side's word: confirmed, or refused for good. What happens in between, and why a purchase is
  cancelled once whatever crashes when, is in [payment.md](payment.md).
- An operator gives a reason from one closed list: to cancel, the reasons that customers have; to decline, a list of its own
  (`model::refund::Grounds`). The reasons of customers carry the codes that Google and Apple have for them.

";

fn said(step: RefundMove) -> &'static str {
    match step {
        RefundMove::Agree => "the developer agrees",
        RefundMove::DeclineByDeveloper => "the developer declines",
        RefundMove::Escalate => "the deadline passes, or it comes back to the store",
        RefundMove::Extend => "an operator gives 24 hours more",
        RefundMove::Cancel => "an operator cancels",
        RefundMove::AskApproval => "an operator asks a second one",
        RefundMove::Approve => "the second operator approves",
        RefundMove::SendBack { .. } => "the second operator sends it back",
        RefundMove::TakeBack { .. } => "who asked takes it back",
        RefundMove::Decline => "an operator declines",
        RefundMove::Confirm => "the payment side confirms",
        RefundMove::Refuse => "the payment side refuses",
        RefundMove::Withdraw => "the customer takes it back",
        RefundMove::CancelledElsewhere => "the payment side tells that it is cancelled",
        RefundMove::Reopen { .. } => "the customer asks again",
    }
}

fn drawn() -> String {
    let mut text = HEAD.to_owned();
    text.push_str("```mermaid\nstateDiagram-v2\n    [*] --> with_developer: asked of the developer\n");
    text.push_str("    [*] --> with_store: asked of the store, or passed on by a developer\n");
    let mut rows = String::new();
    for &state in RefundState::ALL {
        for step in RefundMove::ALL {
            if let Ok(next) = state.after(step) {
                let _ = writeln!(text, "    {state} --> {next}: {}", said(step));
                let _ = writeln!(rows, "| {state} | {} | {next} |", said(step));
            }
        }
    }
    for state in RefundState::ALL.iter().filter(|state| state.is_final()) {
        let _ = writeln!(text, "    {state} --> [*]");
    }
    let _ = write!(text, "```\n\n| from | what happens | to |\n|---|---|---|\n{rows}");
    text
}

#[test]
fn the_picture_in_the_docs_is_the_machine() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/refunds.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&file, drawn()).expect("docs/refunds.md can be written");
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(committed == drawn(), "docs/refunds.md is out of date: run the tests of model with UPDATE_DOCS=1");
}
