//! The stand-in's books: what was asked by each key, and every time money moved.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

use model::{Currency, DeliveryId, Time};
use serde::{Deserialize, Serialize};

use super::super::wire::{Asked, Line, Listed, Said, Word};

/// Lines of one part of the books.
const PAGE: usize = 100;

/// Money that moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    pub purchase: String,
    pub order_number: String,
    pub amount_minor: i64,
    pub currency: Currency,
    pub at: Time,
}

/// What was asked by one key, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub(super) asked: Asked,
    pub(super) state: Word,
    pub(super) reason: Option<String>,
}

/// One line of the file.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Written {
    Entry(Entry),
    Act(Act),
}

#[derive(Default)]
pub(super) struct Book {
    entries: BTreeMap<DeliveryId, Entry>,
    acts: Vec<Act>,
    file: Option<PathBuf>,
    pub(super) asked: u64,
}

impl Book {
    pub fn open(file: Option<PathBuf>) -> Result<Self, String> {
        let mut book = Self::default();
        if let Some(path) = &file {
            let text = match fs::read_to_string(path) {
                Ok(text) => text,
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
                Err(error) => return Err(format!("the books {} cannot be read: {error}", path.display())),
            };
            for line in text.lines().filter(|line| !line.is_empty()) {
                match serde_json::from_str(line) {
                    Ok(Written::Entry(entry)) => drop(book.entries.insert(entry.asked.key, entry)),
                    Ok(Written::Act(act)) => book.acts.push(act),
                    Err(error) => return Err(format!("the books {} cannot be understood: {error}", path.display())),
                }
            }
        }
        Ok(Self { file, ..book })
    }

    /// Answers a cancellation that is asked for: `outcome` when its key is new. Nothing when the key was used for
    /// something else.
    pub fn take(&mut self, asked: &Asked, outcome: (Word, Option<&str>), now: Time) -> Option<Said> {
        self.asked += 1;
        if let Some(known) = self.entries.get(&asked.key) {
            return (known.asked == *asked).then(|| said(known));
        }
        let elsewhere = self.acts.iter().any(|act| act.purchase == asked.purchase.to_string())
            || self.entries.values().any(|it| it.asked.purchase == asked.purchase && it.state == Word::Pending);
        let (state, reason) =
            if elsewhere { (Word::Refused, Some("the purchase is cancelled already")) } else { outcome };
        let entry = Entry { asked: asked.clone(), state, reason: reason.map(str::to_owned) };
        Some(self.keep(entry, now))
    }

    pub fn state(&self, key: DeliveryId) -> Said {
        self.entries.get(&key).map_or(Said { key, state: Word::Unheard, reason: None }, said)
    }

    pub fn settle(&mut self, key: DeliveryId, state: Word, reason: Option<&str>, now: Time) -> bool {
        let Some(entry) = self.entries.get(&key).filter(|entry| entry.state == Word::Pending).cloned() else {
            return false;
        };
        self.keep(Entry { state, reason: reason.map(str::to_owned), ..entry }, now);
        true
    }

    fn keep(&mut self, entry: Entry, now: Time) -> Said {
        // The money first: a crash between the two lines shows as an act that nobody asked for, and is found.
        if entry.state == Word::Confirmed {
            self.act(Act {
                purchase: entry.asked.purchase.to_string(),
                order_number: entry.asked.order_number.clone(),
                amount_minor: entry.asked.amount_minor,
                currency: entry.asked.currency,
                at: now,
            });
        }
        self.write(&Written::Entry(entry.clone()));
        let answer = said(&entry);
        self.entries.insert(entry.asked.key, entry);
        answer
    }

    pub fn act(&mut self, act: Act) {
        self.write(&Written::Act(act.clone()));
        self.acts.push(act);
    }

    pub fn forget(&mut self, purchase: &str) {
        self.acts.retain(|act| act.purchase != purchase);
        self.entries.retain(|_, entry| entry.asked.purchase.to_string() != purchase);
    }

    pub fn acts(&self) -> &[Act] {
        &self.acts
    }

    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    /// A part of the books, in the order in which money moved.
    pub fn list(&self, since: Time, after: usize) -> Listed {
        let (mut cancellations, mut next) = (Vec::new(), None);
        for (at, act) in self.acts.iter().enumerate().skip(after).filter(|(_, act)| act.at >= since) {
            if cancellations.len() == PAGE {
                next = Some(at.to_string());
                break;
            }
            cancellations.push(Line {
                purchase: act.purchase.clone(),
                order_number: act.order_number.clone(),
                amount_minor: act.amount_minor,
                currency: act.currency,
                cancelled_at: act.at,
            });
        }
        Listed { cancellations, next }
    }

    fn write(&self, line: &Written) {
        let Some(path) = &self.file else { return };
        let written = serde_json::to_string(line).map_err(std::io::Error::other).and_then(|text| {
            let mut file = fs::OpenOptions::new().create(true).append(true).open(path)?;
            writeln!(file, "{text}")
        });
        if let Err(error) = written {
            tracing::error!(%error, "the stand-in's books cannot be written");
        }
    }
}

fn said(entry: &Entry) -> Said {
    Said { key: entry.asked.key, state: entry.state, reason: entry.reason.clone() }
}
