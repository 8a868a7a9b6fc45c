//! How fast mail leaves for one domain: never more than so many within a minute, and whatever is too early is told when to
//! come again, one behind the other.

use crate::time::{HOUR, MINUTE, SECOND, Time};

/// What may leave at once after a quiet time, in milliseconds of the pace: a relay looks once a second.
const LEEWAY: i64 = 2 * SECOND;
/// How far ahead somebody is told to come again, at most.
const AHEAD: i64 = HOUR;

/// So many a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Between two, in milliseconds.
    interval: i64,
}

/// Where a domain stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Queue {
    /// When the next one may leave.
    pub next: Time,
    /// When whoever comes next to wait is told to come again.
    pub last: Time,
}

impl Default for Queue {
    fn default() -> Self {
        Self { next: Time(i64::MIN), last: Time(i64::MIN) }
    }
}

impl Pace {
    pub fn per_minute(most: u32) -> Self {
        // One leaves at the very beginning of a minute, and the leeway may be used up in it.
        let others = i64::from(most.max(2) - 1);
        Self { interval: (MINUTE + LEEWAY + others - 1) / others }
    }

    /// Whether one may leave now, or when to come again; and where the domain stands then.
    /// `soon` is for what is of no use later: it comes again as soon as anything leaves, past whoever waits.
    pub fn take(self, queue: Queue, now: Time, soon: bool) -> (Queue, Result<(), Time>) {
        let Queue { next, last } = queue;
        // Further ahead than one interval it never is, unless the clock was put back.
        if next <= now || next.0 - now.0 > self.interval {
            let next = if next <= now { next.max(now - LEEWAY) } else { now };
            return (Queue { next: next + self.interval, last }, Ok(()));
        }
        let again = if soon || last.0.saturating_sub(now.0) > AHEAD { next } else { last.max(next) };
        let last = if soon { last } else { again + self.interval };
        (Queue { next, last }, Err(again))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sends what waits, as a relay does that looks every `look`; gives when each left.
    fn sent(pace: Pace, many: usize, look: i64) -> Vec<Time> {
        let (mut queue, mut now, mut sent) = (Queue::default(), Time(1_000_000), Vec::new());
        let mut waiting = vec![now; many];
        while !waiting.is_empty() {
            waiting.retain_mut(|due| {
                if *due > now {
                    return true;
                }
                let (then, answer) = pace.take(queue, now, false);
                queue = then;
                match answer {
                    Ok(()) => sent.push(now),
                    Err(again) => {
                        assert!(again > now, "nobody is told to come again at once");
                        *due = again;
                    }
                }
                answer.is_err()
            });
            now = now + look;
        }
        sent
    }

    #[test]
    fn no_minute_has_more_than_so_many_and_none_is_wasted() {
        for (most, many, look) in [(300, 2_000, 1_000), (60, 500, 250), (7, 60, 1_000), (2, 10, 1_000), (1, 5, 1_000)] {
            let sent = sent(Pace::per_minute(most), many, look);
            for (at, from) in sent.iter().enumerate() {
                let within = sent[at..].iter().take_while(|time| time.0 - from.0 < MINUTE).count();
                assert!(within <= most as usize, "{within} of {most} within a minute");
            }
            let took = sent[many - 1].0 - sent[0].0;
            let best = MINUTE * i64::try_from(many).expect("few") / i64::from(most);
            assert!(took <= best * 13 / 10 + 3 * MINUTE, "{many} took {took} ms where {best} would do");
        }
    }

    #[test]
    fn after_a_quiet_time_a_few_leave_at_once() {
        let at_once = sent(Pace::per_minute(300), 30, 1).iter().filter(|time| time.0 == 1_000_000).count();
        assert_eq!(at_once, 10);
    }

    #[test]
    fn a_clock_that_was_put_back_holds_nothing_up() {
        let pace = Pace::per_minute(60);
        let (queue, _) = pace.take(Queue::default(), Time(100 * HOUR), false);
        assert_eq!(pace.take(queue, Time(HOUR), false).1, Ok(()));
        let ahead = Queue { next: Time(1_500), last: Time(100 * HOUR) };
        assert_eq!(pace.take(ahead, Time(1_000), false).1, Err(Time(1_500)));
    }

    #[test]
    fn what_is_of_no_use_later_waits_for_the_next_place_and_not_behind_all_others() {
        let pace = Pace::per_minute(60);
        let (now, mut queue) = (Time(1_000_000), Queue::default());
        for _ in 0..500 {
            queue = pace.take(queue, now, false).0;
        }
        let (after, answer) = pace.take(queue, now, true);
        assert_eq!((answer, after), (Err(queue.next), queue));
    }
}
