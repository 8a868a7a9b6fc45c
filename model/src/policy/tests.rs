use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::invalid::{Invalid, Reason};
use crate::time::MINUTE;

fn at(local: &str) -> Time {
    Zone::seoul().parse_local(local).expect("a wall clock of Seoul")
}

fn refused(typed: &Typed) -> Vec<(String, Reason, Option<u32>)> {
    let fields = typed.parse().expect_err("a refusal");
    fields.into_iter().map(|Invalid { field, reason, limit }| (field, reason, limit)).collect()
}

#[test]
fn every_field_has_its_limits_and_all_that_is_wrong_is_told_at_once() {
    let wrong = Typed {
        answer_days: "31".into(),
        counting: "lunar".into(),
        border: String::new(),
        reminders: ["0".into(), "soon".into(), String::new()],
        extension_hours: "169".into(),
        second_krw: "30000.5".into(),
        second_usd: "1.234".into(),
        money_back_days: "0".into(),
        late_percent: "101".into(),
        shown_seconds: "9".into(),
    };
    let told = |field: &str, reason, limit| (field.to_owned(), reason, limit);
    assert_eq!(
        refused(&wrong),
        [
            told("answer_days", Reason::TooLarge, Some(30)),
            told("counting", Reason::NotAChoice, None),
            told("border", Reason::Required, None),
            told("reminder_1", Reason::TooSmall, Some(1)),
            told("reminder_2", Reason::NotANumber, None),
            told("extension_hours", Reason::TooLarge, Some(168)),
            told("second_krw", Reason::NotANumber, None),
            told("second_usd", Reason::NotANumber, None),
            told("money_back_days", Reason::TooSmall, Some(1)),
            told("late_percent", Reason::TooLarge, Some(100)),
            told("shown_seconds", Reason::TooSmall, Some(10)),
        ]
    );
}

#[test]
fn nobody_is_reminded_before_the_question_was_asked() {
    let typed = |hours: &str| Typed {
        answer_days: "2".into(),
        reminders: [hours.into(), String::new(), String::new()],
        ..Typed::of(&Rules::default())
    };
    assert!(typed("47").parse().is_ok());
    assert_eq!(refused(&typed("48")), [("reminder_1".to_owned(), Reason::TooLarge, Some(47))]);
}

#[test]
fn amounts_are_understood_as_people_write_them_and_nothing_is_never() {
    let typed = Typed { second_krw: "₩20,000".into(), second_usd: " $99.5 ".into(), ..Typed::of(&Rules::default()) };
    let rules = typed.parse().expect("sound");
    assert_eq!((rules.second_above_krw, rules.second_above_usd), (Some(20_000), Some(9_950)));
    let never = Typed { second_krw: String::new(), ..typed }.parse().expect("sound");
    assert_eq!(never.four_eyes().needed_for(Money::won(i64::MAX), false), None);
}

#[test]
fn the_days_of_the_drawing_are_the_days_of_the_model() {
    let rules = Rules { reminders: vec![24, 6], ..Rules::default() };
    let policy = rules.policy(Zone::seoul(), BTreeSet::new());
    assert_eq!(
        ahead(&policy, at("2026-11-20T20:14")),
        [
            Ahead::Reminder { hours: 24, at: at("2026-11-22T20:14") },
            Ahead::Reminder { hours: 6, at: at("2026-11-23T14:14") },
            Ahead::HandedOver { at: at("2026-11-23T20:14") },
        ]
    );
}

#[test]
fn a_reminder_of_the_night_waits_for_the_morning_or_gives_way_to_the_next() {
    let policy = |reminders: &[i64]| {
        Rules { reminders: reminders.to_vec(), ..Rules::default() }.policy(Zone::seoul(), BTreeSet::new())
    };
    let due = at("2026-11-23T09:30");
    let from = at("2026-11-20T09:30");
    // Six hours before would be 03:30.
    assert_eq!(
        ahead(&policy(&[6]), from),
        [Ahead::Reminder { hours: 6, at: at("2026-11-23T08:00") }, Ahead::HandedOver { at: due }]
    );
    // 20:30 the evening before, and both at eight: only the nearer is sent.
    assert_eq!(
        ahead(&policy(&[13, 8, 6]), from),
        [
            Ahead::Reminder { hours: 13, at: at("2026-11-22T20:30") },
            Ahead::Reminder { hours: 6, at: at("2026-11-23T08:00") },
            Ahead::HandedOver { at: due },
        ]
    );
    // Due at 07:00: whoever sleeps is not woken, and after the deadline there is nothing to remind of.
    assert_eq!(ahead(&policy(&[6]), at("2026-11-20T07:00")), [Ahead::HandedOver { at: at("2026-11-23T07:00") }]);
}

#[test]
fn the_whole_way_of_a_version_is_this_table() {
    let person = |number| AccountId::new(Uuid::from_u128(number));
    let hands = Hands { drafted_by: person(1), asked_by: Some(person(2)) };
    let mut legal = Vec::new();
    for &state in VersionState::ALL {
        for step in [PolicyMove::Change, PolicyMove::Ask, PolicyMove::Publish, PolicyMove::Discard] {
            for (who, by) in [("writer", person(1)), ("asker", person(2)), ("third", person(3))] {
                if let Ok(next) = state.after(step, hands, by) {
                    legal.push(format!("{state} --{step:?} by {who}--> {next}"));
                }
            }
        }
    }
    let expected = "\
draft --Change by writer--> draft
draft --Ask by writer--> asked
draft --Ask by asker--> asked
draft --Ask by third--> asked
draft --Discard by writer--> discarded
draft --Discard by asker--> discarded
draft --Discard by third--> discarded
asked --Change by writer--> draft
asked --Publish by third--> published
asked --Discard by writer--> discarded
asked --Discard by asker--> discarded
asked --Discard by third--> discarded";
    assert_eq!(legal.join("\n"), expected);
    assert_eq!(VersionState::Asked.after(PolicyMove::Publish, hands, person(1)), Err(Illegal::OwnDraft));
    assert_eq!(VersionState::Asked.after(PolicyMove::Publish, hands, person(2)), Err(Illegal::OwnDraft));
    assert_eq!(VersionState::Draft.after(PolicyMove::Change, hands, person(3)), Err(Illegal::OthersDraft));
}

fn rules() -> impl Strategy<Value = Rules> {
    let amount = || prop::option::of(0_i64..1_000_000);
    (
        24_i64..=720,
        any::<bool>(),
        any::<bool>(),
        prop::collection::btree_set(1_i64..24, 0..=3),
        0_i64..=168,
        amount(),
        amount(),
        (10_i64..=300, 1_i64..=30, 0_i64..=100),
    )
        .prop_map(
            |(
                answer_hours,
                business,
                exclusive,
                reminders,
                extension_hours,
                krw,
                usd,
                (shown_seconds, money_back_days, late_percent),
            )| {
                Rules {
                    answer_hours,
                    counting: if business { Counting::BusinessDays } else { Counting::Calendar },
                    border: if exclusive { Border::Exclusive } else { Border::Inclusive },
                    reminders: reminders.into_iter().rev().collect(),
                    extension_hours,
                    second_above_krw: krw,
                    second_above_usd: usd,
                    shown_seconds,
                    money_back_days,
                    late_percent,
                }
            },
        )
}

/// The rules with one line as another version has it.
fn with(rules: Rules, line: Line, other: &Rules) -> Rules {
    match line {
        Line::Answer => Rules { answer_hours: other.answer_hours, ..rules },
        Line::Counting => Rules { counting: other.counting, ..rules },
        Line::Border => Rules { border: other.border, ..rules },
        Line::Reminders => Rules { reminders: other.reminders.clone(), ..rules },
        Line::Extension => Rules { extension_hours: other.extension_hours, ..rules },
        Line::SecondKrw => Rules { second_above_krw: other.second_above_krw, ..rules },
        Line::SecondUsd => Rules { second_above_usd: other.second_above_usd, ..rules },
        Line::MoneyBack => Rules { money_back_days: other.money_back_days, ..rules },
        Line::Late => Rules { late_percent: other.late_percent, ..rules },
        Line::Shown => Rules { shown_seconds: other.shown_seconds, ..rules },
    }
}

proptest! {
    #[test]
    fn a_form_gives_back_what_it_shows(rules in rules()) {
        prop_assert_eq!(Typed::of(&rules).parse(), Ok(rules));
    }

    #[test]
    fn what_is_told_as_changed_is_all_that_changed(old in rules(), new in rules()) {
        let told = changes(&old, &new);
        prop_assert!(told.windows(2).all(|pair| pair[0].line < pair[1].line));
        let mended = told.iter().fold(old.clone(), |rules, change| with(rules, change.line, &new));
        prop_assert_eq!(&mended, &new);
        prop_assert_eq!(changes(&old, &old), []);
    }

    /// The job that reminds looks every few minutes; what it would send is what was told ahead.
    #[test]
    fn what_is_told_ahead_is_what_comes(rules in rules(), from in 0_i64..4_000_000) {
        const LOOK: i64 = 10 * MINUTE;
        let policy = rules.policy(Zone::seoul(), BTreeSet::new());
        // Calendar days keep the walk short; what business days add lies before the first reminder.
        let policy = Policy { counting: Counting::Calendar, ..policy };
        let from = at("2026-11-16T00:00") + from * 1_000;
        let due = policy.due_at(from);
        let (mut sent, mut last, mut now) = (Vec::new(), i64::MAX, from);
        while now < due {
            if !policy.is_night(now)
                && let Some(hours) = policy.reminder(due, now)
                && hours < last
            {
                last = hours;
                if policy.is_worth(hours, from, due) {
                    sent.push((hours, now));
                }
            }
            now = now + LOOK;
        }
        let told: Vec<(i64, Time)> = ahead(&policy, from)
            .into_iter()
            .filter_map(|step| match step {
                Ahead::Reminder { hours, at } => Some((hours, at)),
                Ahead::HandedOver { .. } => None,
            })
            .collect();
        // What falls between the last look and the deadline is no difference, nor is one that two reminders share.
        let told: Vec<_> = told.iter().enumerate().filter(|(place, (_, at))| {
            due.since(*at) > LOOK && told.get(place + 1).is_none_or(|next| next.1.since(*at) > LOOK)
        }).map(|(_, told)| *told).collect();
        for (hours, at) in told {
            prop_assert!(sent.iter().any(|(other, when)| *other == hours && (0..=LOOK).contains(&when.since(at))), "{} at {:?}: {:?}", hours, at, sent);
        }
    }
}
