//! `hearback keys rotate`, as whoever keeps the store runs it.

use std::fs;
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
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn done(data: &Path, args: &[&str]) -> String {
    let output = hearback(data, args);
    assert!(output.status.success(), "{args:?}: {}", said(&output));
    said(&output)
}

#[test]
fn the_key_in_the_file_is_changed_and_the_old_one_opens_nothing_any_more() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, file) = (folder.path(), folder.path().join("vault.key"));
    done(data, &["demo", "--json"]);
    let old = fs::read_to_string(&file).expect("a key");
    let told = done(data, &["keys", "rotate"]);
    assert!(told.contains("The old key is no longer needed"), "{told}");
    assert!(!told.contains("new key: 0."), "{told}");
    let new = fs::read_to_string(&file).expect("a key");
    assert_eq!(new.lines().count(), 1, "the new key alone");
    assert_ne!(new.trim(), old.trim());
    done(data, &["migrate"]);
    let refused = hearback(data, &["migrate", "--vault-key", old.trim()]);
    assert!(!refused.status.success() && said(&refused).contains("sealed with another key"), "{}", said(&refused));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&file).expect("the file").permissions().mode();
        assert_eq!(mode & 0o077, 0, "nobody but its owner reads it");
    }
}

#[test]
fn a_run_that_was_ended_after_it_made_the_key_goes_on_with_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, file) = (folder.path(), folder.path().join("vault.key"));
    done(data, &["migrate"]);
    let old = fs::read_to_string(&file).expect("a key");
    let new = done(data, &["keys", "new"]);
    fs::write(&file, format!("{}\n{}\n", new.trim(), old.trim())).expect("written");
    done(data, &["keys", "rotate", "--end-links"]);
    assert_eq!(fs::read_to_string(&file).expect("a key").trim(), new.trim());
    done(data, &["migrate"]);
}

#[test]
fn a_key_of_the_settings_is_changed_when_both_are_given() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path();
    let (old, new) = ("ab".repeat(32), "cd".repeat(32));
    done(data, &["migrate", "--vault-key", &old]);
    let alone = hearback(data, &["keys", "rotate", "--vault-key", &old]);
    assert!(!alone.status.success() && said(&alone).contains("--vault-key NEW,OLD"), "{}", said(&alone));
    let both = format!("{new},{old}");
    done(data, &["migrate", "--vault-key", &both]);
    let told = done(data, &["keys", "rotate", "--vault-key", &both]);
    assert!(told.contains("give the servers the first of the two alone"), "{told}");
    done(data, &["migrate", "--vault-key", &new]);
    assert!(!hearback(data, &["migrate", "--vault-key", &old]).status.success());
}
