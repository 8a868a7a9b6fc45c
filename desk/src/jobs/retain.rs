//! What is due is destroyed, once a day.

use model::retention::Keeping;

use crate::{Desk, Error, retention};

/// Destroys what is due, unless that was done today; tells how many of each kind went. Several processes may run it at
/// once. A run that fails goes on the day after, or by `hearback retention`.
pub async fn retain(desk: &Desk) -> Result<Option<Vec<(Keeping, u64)>>, Error> {
    retention::daily(desk).await
}
