//! The errand that tells one browser.

use model::Actor;

use super::relay::{End, Relay};
use crate::Error;
use crate::push::{self, Knock, Posted};
use crate::store::args;

impl Relay {
    pub(super) async fn ring(&self, knock: &Knock) -> Result<End, Error> {
        let Some(outside) = &self.outside else { return Ok(End::Never("there is no way out".to_owned())) };
        let Some(parcel) = self.desk.act_as(Actor::System).pack(knock).await? else { return Ok(End::Done) };
        let (sql, end) = match push::post(&self.desk, outside, parcel).await {
            Posted::Taken => ("UPDATE push_devices SET used_at = $2 WHERE id = $1", End::Done),
            Posted::Gone => ("DELETE FROM push_devices WHERE id = $1 AND created_at <= $2", End::Done),
            Posted::Later(why) => return Ok(End::Again(why)),
            Posted::Never(why) => return Ok(End::Never(why)),
        };
        let device = knock.device;
        self.desk
            .store()
            .write(self.desk.clone(), move |tx, desk| {
                let now = desk.now();
                Box::pin(async move { tx.run(sql, args![device, now]).await.map(|_| ()) })
            })
            .await?;
        Ok(end)
    }
}
