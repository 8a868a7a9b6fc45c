//! Signing up, in and out; who is nobody gets the same answer as who is wrong.

use std::net::{IpAddr, Ipv4Addr};

use desk::{Error, Limits, NewAccount, SessionToken};
use model::Reason::{NotAnEmail, Required, Taken, TooLong, TooShort, WrongCredentials};
use model::account::Theme;
use model::time::{DAY, HOUR, MINUTE};
use model::{Actor, Language, Role};

use crate::support::{TestDesk, fields, refused, status};

const PASSWORD: &str = "correct horse battery";

fn ip(last: u8) -> IpAddr {
    IpAddr::V4(Ipv4Addr::new(192, 0, 2, last))
}

async fn sign_up(desk: &TestDesk) -> SessionToken {
    let accounts = desk.act(Actor::Visitor).accounts();
    let session = accounts.sign_up("하은", "Haru@Naver.example", PASSWORD, Language::Ko, ip(1)).await;
    session.expect("a new customer").token
}

async fn sign_in(desk: &TestDesk, email: &str, password: &str) -> Result<desk::Session, Error> {
    desk.act(Actor::Visitor).accounts().sign_in(email, password, None, ip(9)).await
}

async fn actor_of(desk: &TestDesk, token: &SessionToken) -> Option<Actor> {
    let known = desk.act(Actor::Visitor).accounts().by_session(token).await.expect("the sessions are read");
    known.map(|known| known.actor)
}

async fn add(desk: &TestDesk, role: Role, email: &str, seller: Option<&str>) -> Result<model::AccountId, Error> {
    let new = NewAccount {
        role,
        email: email.into(),
        name: "새 사람".into(),
        password: PASSWORD.into(),
        language: Language::Ko,
        seller: seller.map(str::to_owned),
    };
    desk.act(Actor::System).accounts().add(new).await
}

twins! {
    async fn a_new_customer_is_signed_in_welcomed_and_has_a_number(desk: TestDesk) {
        let token = sign_up(&desk).await;
        let Some(actor @ Actor::Customer(_)) = actor_of(&desk, &token).await else { panic!("a customer") };
        let me = desk.act(actor).accounts().reader(Language::Ko).await.expect("a reader").account.expect("somebody");
        assert_eq!((me.role, me.masked_email.as_str()), (Role::Customer, "ha•••@naver.example"));
        assert_eq!(me.customer_number.expect("a number").len(), 12);
        assert_eq!(desk.told().await, ["haru@naver.example"]);
    }

    async fn what_is_wrong_with_a_sign_up_is_said_beside_its_field(desk: TestDesk) {
        let accounts = desk.act(Actor::Visitor).accounts();
        let wrong = fields(accounts.sign_up(" ", "a@b", "short", Language::Ko, ip(1)).await);
        assert_eq!(wrong, refused(&[("name", Required), ("email", NotAnEmail), ("password", TooShort)]));
        let long = "a".repeat(1_000_000);
        let wrong = fields(accounts.sign_up("이름", "new@naver.example", &long, Language::Ko, ip(1)).await);
        assert_eq!(wrong, refused(&[("password", TooLong)]));
        let hostile = fields(accounts.sign_up("이름", "a@b.de\r\nBcc: x@y.z", PASSWORD, Language::Ko, ip(1)).await);
        assert_eq!(hostile, refused(&[("email", NotAnEmail)]));
        sign_up(&desk).await;
        let taken = fields(accounts.sign_up("또 하은", " HARU@naver.example ", PASSWORD, Language::Ko, ip(2)).await);
        assert_eq!(taken, refused(&[("email", Taken)]));
    }

    async fn two_sign_ups_with_one_address_at_once_are_one_account(desk: TestDesk) {
        let tries = (0..6).map(|last| {
            let desk = desk.clone();
            tokio::spawn(async move {
                let accounts = desk.act(Actor::Visitor).accounts();
                status(&accounts.sign_up("하은", "haru@naver.example", PASSWORD, Language::Ko, ip(last)).await)
            })
        });
        let mut results: Vec<_> = futures::future::join_all(tries).await.into_iter().map(|result| result.expect("no panic")).collect();
        results.sort_unstable();
        assert_eq!(results, [200, 422, 422, 422, 422, 422]);
        assert_eq!(desk.count("SELECT COUNT(*) FROM accounts WHERE email = 'haru@naver.example'").await, 1);
    }

    async fn signing_in_begins_a_new_session_and_ends_the_one_before(desk: TestDesk) {
        let first = sign_up(&desk).await;
        let accounts = desk.act(Actor::Visitor).accounts();
        let second = accounts.sign_in("haru@naver.example", PASSWORD, Some(&first), ip(1)).await.expect("signed in").token;
        assert_ne!(first, second);
        assert_eq!(actor_of(&desk, &first).await, None);
        assert!(actor_of(&desk, &second).await.is_some());
        accounts.sign_out(&second).await.expect("signed out");
        assert_eq!(actor_of(&desk, &second).await, None);
    }

    async fn a_session_ends_after_thirty_days(desk: TestDesk) {
        let token = sign_up(&desk).await;
        desk.later(30 * DAY - 1);
        assert!(actor_of(&desk, &token).await.is_some());
        desk.later(1);
        assert_eq!(actor_of(&desk, &token).await, None);
    }

    async fn the_store_knows_no_token_and_no_password(desk: TestDesk) {
        let token = sign_up(&desk).await;
        let dump = format!("{:?}", desk.dump().await);
        assert!(!dump.contains(token.reveal()) && !dump.contains(PASSWORD));
        assert!(dump.contains("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(!format!("{token:?}").contains(token.reveal()));
    }

    async fn unknown_wrong_and_disabled_get_the_same_answer(desk: TestDesk) {
        sign_up(&desk).await;
        let wrong = fields(sign_in(&desk, "haru@naver.example", "wrong password").await);
        assert_eq!(wrong, refused(&[("password", WrongCredentials)]));
        assert_eq!(fields(sign_in(&desk, "nobody@naver.example", "wrong password").await), wrong);
        desk.act(Actor::System).accounts().disable("haru@naver.example").await.expect("disabled");
        assert_eq!(fields(sign_in(&desk, "haru@naver.example", PASSWORD).await), wrong);
    }

    async fn a_disabled_account_is_out_at_once(desk: TestDesk) {
        let token = sign_up(&desk).await;
        desk.act(Actor::System).accounts().disable("haru@naver.example").await.expect("disabled");
        assert_eq!(actor_of(&desk, &token).await, None);
        assert_eq!(status(&desk.act(Actor::System).accounts().disable("nobody@naver.example").await), 404);
    }

    async fn a_new_password_ends_every_session(desk: TestDesk) {
        let first = sign_up(&desk).await;
        let second = sign_in(&desk, "haru@naver.example", PASSWORD).await.expect("signed in").token;
        let system = desk.act(Actor::System).accounts();
        system.set_password("haru@naver.example", "another long password").await.expect("changed");
        assert_eq!((actor_of(&desk, &first).await, actor_of(&desk, &second).await), (None, None));
        assert!(sign_in(&desk, "haru@naver.example", PASSWORD).await.is_err());
        sign_in(&desk, "haru@naver.example", "another long password").await.expect("the new one");
    }

    async fn guessing_is_slow_whoever_asks_and_for_whomever(desk: TestDesk) {
        let limits = Limits { sign_in_per_account_hour: 20, ..Limits::default() };
        let desk = desk.changed(|setup| desk::Setup { limits, ..setup });
        sign_up(&desk).await;
        for _ in 0..3 {
            assert_eq!(status(&sign_in(&desk, "haru@naver.example", "wrong password").await), 422);
        }
        assert_eq!(status(&sign_in(&desk, "haru@naver.example", PASSWORD).await), 429, "from this address of the network");
        desk.later(MINUTE);
        sign_in(&desk, "haru@naver.example", PASSWORD).await.expect("a minute later");
        desk.later(HOUR);
        let mut slowed = 0;
        for last in 20..60 {
            let accounts = desk.act(Actor::Visitor).accounts();
            let tried = accounts.sign_in("haru@naver.example", "wrong password", None, ip(last)).await;
            slowed += u32::from(status(&tried) == 429);
        }
        assert_eq!(slowed, 20, "one account, many networks: twenty an hour");
    }

    async fn success_is_not_held_against_anybody(desk: TestDesk) {
        sign_up(&desk).await;
        for _ in 0..12 {
            sign_in(&desk, "haru@naver.example", PASSWORD).await.expect("signed in");
        }
    }

    async fn sign_ups_from_one_network_are_limited(desk: TestDesk) {
        let limits = Limits { sign_up_per_hour: 2, ..Limits::default() };
        let desk = desk.changed(|setup| desk::Setup { limits, ..setup });
        let accounts = desk.act(Actor::Visitor).accounts();
        let mut results = Vec::new();
        for at in 0..3 {
            results.push(status(&accounts.sign_up("이름", &format!("new{at}@naver.example"), PASSWORD, Language::Ko, ip(1)).await));
        }
        assert_eq!(results, [200, 200, 429]);
    }

    async fn failed_sign_ins_are_on_record(desk: TestDesk) {
        sign_up(&desk).await;
        assert!(sign_in(&desk, "haru@naver.example", "wrong password").await.is_err());
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'sign_in_failed'").await, 1);
    }

    async fn staff_is_added_from_the_command_line_alone(desk: TestDesk) {
        add(&desk, Role::Operator, "new@nuristore.example", None).await.expect("an operator");
        add(&desk, Role::Developer, "new@moalabs.example", Some("Moalabs")).await.expect("a developer");
        assert_eq!(status(&add(&desk, Role::Developer, "x@moalabs.example", None).await), 422);
        assert_eq!(status(&add(&desk, Role::Developer, "x@moalabs.example", Some("Nobody")).await), 422);
        assert_eq!(status(&add(&desk, Role::Operator, "new@moalabs.example", None).await), 422);
        let token = sign_in(&desk, "new@moalabs.example", PASSWORD).await.expect("signed in").token;
        assert!(matches!(actor_of(&desk, &token).await, Some(Actor::Developer { seller, .. }) if seller == crate::support::cast::MOALABS));
    }

    async fn language_and_theme_stay_with_the_account(desk: TestDesk) {
        let token = sign_up(&desk).await;
        let actor = actor_of(&desk, &token).await.expect("a customer");
        let accounts = desk.act(actor).accounts();
        accounts.set_preferences(Some(Language::En), None).await.expect("kept");
        accounts.set_preferences(None, Some(Theme::Dark)).await.expect("kept");
        let known = accounts.by_session(&token).await.expect("read").expect("somebody");
        assert_eq!((known.language, known.theme), (Language::En, Theme::Dark));
    }

    async fn a_new_password_ends_every_session_and_its_owner_is_told(desk: TestDesk) {
        let (first, second) = (sign_up(&desk).await, sign_in(&desk, "haru@naver.example", PASSWORD).await.expect("signed in").token);
        let actor = actor_of(&desk, &first).await.expect("somebody");
        let accounts = desk.act(actor).accounts();
        let changed = accounts.change_password(PASSWORD, "another battery horse", None, ip(1)).await.expect("changed");
        for old in [&first, &second] {
            assert_eq!(actor_of(&desk, old).await, None);
        }
        assert_eq!(actor_of(&desk, &changed.token).await, Some(actor));
        assert!(sign_in(&desk, "haru@naver.example", PASSWORD).await.is_err());
        assert!(sign_in(&desk, "haru@naver.example", "another battery horse").await.is_ok());
        assert_eq!(desk.told().await, ["haru@naver.example", "haru@naver.example"]);
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'password_changed'").await, 1);
    }

    async fn a_password_is_changed_only_by_who_knows_it(desk: TestDesk) {
        let token = sign_up(&desk).await;
        let actor = actor_of(&desk, &token).await.expect("somebody");
        let accounts = desk.act(actor).accounts();
        let wrong = fields(accounts.change_password("a guess at it", "another battery horse", None, ip(1)).await);
        assert_eq!(wrong, refused(&[("current", WrongCredentials)]));
        let noted = "SELECT COUNT(*) FROM events WHERE kind = 'sign_in_failed' AND account_id IS NOT NULL";
        assert_eq!(desk.count(noted).await, 1, "it is on record like a wrong password at the door");
        let before = desk.dump().await;
        let wrong = fields(accounts.change_password("", "short", None, ip(1)).await);
        assert_eq!(wrong, refused(&[("current", Required), ("password", TooShort)]));
        assert_eq!(status(&desk.act(Actor::Visitor).accounts().change_password(PASSWORD, "another battery horse", None, ip(1)).await), 401);
        assert_eq!(desk.dump().await, before);
        // Guessing at an open page is as slow as at the door.
        for _ in 0..2 {
            drop(accounts.change_password("a guess at it", "another battery horse", None, ip(1)).await);
        }
        assert_eq!(status(&accounts.change_password(PASSWORD, "another battery horse", None, ip(1)).await), 429);
        desk.later(MINUTE);
        assert_eq!(status(&accounts.change_password(PASSWORD, "another battery horse", None, ip(1)).await), 200);
    }

    async fn one_sees_where_one_is_signed_in_and_can_leave_everywhere_else(desk: TestDesk) {
        let first = sign_up(&desk).await;
        desk.later(HOUR);
        let here = sign_in(&desk, "haru@naver.example", PASSWORD).await.expect("signed in").token;
        let actor = actor_of(&desk, &here).await.expect("somebody");
        let accounts = desk.act(actor).accounts();
        let settings = accounts.settings(Some(&here)).await.expect("the settings");
        assert_eq!(settings.email, "haru@naver.example");
        assert_eq!(settings.sessions.iter().map(|session| session.here).collect::<Vec<_>>(), [true, false]);
        assert_eq!(accounts.end_other_sessions(Some(&here)).await.expect("ended"), Role::Customer);
        assert_eq!(actor_of(&desk, &first).await, None);
        assert_eq!(actor_of(&desk, &here).await, Some(actor));
        let nobody = desk.act(Actor::Visitor).accounts();
        assert_eq!(status(&nobody.settings(None).await), 401);
        assert_eq!(status(&nobody.end_other_sessions(None).await), 401);
    }
}
