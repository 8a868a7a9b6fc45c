//! Which apps the payment side tells of: by what name, and signed with what key.

use std::collections::HashMap;

use model::catalog::PackageName;

use super::ordered::Json;
use super::signed::LicenceKey;

/// One app, as the settings name it.
#[derive(Clone, Debug)]
pub struct PnsApp {
    /// The app in the catalogue here.
    pub package: PackageName,
    /// What the payment side calls the app, from version 3.1 of its notifications on.
    pub client_id: Option<String>,
    pub key: LicenceKey,
}

/// The apps whose notifications are taken.
#[derive(Clone, Debug, Default)]
pub struct PnsApps {
    apps: Vec<PnsApp>,
    by_name: HashMap<String, usize>,
    /// Whether notifications of the sandbox count like others: for a store that is tried out.
    pub sandbox_counts: bool,
}

impl PnsApps {
    /// Refuses, in words, a name that two apps have.
    pub fn new(apps: Vec<PnsApp>, sandbox_counts: bool) -> Result<Self, String> {
        let mut by_name = HashMap::new();
        for (place, app) in apps.iter().enumerate() {
            let names = app.client_id.iter().map(|id| client(id)).chain([package(app.package.as_str())]);
            for name in names {
                if by_name.insert(name, place).is_some() {
                    return Err(format!("the app {} is named twice for payment notifications", app.package));
                }
            }
        }
        Ok(Self { apps, by_name, sandbox_counts })
    }

    pub fn is_empty(&self) -> bool {
        self.apps.is_empty()
    }

    /// The app that a notification says it is of. Its key tells whether that is so.
    pub(super) fn named_in(&self, body: &Json) -> Option<&PnsApp> {
        let name = match (body.text("clientId"), body.text("packageName")) {
            (Some(id), None) => client(id),
            (None, Some(name)) => package(name),
            // Both or none of them is no version that there is.
            _ => return None,
        };
        self.by_name.get(&name).map(|&place| &self.apps[place])
    }
}

fn client(id: &str) -> String {
    format!("client {id}")
}

fn package(name: &str) -> String {
    format!("package {name}")
}
