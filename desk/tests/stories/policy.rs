//! The store's rules: one operator drafts a version, another publishes it, and every inquiry keeps the one that it was sent
//! under.

use desk::PolicyRead;
use desk::jobs::{escalate_overdue, remind};
use model::deadline::Counting;
use model::money::Money;
use model::policy::{Typed, VersionState};
use model::refund::{FourEyes, SecondNeeded};
use model::time::{DAY, HOUR, SECOND};
use model::view::{DeadlineRule, PolicyPage};
use model::{Actor, PolicyId, Reason};

use crate::support::cast::{CUSTOMER, DEVELOPER, OPERATOR, OTHER_OPERATOR, START};
use crate::support::dump::difference;
use crate::support::rulings::extend;
use crate::support::{TestDesk, fields, refused, rule, status};

/// Two days instead of three, one reminder twelve hours before, two operators above ₩20,000.
fn strict() -> Typed {
    Typed {
        answer_days: "2".into(),
        counting: "calendar".into(),
        border: "inclusive".into(),
        reminders: ["12".into(), String::new(), String::new()],
        extension_hours: "48".into(),
        second_krw: "20000".into(),
        second_usd: "100".into(),
        money_back_days: "3".into(),
        late_percent: "15".into(),
        shown_seconds: "20".into(),
    }
}

async fn page(desk: &TestDesk, actor: Actor) -> PolicyPage {
    desk.act(actor).policies().page().await.expect("the rules")
}

/// The draft as it stands.
async fn read(desk: &TestDesk) -> PolicyRead {
    let draft = page(desk, OPERATOR).await.draft.expect("a draft");
    PolicyRead { id: draft.id, revision: draft.revision }
}

/// Jihun writes these rules and asks for them, Haeun publishes them.
async fn publish(desk: &TestDesk, typed: &Typed) {
    desk.act(OPERATOR).policies().save(&desk.key(), None, typed, true).await.expect("asked");
    desk.act(OTHER_OPERATOR).policies().publish(read(desk).await).await.expect("published");
}

async fn facts(desk: &TestDesk) -> Vec<(String, String)> {
    desk.rows("SELECT kind, detail FROM events WHERE kind LIKE 'policy%' ORDER BY at, id").await
}

twins! {
    async fn what_the_settings_said_is_the_first_version(desk: TestDesk) {
        let desk = desk.changed(|setup| desk::Setup { four_eyes: FourEyes { above_krw: 30_000, above_usd: 2_550 }, ..setup });
        desk.desk.follow_policy().await.expect("written down");
        // The settings of a later start change nothing any more.
        let later = desk.changed(|setup| desk::Setup { four_eyes: FourEyes { above_krw: 1, above_usd: 1 }, ..setup });
        later.desk.follow_policy().await.expect("read");
        let page = page(&later, OPERATOR).await;
        assert_eq!((page.number, page.rules.answer_hours, page.rules.reminders.clone()), (1, 72, vec![24, 6]));
        assert_eq!((page.rules.second_above_krw, page.rules.second_above_usd), (Some(30_000), Some(2_550)));
        assert_eq!(Typed::of(&page.rules).second_usd, "25.50");
        let versions = later.act(OPERATOR).policies().versions().await.expect("the versions");
        assert_eq!(versions.len(), 1);
        assert_eq!((versions[0].state, &versions[0].drafted_by), (VersionState::Published, &None));
    }

    async fn one_drafts_another_publishes_and_the_record_says_what_changed(desk: TestDesk) {
        desk.act(OPERATOR).policies().save(&desk.key(), None, &strict(), false).await.expect("drafted");
        let draft = page(&desk, OPERATOR).await.draft.expect("a draft");
        assert_eq!((draft.number, draft.state, draft.mine, draft.can_publish), (2, VersionState::Draft, true, false));
        desk.later(SECOND);
        let longer = Typed { shown_seconds: "30".into(), ..strict() };
        desk.act(OPERATOR).policies().save(&desk.key(), Some(read(&desk).await), &longer, false).await.expect("changed");
        desk.later(SECOND);
        desk.act(OPERATOR).policies().ask(read(&desk).await).await.expect("asked");
        let seen = page(&desk, OTHER_OPERATOR).await;
        assert_eq!(seen.number, 1, "nothing holds that nobody published");
        let draft = seen.draft.expect("a draft");
        assert_eq!((draft.by.ko.as_str(), draft.mine, draft.can_publish), ("박지훈", false, true));
        desk.later(SECOND);
        desk.act(OTHER_OPERATOR).policies().publish(read(&desk).await).await.expect("published");
        let now = page(&desk, OPERATOR).await;
        assert_eq!((now.number, now.rules.answer_hours, now.rules.shown_seconds, now.draft), (2, 48, 30, None));
        let versions = desk.act(OPERATOR).policies().versions().await.expect("the versions");
        let by: Vec<_> = versions.iter().map(|row| (row.number, row.ended_by.as_ref().map(|name| name.en.as_str()))).collect();
        assert_eq!(by, [(2, Some("Haeun Lee")), (1, None)]);
        let all = "2 answer_days 72h → 48h; reminders 24h,6h → 12h; extension_hours 24h → 48h; second_krw 100000 → 20000; shown_seconds 60s → ";
        let told = |kind: &str, detail: String| (kind.to_owned(), detail);
        assert_eq!(
            facts(&desk).await,
            [
                told("policy_drafted", format!("{all}20s")),
                told("policy_changed", "2 shown_seconds 20s → 30s".into()),
                told("policy_asked", format!("{all}30s")),
                told("policy_published", format!("{all}30s")),
            ]
        );
    }

    async fn nobody_publishes_their_own_and_nobody_what_they_have_not_read(desk: TestDesk) {
        let (jihun, haeun) = (desk.act(OPERATOR).policies(), desk.act(OTHER_OPERATOR).policies());
        jihun.save(&desk.key(), None, &strict(), false).await.expect("drafted");
        let first = read(&desk).await;
        let before = desk.dump().await;
        assert_eq!(rule(&haeun.publish(first).await), "not_in_this_state", "nobody asked for it yet");
        assert_eq!(rule(&haeun.save(&desk.key(), Some(first), &Typed { shown_seconds: "30".into(), ..strict() }, false).await), "others_draft");
        assert_eq!(rule(&haeun.save(&desk.key(), None, &strict(), false).await), "others_draft");
        assert_eq!(status(&jihun.save(&desk.key(), None, &strict(), false).await), 409, "one draft at a time");
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
        jihun.ask(first).await.expect("asked");
        assert_eq!(rule(&jihun.publish(first).await), "own_draft");
        // It is changed while Haeun reads it: it has to be asked for and read anew.
        jihun.save(&desk.key(), Some(first), &Typed { answer_days: "1".into(), ..strict() }, true).await.expect("changed");
        assert_eq!(status(&haeun.publish(first).await), 409);
        let stranger = PolicyRead { id: PolicyId::new(uuid::Uuid::from_u128(9)), ..read(&desk).await };
        assert_eq!(status(&haeun.publish(stranger).await), 409);
        haeun.publish(read(&desk).await).await.expect("published");
        assert_eq!(page(&desk, OPERATOR).await.rules.answer_hours, 24);
    }

    async fn who_asks_for_a_colleagues_draft_does_not_publish_it(desk: TestDesk) {
        desk.act(OPERATOR).policies().save(&desk.key(), None, &strict(), false).await.expect("drafted");
        let draft = read(&desk).await;
        desk.act(OTHER_OPERATOR).policies().ask(draft).await.expect("asked");
        for actor in [OPERATOR, OTHER_OPERATOR] {
            assert_eq!(rule(&desk.act(actor).policies().publish(draft).await), "own_draft");
        }
        desk.act(OTHER_OPERATOR).policies().discard(draft).await.expect("discarded");
        assert_eq!(page(&desk, OPERATOR).await.draft, None);
        desk.act(OTHER_OPERATOR).policies().save(&desk.key(), None, &strict(), false).await.expect("a new one of the same number");
    }

    async fn what_changes_nothing_is_no_version_and_what_is_wrong_is_told_beside_its_field(desk: TestDesk) {
        let jihun = desk.act(OPERATOR).policies();
        let same = Typed::of(&page(&desk, OPERATOR).await.rules);
        assert_eq!(rule(&jihun.save(&desk.key(), None, &same, false).await), "nothing_changed");
        let wrong = Typed { answer_days: "0".into(), shown_seconds: "forever".into(), ..strict() };
        assert_eq!(
            fields(jihun.save(&desk.key(), None, &wrong, false).await),
            refused(&[("answer_days", Reason::TooSmall), ("shown_seconds", Reason::NotANumber)])
        );
        assert_eq!(desk.count("SELECT COUNT(*) FROM policy_versions WHERE state <> 'published'").await, 0);
        let key = desk.key();
        for _ in 0..2 {
            jihun.save(&key, None, &strict(), false).await.expect("a repeated press has one effect");
        }
        // Back to what holds: there is nothing left to publish.
        jihun.save(&desk.key(), Some(read(&desk).await), &same, false).await.expect("changed");
        assert_eq!(rule(&jihun.ask(read(&desk).await).await), "nothing_changed");
    }

    async fn an_inquiry_keeps_the_version_that_it_was_sent_under(desk: TestDesk) {
        let old = desk.ask_refund().await;
        let due = desk.customer_sees(old).await.head.due_at;
        publish(&desk, &strict()).await;
        desk.later(SECOND);
        let new = desk.ask("앱이 꺼져요").await;
        assert_eq!(desk.customer_sees(old).await.head.due_at, due);
        assert_eq!(desk.customer_sees(new).await.head.due_at, Some(START + SECOND + 2 * DAY));
        let told = |number| { let desk = desk.clone(); async move { desk.operator_sees(number).await.rule } };
        let counting = Counting::Calendar;
        assert_eq!(told(old).await, Some(DeadlineRule { version: 1, hours: 72, counting, extended: false }));
        assert_eq!(told(new).await, Some(DeadlineRule { version: 2, hours: 48, counting, extended: false }));
        let figures = page(&desk, OPERATOR).await.figures;
        assert_eq!(figures.open, [(1, 1), (2, 1)]);
        assert_eq!((figures.above(Money::won(38_999)), figures.above(Money::won(39_000))), (1, 0));
        // A question after an answer starts the clock of its own version, not of the newest.
        desk.reply(old, "확인하고 있습니다.").await;
        desk.later(HOUR);
        desk.follow_up(old, "언제 되나요?").await;
        assert_eq!(desk.customer_sees(old).await.head.due_at, Some(START + SECOND + HOUR + 3 * DAY));
        // Both are overdue by their own rule, and have their own time more and their own border for two operators.
        desk.later(3 * DAY);
        assert_eq!(desk.escalate().await, 2);
        assert_eq!(desk.operator_sees(old).await.second_needed, None, "₩39,000 is not above ₩100,000");
        desk.act(OPERATOR).refunds().decide(old, &extend()).await.expect("24 hours more");
        desk.act(OPERATOR).refunds().decide(new, &extend()).await.expect("48 hours more");
        let now = desk.desk.now();
        assert_eq!(desk.customer_sees(old).await.head.due_at, Some(now + 24 * HOUR));
        assert_eq!(desk.customer_sees(new).await.head.due_at, Some(now + 48 * HOUR));
        assert_eq!(told(new).await, Some(DeadlineRule { version: 2, hours: 48, counting, extended: true }));
    }

    async fn a_new_amount_holds_for_new_cases(desk: TestDesk) {
        publish(&desk, &Typed { extension_hours: "0".into(), ..strict() }).await;
        let number = desk.ask_refund().await;
        desk.later(2 * DAY);
        assert_eq!(desk.escalate().await, 1);
        let case = desk.operator_sees(number).await;
        assert_eq!(case.second_needed, Some(SecondNeeded::Above(Money::won(20_000))));
        assert!(!case.can_extend, "this version gives no time more");
        assert_eq!(rule(&desk.act(OPERATOR).refunds().decide(number, &extend()).await), "no_extension");
        // And a look stays open as long as it says.
        assert_eq!(case.shown_seconds, 20);
        let look = desk.act(OPERATOR).consents().reveal(number, "match_payment", "").await.expect("a look");
        desk.later(19 * SECOND);
        assert_eq!(desk.act(OPERATOR).consents().look(number, look).await.expect("open").shown_for, SECOND);
        desk.later(SECOND);
        assert_eq!(status(&desk.act(OPERATOR).consents().look(number, look).await), 404);
    }

    async fn reminders_follow_the_version_too(desk: TestDesk) {
        // Asked at 10:14 in the morning, so that no reminder falls into the night.
        desk.later(14 * HOUR);
        desk.ask("앱이 꺼져요").await;
        publish(&desk, &Typed { reminders: ["36".into(), "47".into(), String::new()], ..strict() }).await;
        desk.ask("또 꺼져요").await;
        desk.told().await;
        let reminded = || { let desk = desk.clone(); async move { remind(&desk.desk).await.expect("a look"); desk.told().await } };
        assert_eq!(reminded().await, Vec::<String>::new());
        // 47 hours before is an hour after it was sent: only just told. 36 hours before is in the night.
        desk.later(24 * HOUR);
        assert_eq!(reminded().await, ["help@moalabs.example"], "the second version's");
        assert_eq!(reminded().await, Vec::<String>::new(), "once");
        desk.later(24 * HOUR);
        assert_eq!(escalate_overdue(&desk.desk).await.expect("a look"), 1);
        desk.told().await;
        assert_eq!(reminded().await, ["help@moalabs.example"], "the first version's, a day before");
    }

    async fn another_process_follows_at_once(desk: TestDesk) {
        let neighbour = desk.neighbour().await;
        assert_eq!(neighbour.desk.policy().length, 3 * DAY);
        publish(&desk, &strict()).await;
        let number = neighbour.ask("앱이 꺼져요").await;
        assert_eq!(desk.customer_sees(number).await.head.due_at, Some(neighbour.desk.now() + 2 * DAY), "what is sent there follows it");
        neighbour.desk.follow_policy().await.expect("a look of the clock");
        assert_eq!(neighbour.desk.policy().length, 2 * DAY, "and what its pages promise");
    }

    async fn two_who_publish_at_once_make_one_version(desk: TestDesk) {
        desk.act(OPERATOR).policies().save(&desk.key(), None, &strict(), true).await.expect("asked");
        let draft = read(&desk).await;
        let (one, other) = (desk.act(OTHER_OPERATOR).policies(), desk.act(OTHER_OPERATOR).policies());
        let (one, other) = tokio::join!(one.publish(draft), other.publish(draft));
        assert_eq!([one.is_ok(), other.is_ok()].iter().filter(|done| **done).count(), 1);
        assert_eq!(desk.count("SELECT COUNT(*) FROM policy_versions WHERE number = 2").await, 1);
        assert_eq!(facts(&desk).await.iter().filter(|(kind, _)| kind == "policy_published").count(), 1);
    }

    async fn rules_are_the_operators_alone(desk: TestDesk) {
        desk.act(OPERATOR).policies().save(&desk.key(), None, &strict(), true).await.expect("asked");
        let (draft, before) = (read(&desk).await, desk.dump().await);
        for (actor, expected) in [(Actor::Visitor, 401), (CUSTOMER, 403), (DEVELOPER, 403)] {
            let theirs = desk.act(actor).policies();
            assert_eq!(status(&theirs.page().await), expected);
            assert_eq!(status(&theirs.versions().await), expected);
            assert_eq!(status(&theirs.save(&desk.key(), Some(draft), &strict(), true).await), expected);
            assert_eq!(status(&theirs.ask(draft).await), expected);
            assert_eq!(status(&theirs.publish(draft).await), expected);
            assert_eq!(status(&theirs.discard(draft).await), expected);
        }
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
    }

    async fn the_figures_tell_who_would_have_been_reminded(desk: TestDesk) {
        let quick = desk.ask("앱이 꺼져요").await;
        desk.reply(quick, "고쳤습니다.").await;
        let slow = desk.ask("또 꺼져요").await;
        desk.later(2 * DAY + 20 * HOUR);
        desk.reply(slow, "고쳤습니다.").await;
        desk.ask("아직도 꺼져요").await;
        desk.later(DAY);
        let left = page(&desk, OPERATOR).await.figures.left;
        // The third one is not due yet: nobody knows when it will be answered.
        assert_eq!(left, [(4, 1), (72, 1)]);
    }
}
