//! Who asks: one of each role, signed in before anything is measured.

use serde_json::Value;

use crate::cases::Site;
use crate::child::Server;
use crate::client::Connection;

/// The session's cookie of each.
pub struct People {
    pub customer: String,
    pub developer: String,
    pub operator: String,
}

impl People {
    /// Signs in the first of the demo accounts of each role: Seoyeon, Jisoo of Moalabs, Jihun of the store.
    pub async fn sign_in(server: &Server, accounts: &Value) -> Result<Self, String> {
        Ok(Self {
            customer: session(server, accounts, "customer").await?,
            developer: session(server, accounts, "developer").await?,
            operator: session(server, accounts, "operator").await?,
        })
    }
}

async fn session(server: &Server, accounts: &Value, role: &str) -> Result<String, String> {
    let mut all = accounts.as_array().into_iter().flatten();
    let account = all.find(|account| account["role"] == role).ok_or_else(|| format!("the demo store has no {role}"))?;
    let fields = [("email", &account["email"]), ("password", &account["password"])];
    let fields = fields.map(|(name, value)| (name, value.as_str().unwrap_or_default()));
    let request = Site(server.address).form("/api/sign-in", &fields, "");
    let answer = Connection::open(server.address).await?.send(&request).await?;
    let cookie =
        answer.cookies.iter().filter_map(|cookie| cookie.split(';').next()).find(|pair| pair.starts_with("hearback="));
    cookie.map(str::to_owned).ok_or_else(|| format!("the {role} could not sign in: {}", crate::cases::told(&answer)))
}
