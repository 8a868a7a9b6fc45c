//! A real clamd, started by the test in a folder of its own. It knows one virus: the signature is made here, so nothing is
//! downloaded, and it listens within a quarter of a second.

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use desk::Clamd;
use tempfile::TempDir;

/// What the one signature finds; harmless.
pub const VIRUS: &str = "HEARBACK-TEST-VIRUS-5f1c0e77";
/// As clamd calls it.
pub const NAME: &str = "Hearback.Test.UNOFFICIAL";
const PROGRAM: &str = "/usr/sbin/clamd";

/// Where one would be, and the one that is there.
pub struct Scanner {
    folder: TempDir,
    running: Option<Child>,
}

impl Scanner {
    /// A place where none runs yet.
    pub fn away() -> Self {
        let folder = tempfile::Builder::new().prefix("hearback-clamd-").tempdir().expect("a folder");
        Self { folder, running: None }
    }

    pub async fn start() -> Self {
        let mut scanner = Self::away();
        scanner.comes_back("25M").await;
        scanner
    }

    pub fn place(&self) -> Clamd {
        Clamd::Socket(self.socket())
    }

    fn socket(&self) -> PathBuf {
        self.folder.path().join("socket")
    }

    /// Starts it; it takes files of `longest` at most.
    pub async fn comes_back(&mut self, longest: &str) {
        let folder = self.folder.path();
        let hex: String = VIRUS.bytes().map(|byte| format!("{byte:02x}")).collect();
        let (signatures, settings) = (folder.join("signatures"), folder.join("clamd.conf"));
        fs::create_dir_all(&signatures).expect("a folder");
        fs::write(signatures.join("test.ndb"), format!("Hearback.Test:0:*:{hex}\n")).expect("a signature");
        let text = format!(
            "DatabaseDirectory {}\nLocalSocket {}\nForeground yes\nUser root\nStreamMaxLength {longest}\n",
            signatures.display(),
            self.socket().display()
        );
        fs::write(&settings, text).expect("its settings");
        assert!(fs::exists(PROGRAM).unwrap_or_default(), "{PROGRAM} is missing: run scripts/setup-test");
        let started = Command::new(PROGRAM)
            .arg("--config-file")
            .arg(&settings)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        self.running = Some(started.expect("clamd starts"));
        for _ in 0..400 {
            if self.place().ping().await.is_ok() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("clamd was started, and does not answer");
    }

    pub fn goes_away(&mut self) {
        if let Some(mut child) = self.running.take() {
            // It may have ended by itself.
            let _ = child.kill();
            let _ = child.wait();
        }
        let _ = fs::remove_file(self.socket());
    }
}

impl Drop for Scanner {
    fn drop(&mut self) {
        self.goes_away();
    }
}
