//! What follows from erasure, and the deed.

use std::net::IpAddr;

use model::access::{Action, Subject};
use model::account::{Email, Password};
use model::event::EventKind;
use model::inquiry::{Illegal, InquiryNumber};
use model::retention::{Basis, Keeping, nobody};
use model::view::{ErasurePage, KeptLine};
use model::{AccountId, Language, Time};

use super::{apart, rest};
use crate::accounts::{Accounts, SessionToken, next_customer_number};
use crate::acting::Acting;
use crate::outbox::{Errand, Post};
use crate::record::About;
use crate::store::{Conn, args};
use crate::terms::{open, running};
use crate::{Desk, Error};

/// Inquiries in the way that are named.
const LISTED: i64 = 20;

impl Accounts {
    /// What stands in the way, and what the law would keep until when.
    pub async fn erasure(&self, here: Option<&SessionToken>) -> Result<ErasurePage, Error> {
        self.0.may(Action::EraseOwnAccount, Subject::PLACE)?;
        let customer = self.0.account()?;
        let mut conn = self.0.desk.store().read().await?;
        let open = in_the_way(&mut conn, customer).await?;
        let kept = kept(&self.0.desk, &mut conn, customer).await?;
        drop(conn);
        Ok(ErasurePage { open, kept, password_free: self.is_password_free(here).await? })
    }

    /// Erases whoever asks. Refused while an inquiry is open or a refund is on its way: its outcome would have nobody to go to.
    pub async fn erase(&self, password: &str, here: Option<&SessionToken>, ip: IpAddr) -> Result<(), Error> {
        self.0.may(Action::EraseOwnAccount, Subject::PLACE)?;
        let customer = self.0.account()?;
        if !self.is_password_free(here).await? {
            let password = Password::attempt("password", password)?;
            self.prove(customer, "password", &password, ip).await?;
        }
        self.0.desk.store().write(self.0.clone(), move |tx, acting| Box::pin(begin(acting, tx, customer))).await?;
        rest::finish(&self.0.desk, customer).await
    }
}

/// What must end first, newest first.
async fn in_the_way(conn: &mut Conn, customer: AccountId) -> Result<Vec<InquiryNumber>, Error> {
    let rows: Vec<(bool, i64)> = conn
        .all(
            concat!(
                "SELECT i.handed_over, i.serial FROM inquiries i LEFT JOIN refunds r ON r.inquiry_id = i.id
             WHERE i.customer_id = $1
               AND (",
                open!("i.state"),
                "
                    OR ",
                running!("r.state"),
                ")
             ORDER BY i.created_at DESC, i.id DESC LIMIT $2"
            ),
            args![customer, LISTED],
        )
        .await?;
    Ok(rows.into_iter().map(|(handed_over, serial)| InquiryNumber { handed_over, serial }).collect())
}

/// What the law keeps of them from now on.
pub(super) async fn kept(desk: &Desk, conn: &mut Conn, customer: AccountId) -> Result<Vec<KeptLine>, Error> {
    let (now, rule, zone) = (desk.now(), desk.retention(), desk.zone());
    let inquiries: Vec<(bool, i64, Option<Time>)> = conn
        .all(
            "SELECT r.id IS NOT NULL, COUNT(*), MAX(i.closed_at) FROM inquiries i LEFT JOIN refunds r ON r.inquiry_id = i.id
             WHERE i.customer_id = $1 AND i.closed_at IS NOT NULL GROUP BY r.id IS NOT NULL",
            args![customer],
        )
        .await?;
    let (bought, newest): (i64, Option<Time>) = conn
        .one(
            "SELECT COUNT(*), MAX(COALESCE(cancelled_at, purchased_at)) FROM purchases WHERE customer_id = $1",
            args![customer],
        )
        .await?;
    let ended = inquiries.into_iter().filter_map(|(refund, count, closed)| {
        let (basis, until) = rule.of_ended(closed?, refund, zone);
        Some(KeptLine { basis, count, until })
    });
    let purchases = newest.map(|newest| KeptLine {
        basis: Basis::Payments,
        count: bought,
        until: rule.due(Keeping::Purchase, newest, zone),
    });
    let mut lines: Vec<KeptLine> = Vec::new();
    for line in ended.chain(purchases).filter(|line| line.until > now) {
        match lines.iter_mut().find(|other| other.basis == line.basis) {
            Some(other) => {
                *other = KeptLine { count: other.count + line.count, until: other.until.max(line.until), ..line };
            }
            None => lines.push(line),
        }
    }
    lines.sort_by_key(|line| line.until);
    Ok(lines)
}

/// Makes the account nobody's, in one commit.
async fn begin(acting: &Acting, tx: &mut Conn, customer: AccountId) -> Result<(), Error> {
    let (now, desk) = (acting.now(), &acting.desk);
    if !in_the_way(tx, customer).await?.is_empty() {
        return Err(Illegal::StillOpen.into());
    }
    tx.overwriting(true).await?;
    let kept = kept(desk, tx, customer).await?;
    let (email, language): (Email, Language) =
        tx.found("SELECT email, language FROM accounts WHERE id = $1 AND erased_at IS NULL", args![customer]).await?;
    // The longest of them.
    let last = kept.last().copied();
    if let Some(line) = last {
        apart::keep_who(desk, tx, customer, line).await?;
    }
    for sql in [
        "DELETE FROM push_devices WHERE account_id = $1",
        "DELETE FROM push_unwanted WHERE account_id = $1",
        "DELETE FROM push_unwanted_apps WHERE account_id = $1",
        "DELETE FROM sessions WHERE account_id = $1",
        "DELETE FROM notification_choices WHERE account_id = $1",
        "DELETE FROM digest_lines WHERE account_id = $1",
        "DELETE FROM idempotency WHERE account_id = $1",
        "DELETE FROM files WHERE account_id = $1 AND message_id IS NULL",
        "UPDATE reviews SET helpful = helpful - 1
         WHERE helpful > 0 AND id IN (SELECT m.review_id FROM helpful_marks m WHERE m.account_id = $1)",
        "DELETE FROM helpful_marks WHERE account_id = $1",
        // An answer by mail that comes while the rest is under way opens nothing again.
        "DELETE FROM reply_addresses WHERE side = 'customer'
         AND inquiry_id IN (SELECT i.id FROM inquiries i WHERE i.customer_id = $1)",
    ] {
        tx.run(sql, args![customer]).await?;
    }
    // Ids stand in an errand whole.
    tx.run(
        "DELETE FROM outbox WHERE state = 'waiting' AND topic IN ('mail', 'push') AND payload LIKE $1",
        args![format!("%{customer}%")],
    )
    .await?;
    tx.run("DELETE FROM mails WHERE recipient = $1 AND inquiry_id IS NULL", args![&email]).await?;
    tx.run("DELETE FROM incoming_mails WHERE author = $1 AND inquiry_id IS NULL", args![&email]).await?;
    tx.run("DELETE FROM incoming_mails WHERE sender = $1 AND inquiry_id IS NULL", args![&email]).await?;
    let (number, nobody) = (next_customer_number(tx).await?, nobody());
    tx.run(
        "UPDATE accounts SET erased_at = $2, state = 'disabled', email = $3, password_hash = 'erased', name_ko = $4, name_en = $5,
                customer_number = $6, theme = 'system', time_zone = NULL, link_series = link_series + 1, sign_in_links_after = $2
         WHERE id = $1",
        args![customer, now, format!("{customer}@erased.invalid"), nobody.ko, nobody.en, number],
    )
    .await?;
    acting.record(tx, now, EventKind::AccountErased, About::account(customer), None).await?;
    tx.run(
        "INSERT INTO farewells (id, email, language, kept_until, at) VALUES ($1, $2, $3, $4, $5)",
        args![customer, &email, language, last.map(|line| line.until), now],
    )
    .await?;
    acting.leave(tx, now, &Errand::Mail(Post::farewell(customer))).await?;
    tx.overwriting(false).await
}
