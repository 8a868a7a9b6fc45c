//! Addresses of files: signed, for some hours, and bound to one file.
//!
//! Files are served without a look at cookies, so an address is all the permission there is. It is given to whoever may
//! read the thread, in the view of the thread itself, and ends by itself.

use model::time::{DAY, HOUR};
use model::{FileId, Time};

use crate::Desk;

/// How long an address on a page holds at least. It changes every six hours only, so that an open page that looks again
/// finds what it has.
const ON_A_PAGE: i64 = 6 * HOUR;
/// How long an address in a mail holds at least.
const IN_A_MAIL: i64 = 14 * DAY;

impl Desk {
    /// Where a page has the file.
    pub(crate) fn file_address(&self, id: FileId, name: &str) -> String {
        self.address_until(id, name, until(self.now(), ON_A_PAGE))
    }

    /// Where a mail has it, after the desk's own address.
    pub(crate) fn file_address_for_mail(&self, id: FileId, name: &str) -> String {
        self.address_until(id, name, until(self.now(), IN_A_MAIL))
    }

    fn address_until(&self, id: FileId, name: &str, until: i64) -> String {
        let name: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
        // A space is `+` in a form only.
        format!("/files/{id}/{until:x}.{}/{}", self.vault().token(&purpose(id, until)), name.replace('+', "%20"))
    }

    /// Whether this is a ticket that was given for the file and still holds.
    pub(crate) fn admits(&self, id: FileId, ticket: &str) -> bool {
        let Some((until, seal)) = ticket.split_once('.') else { return false };
        let Ok(until) = i64::from_str_radix(until, 16) else { return false };
        self.now().0 < until && self.vault().is_token(&purpose(id, until), seal)
    }
}

/// At least `length` from now, and the same for everybody who asks within that time.
fn until(now: Time, length: i64) -> i64 {
    (now.0 / length + 2) * length
}

fn purpose(id: FileId, until: i64) -> String {
    format!("file/{id}/{until}")
}
