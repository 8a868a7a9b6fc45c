//! Reports: what many cases say together. Everything is counted by the database, a period at a time.

mod inquiries;
mod reviews;
mod sellers;
mod transparency;
mod weeks;

pub(crate) use reviews::in_weeks;
pub use transparency::publish;
pub(crate) use weeks::over;

use model::Time;
use model::access::{Action, Subject};
use model::report::Weeks;
use model::view::{Report, ReportFilter};

use self::inquiries::Counted;
use crate::Error;
use crate::acting::Acting;
use crate::store::{Conn, args};

/// Reports, for operators and developers.
pub struct Reports(pub(crate) Acting);

impl Reports {
    /// The store's report.
    pub async fn store(&self, filter: ReportFilter) -> Result<Report, Error> {
        self.0.may(Action::ReadReports, Subject::PLACE)?;
        let (now, policy) = (self.0.now(), self.0.desk.policy());
        let weeks = Weeks::until(&policy.zone, now, filter.period.weeks());
        let mut conn = self.0.desk.store().read().await?;
        let Counted { weeks: counted, mut totals, mut before } =
            inquiries::by_week(&mut conn, &weeks, &filter, now).await?;
        [before.median, totals.median] = sellers::medians(&mut conn, &weeks, &filter).await?;
        let refunds = inquiries::refunds(&mut conn, &weeks, &filter, &mut totals, &mut before).await?;
        let compared = began(&mut conn).await?.is_some_and(|first| first < weeks.before().0 + WARM_UP);
        Ok(Report {
            from: weeks.from(),
            now,
            limit: policy.length,
            totals,
            before: compared.then_some(before),
            weeks: counted,
            sellers: sellers::times(&mut conn, &weeks, &filter, now).await?,
            refunds,
            choices: sellers::choices(&mut conn).await?,
            filter,
        })
    }
}

/// A period is compared with when the store had its first inquiry this long, in milliseconds, after its beginning.
const WARM_UP: i64 = 7 * model::time::DAY;

/// When the store's first inquiry was sent.
async fn began(conn: &mut Conn) -> Result<Option<Time>, Error> {
    let (first,): (Option<Time>,) = conn.one("SELECT MIN(created_at) FROM inquiries", args![]).await?;
    Ok(first)
}
