//! The demo store: a store as it might be on some Friday in November, the same on every machine.
//!
//! Dramatis personae: Seoyeon Kim, a customer whose Premium was paid and never arrived (R-20417); Minho Kang and Jisoo
//! Lee of Moalabs, who were silent for three days; Jihun Park and Haeun Lee of the store, who have to decide. Around
//! them everybody else that a store has, as many as the scale asks for.
//!
//! Everything comes from one seed and from `now`, and passes through the transitions of `model`.

mod base;
mod canned;
mod case;
mod cast;
mod chance;
mod friends;
mod inquiries;
mod mix;
mod moderation;
mod names;
mod phrases;
mod plan;
mod plots;
mod purchases;
mod reviews;
mod sheet;
mod shelf;
mod showcase;
mod tags;
#[cfg(test)]
mod tests;
mod visits;
mod world;

use model::account::Password;
use model::{Bilingual, Role};
use serde::Serialize;
use tokio::task::JoinHandle;

use self::cast::{AURORA, COMPANIES, Company, KITCHEN, MOALABS, OPERATORS, both};
use self::friends::{FRIENDS, Who};
use self::inquiries::Telling;
use self::reviews::Reviewing;
use self::sheet::{Sheet, Table, Written, tables};
use self::world::World;
use crate::store::{Conn, args};
use crate::{Desk, Error};

/// The password of every account of the demo store. It protects nothing: the store is for looking around.
pub const PASSWORD: &str = "hearback-demo-2026";

/// An account to look around with.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DemoAccount {
    pub email: String,
    pub password: String,
    pub role: Role,
    pub name: Bilingual,
    /// The company of a developer.
    pub seller: Option<Bilingual>,
}

/// The accounts worth signing in with: who the pictures are about.
pub fn accounts() -> Vec<DemoAccount> {
    let account = |role, name, email: &str, company: Option<&Company>| DemoAccount {
        email: email.to_owned(),
        password: PASSWORD.to_owned(),
        role,
        name: both(name),
        seller: company.map(|company| both(company.name)),
    };
    let customers = [Who::Seoyeon, Who::Marcus].map(|who| {
        let friend = &FRIENDS[who as usize];
        account(Role::Customer, friend.name, friend.email, None)
    });
    // Jisoo and Minho of Moalabs, and one developer each of two others.
    let developers = [(MOALABS, 2), (AURORA, 1), (KITCHEN, 1)].into_iter().flat_map(|(company, count)| {
        let company = &COMPANIES[company];
        company
            .team
            .iter()
            .take(count)
            .map(move |&(name, email, _)| account(Role::Developer, name, email, Some(company)))
    });
    let operators = OPERATORS.iter().map(|&(name, email)| account(Role::Operator, name, email, None));
    customers.into_iter().chain(developers).chain(operators).collect()
}

/// How much of everything was loaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    pub sellers: u64,
    pub apps: u64,
    pub accounts: u64,
    pub purchases: u64,
    pub reviews: u64,
    pub inquiries: u64,
    /// Rows of all tables together.
    pub rows: u64,
}

/// Loads the demo store, `scale` times as large as the one of the pictures. `progress` hears how many of how many
/// things are made.
///
/// Refused when the store lists apps already: demo data never mixes with real ones. At scale 1 everything is one
/// commit; a larger load that was broken off leaves a part, and needs an empty database again.
pub async fn load(desk: &Desk, scale: u32, progress: impl Fn(u64, u64) + Send + Sync) -> Result<Summary, Error> {
    let (apps,): (i64,) = desk.store().read().await?.one("SELECT COUNT(*) FROM apps", args![]).await?;
    if apps > 0 {
        return Err(Error::internal("the store lists apps already; the demo store is loaded into an empty one only"));
    }
    let hash = desk.hash_password(&Password::parse("password", PASSWORD)?).await?;
    let world = World::new(desk, scale);
    let plan = plan::plan(&world);
    let total = world.many + world.visits + plan.len() as u64;
    let mut loading = Loading { desk, sheet: Sheet::default(), flying: None, progress, done: 0, total };

    base::write(&world, &mut loading.sheet, &hash);
    for place in 0..world.many {
        purchases::customer(&mut loading.sheet, &world.customer(place), &hash);
        loading.made().await?;
    }
    let mut reviewing = Reviewing::new(&world);
    showcase::acquire_and_review(&world, &mut loading.sheet, &mut reviewing)?;
    for index in 0..world.visits {
        let visit = world.visit(index);
        purchases::visit(&world, &mut loading.sheet, &visit)?;
        reviewing.of_visit(&world, &mut loading.sheet, &visit);
        loading.made().await?;
    }
    showcase::tell(&world, &mut loading.sheet)?;
    let mut telling = Telling::default();
    for planned in &plan {
        telling.tell(&world, &mut loading.sheet, planned)?;
        loading.made().await?;
    }
    let closing = base::closing(&world, &plan, &reviewing.stars);
    loading.finish(closing).await
}

/// What is under way: one sheet is written while the next one is filled.
struct Loading<'d, P> {
    desk: &'d Desk,
    sheet: Sheet,
    flying: Option<JoinHandle<Result<(), Error>>>,
    progress: P,
    done: u64,
    total: u64,
}

impl<P: Fn(u64, u64) + Send + Sync> Loading<'_, P> {
    async fn made(&mut self) -> Result<(), Error> {
        self.done += 1;
        if self.sheet.is_full() {
            let sheet = self.sheet.tear_off();
            self.send(sheet, None).await?;
        }
        Ok(())
    }

    async fn finish(mut self, closing: base::Closing) -> Result<Summary, Error> {
        let sheet = self.sheet.tear_off();
        self.send(sheet, Some(closing)).await?;
        self.landed().await?;
        let of = |table| self.sheet.total(table);
        Ok(Summary {
            sellers: of(Table::Sellers),
            apps: of(Table::Apps),
            accounts: of(Table::Accounts),
            purchases: of(Table::Purchases),
            reviews: of(Table::Reviews),
            inquiries: of(Table::Inquiries),
            rows: self.sheet.all(),
        })
    }

    async fn send(&mut self, sheet: Written, closing: Option<base::Closing>) -> Result<(), Error> {
        self.landed().await?;
        let store = self.desk.store().clone();
        self.flying = Some(tokio::spawn(async move {
            store.write((sheet, closing), move |tx, (sheet, closing)| Box::pin(write(tx, sheet, closing.clone()))).await
        }));
        Ok(())
    }

    /// Waits for the sheet that is being written: the next one may point to its rows.
    async fn landed(&mut self) -> Result<(), Error> {
        if let Some(flying) = self.flying.take() {
            flying.await.map_err(|lost| Error::internal(format!("a part of the demo store was lost: {lost}")))??;
            (self.progress)(self.done, self.total);
        }
        Ok(())
    }
}

async fn write(tx: &mut Conn, sheet: &Written, closing: Option<base::Closing>) -> Result<(), Error> {
    for (head, columns, rows) in tables(sheet) {
        tx.insert_rows(head, columns, rows.clone(), "").await?;
    }
    match closing {
        Some(closing) => closing.write(tx).await,
        None => Ok(()),
    }
}
