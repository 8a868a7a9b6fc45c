//! What a developer tells the store about a refund request, and what operators read of it.

use model::access::{Action, Subject};
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::invalid::{Checks, Unknown};
use model::refund::{Consumed, Preference, may_state};
use model::view::Stated;
use model::{Bilingual, InquiryId, Invalid, Reason, Time};

use crate::Error;
use crate::record::About;
use crate::refunds::{RefundRow, Refunds};
use crate::store::{Conn, args};

impl Refunds {
    /// The developer tells the store what they would do, and how much was used. Told anew, it takes the place of what was
    /// told before; the record keeps both.
    pub async fn state(&self, number: InquiryNumber, preference: &str, consumed: &str) -> Result<(), Error> {
        self.0.may(Action::StatePreference, Subject::PLACE)?;
        let (preference, consumed) = parse(preference, consumed)?;
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    let row = acting.inquiry(tx, number, Action::StatePreference).await?;
                    let refund = RefundRow::of(tx, &row).await?;
                    may_state(refund.state)?;
                    let now = acting.now();
                    let told = args![refund.id, preference, consumed, acting.account()?, now];
                    tx.run(
                        "UPDATE refunds SET preference = $2, consumed = $3, stated_by = $4, stated_at = $5 WHERE id = $1",
                        told,
                    )
                    .await?;
                    let detail = Some(format!("{preference} {consumed}"));
                    acting.record(tx, now, EventKind::PreferenceStated, About::inquiry(row.id), detail).await
                })
            })
            .await
    }
}

fn parse(preference: &str, consumed: &str) -> Result<(Preference, Consumed), Vec<Invalid>> {
    fn choice<T: std::str::FromStr<Err = Unknown>>(field: &'static str, text: &str) -> Result<T, Invalid> {
        let missing = if text.is_empty() { Reason::Required } else { Reason::NotAChoice };
        text.parse().map_err(|_| Invalid::new(field, missing))
    }
    let mut checks = Checks::default();
    let preference = checks.field(choice("preference", preference));
    let consumed = checks.field(choice("consumed", consumed));
    checks.done()?;
    preference.zip(consumed).ok_or_else(Vec::new)
}

/// What was told last.
pub(crate) async fn stated(conn: &mut Conn, inquiry: InquiryId) -> Result<Option<Stated>, Error> {
    let row: Option<(Preference, Consumed, Time, String, String)> = conn
        .first(
            "SELECT r.preference, r.consumed, r.stated_at, a.name_ko, a.name_en
             FROM refunds r JOIN accounts a ON a.id = r.stated_by WHERE r.inquiry_id = $1",
            args![inquiry],
        )
        .await?;
    Ok(row.map(|(preference, consumed, at, ko, en)| Stated { preference, consumed, at, by: Bilingual { ko, en } }))
}
