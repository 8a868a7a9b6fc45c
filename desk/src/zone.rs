//! A zone's rules as the short table that pages carry.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use model::time::SECOND;
use model::{Time, Zone};

/// The years around `now` whose changes of offset a page needs: purchases are no older, deadlines no later.
const YEARS_BEFORE: i64 = 12;
const YEARS_AFTER: i64 = 3;

/// The zone with this IANA name, or a sentence that says what is wrong.
pub fn zone_named(name: &str, now: Time) -> Result<Zone, String> {
    let zone = TimeZone::get(name).map_err(|_| format!("{name:?} is not a time zone: give one like Asia/Seoul"))?;
    let year = 365 * 24 * 3600 * SECOND;
    let stamp = |time: Time| Timestamp::from_millisecond(time.0).unwrap_or_default();
    let (from, to) = (stamp(now - YEARS_BEFORE * year), stamp(now + YEARS_AFTER * year));
    let mut offsets = vec![(Time::BEGINNING, zone.to_offset(from).seconds())];
    offsets.extend(
        zone.following(from)
            .take_while(|change| change.timestamp() < to)
            .map(|change| (Time(change.timestamp().as_millisecond()), change.offset().seconds())),
    );
    Ok(Zone { name: name.to_owned(), offsets })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seoul_has_one_offset_and_new_york_two_a_year() {
        let now = Time(1_794_827_640_000);
        assert_eq!(zone_named("Asia/Seoul", now), Ok(Zone::seoul()));
        let new_york = zone_named("America/New_York", now).expect("a zone");
        assert_eq!(new_york.offsets.len(), 31);
        assert!(zone_named("Mars/Olympus", now).is_err());
    }
}
