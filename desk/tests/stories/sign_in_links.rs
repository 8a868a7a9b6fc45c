//! Signing in by a link in a mail: once, for a quarter of an hour, and without telling who has an account.

use std::fs;
use std::net::{IpAddr, Ipv4Addr};

use mail_parser::MessageParser;
use model::Actor;
use model::Reason::{NotAnEmail, Required};
use model::time::{HOUR, MINUTE};

use crate::support::cast::{CUSTOMER, DEVELOPER, SEOYEON};
use crate::support::dump::difference;
use crate::support::{TestDesk, args, fields, refused, status};

const EMAIL: &str = "seoyeon@naver.example";

fn ip(last: u8) -> IpAddr {
    Ipv4Addr::new(192, 0, 2, last).into()
}

/// Asks for a link, and reads it in the mailbox.
async fn link(desk: &TestDesk, email: &str, from: u8) -> String {
    desk.act(Actor::Visitor).accounts().send_sign_in_link(email, ip(from)).await.expect("asked");
    desk.deliver().await;
    let mut links = Vec::new();
    for entry in fs::read_dir(desk.database.mail()).expect("mails were written") {
        let entry = entry.expect("a mail");
        let raw = fs::read(entry.path()).expect("it can be read");
        let text = MessageParser::default().parse(&raw).expect("a mail").body_text(0).expect("its words").into_owned();
        if let Some(at) = text.find("/sign-in/link/") {
            let token = text[at + "/sign-in/link/".len()..].split_whitespace().next().expect("a token").to_owned();
            links.push((entry.metadata().and_then(|about| about.modified()).expect("a time"), token));
        }
    }
    links.sort();
    links.pop().expect("a mail with a link").1
}

twins! {
    async fn a_link_signs_in_once_and_then_a_new_password_needs_no_old_one(desk: TestDesk) {
        let token = link(&desk, EMAIL, 1).await;
        let visitor = desk.act(Actor::Visitor).accounts();
        let seen = visitor.sign_in_link(&token).await.expect("the page");
        assert_eq!(seen.email.as_deref(), Some("se•••@naver.example"));
        let session = visitor.sign_in_by_link(&token, None, ip(1)).await.expect("signed in");
        let known = visitor.by_session(&session.token).await.expect("read").expect("somebody");
        assert_eq!(known.actor, CUSTOMER);
        assert_eq!(visitor.sign_in_link(&token).await.expect("the page").email, None, "it is used up");
        assert_eq!(status(&visitor.sign_in_by_link(&token, None, ip(1)).await), 404);

        let own = desk.act(CUSTOMER).accounts();
        assert!(own.settings(Some(&session.token)).await.expect("settings").password_free);
        let changed = own.change_password("", "another battery horse", Some(&session.token), ip(1)).await.expect("changed");
        assert!(visitor.sign_in(EMAIL, "another battery horse", None, ip(1)).await.is_ok());
        let again = own.change_password("", "a third battery horse", Some(&changed.token), ip(1)).await;
        assert_eq!(fields(again), refused(&[("current", Required)]), "only who came by a link is spared");
    }

    async fn the_freedom_to_set_a_password_ends_with_the_quarter_of_an_hour(desk: TestDesk) {
        let token = link(&desk, EMAIL, 1).await;
        let session = desk.act(Actor::Visitor).accounts().sign_in_by_link(&token, None, ip(1)).await.expect("signed in");
        desk.later(15 * MINUTE);
        let own = desk.act(CUSTOMER).accounts();
        assert!(!own.settings(Some(&session.token)).await.expect("settings").password_free);
        let late = own.change_password("", "another battery horse", Some(&session.token), ip(1)).await;
        assert_eq!(fields(late), refused(&[("current", Required)]));
    }

    async fn a_link_ends_by_time_by_a_newer_use_and_by_a_new_password(desk: TestDesk) {
        let visitor = desk.act(Actor::Visitor).accounts();
        let first = link(&desk, EMAIL, 1).await;
        desk.later(MINUTE);
        let second = link(&desk, EMAIL, 1).await;
        assert_ne!(first, second);
        desk.later(MINUTE);
        visitor.sign_in_by_link(&second, None, ip(1)).await.expect("the newer one");
        assert_eq!(status(&visitor.sign_in_by_link(&first, None, ip(1)).await), 404, "the older one went with it");

        let third = link(&desk, EMAIL, 1).await;
        desk.later(15 * MINUTE);
        assert_eq!(status(&visitor.sign_in_by_link(&third, None, ip(1)).await), 404, "a quarter of an hour has passed");

        let fourth = link(&desk, EMAIL, 1).await;
        desk.later(MINUTE);
        desk.run("UPDATE accounts SET state = 'disabled' WHERE id = $1", args![SEOYEON]).await;
        assert_eq!(status(&visitor.sign_in_by_link(&fourth, None, ip(1)).await), 404, "the account is closed");
        let before = desk.dump().await;
        visitor.send_sign_in_link(EMAIL, ip(2)).await.expect("no word of it");
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new(), "and gets no other");
    }

    async fn nobody_makes_a_link_of_another_and_whose_address_is_known_is_not_told(desk: TestDesk) {
        let visitor = desk.act(Actor::Visitor).accounts();
        let token = link(&desk, EMAIL, 1).await;
        let other = link(&desk, "jisoo@moalabs.example", 2).await;
        let seal = other.rsplit('.').next().expect("a seal");
        let (head, _) = token.rsplit_once('.').expect("a seal");
        for forged in [format!("{head}.{seal}"), format!("{head}."), head.to_owned(), String::new(), "….…".to_owned()] {
            assert_eq!(status(&visitor.sign_in_by_link(&forged, None, ip(3)).await), 404, "{forged}");
        }
        let developer = visitor.sign_in_by_link(&other, None, ip(2)).await.expect("signed in");
        assert_eq!(visitor.by_session(&developer.token).await.expect("read").expect("somebody").actor, DEVELOPER);
        let before = desk.dump().await;
        visitor.send_sign_in_link("nobody@naver.example", ip(3)).await.expect("the same answer");
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
        assert_eq!(fields(visitor.send_sign_in_link("nobody", ip(3)).await), refused(&[("email", NotAnEmail)]));
    }

    async fn nobodys_mailbox_is_flooded(desk: TestDesk) {
        let visitor = desk.act(Actor::Visitor).accounts();
        for from in 0..5 {
            visitor.send_sign_in_link(EMAIL, ip(from)).await.expect("five are free");
        }
        assert_eq!(status(&visitor.send_sign_in_link(EMAIL, ip(9)).await), 429);
        desk.later(HOUR);
        assert_eq!(status(&visitor.send_sign_in_link(EMAIL, ip(9)).await), 200);
    }

    async fn operators_read_that_a_link_was_sent_and_cannot_sign_in_by_it(desk: TestDesk) {
        let token = link(&desk, EMAIL, 1).await;
        let kept = desk.mails().await.pop().expect("a mail");
        for words in [&kept.body_text, &kept.body_html] {
            assert!(!words.contains(&token) && words.contains("/sign-in"), "{words}");
        }
    }
}
