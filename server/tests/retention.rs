//! `hearback retention`, as somebody at a terminal uses it.

use std::path::Path;
use std::process::{Command, Output};

fn hearback(data: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hearback"));
    command.args(args).arg("--data").arg(data);
    for name in ["DATABASE_URL", "HEARBACK_VAULT_KEY", "HEARBACK_CONFIG"] {
        command.env_remove(name);
    }
    command.output().expect("the program runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(if output.status.success() { &output.stdout } else { &output.stderr }).into_owned()
}

#[test]
fn a_dry_run_lists_each_kind_with_its_rule_and_a_run_says_what_went() {
    let data = tempfile::tempdir().expect("a folder");
    assert!(hearback(data.path(), &["migrate"]).status.success());
    let told = said(&hearback(data.path(), &["retention", "--dry-run"]));
    for line in ["what ", "ended inquiries ", "3 years: complaints and disputes", "mails as they came in ", "90 days"] {
        assert!(told.contains(line), "{line} is not in\n{told}");
    }
    let longer = said(&hearback(data.path(), &["retention", "--dry-run", "--keep-complaints-years", "10"]));
    assert!(longer.contains("10 years: complaints and disputes"), "{longer}");
    assert_eq!(said(&hearback(data.path(), &["retention"])), "Nothing was due.\n");
}

#[test]
fn what_is_kept_apart_needs_a_number_that_there_is_and_a_reason() {
    let data = tempfile::tempdir().expect("a folder");
    assert!(hearback(data.path(), &["migrate"]).status.success());
    let open =
        |number: &str, reason: &str| said(&hearback(data.path(), &["retention", "open", number, "--reason", reason]));
    assert_eq!(open("R-20417", "a dispute"), "hearback: nothing is kept apart under R-20417\n");
    assert!(open("R-20417", " ").contains("--reason in words"));
}
