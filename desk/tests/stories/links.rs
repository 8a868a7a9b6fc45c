//! Links instead of accounts: a mail's link opens its one thread, to be read and answered, and nothing else.

use std::fs;

use desk::{Acting, ThreadLink};
use mail_parser::MessageParser;
use model::Actor;
use model::account::ActorKind;
use model::inquiry::InquiryNumber;
use model::time::{DAY, MINUTE};
use model::view::Entry;

use crate::support::acts::words;
use crate::support::cast::{OPERATOR, SEOYEON};
use crate::support::{TestDesk, args, status};

/// The link in the newest mail to Seoyeon about her inquiry, as her mail program shows it.
async fn link_to(desk: &TestDesk, number: InquiryNumber) -> ThreadLink {
    desk.deliver().await;
    let folder = fs::read_dir(desk.database.mail()).expect("mails were written");
    let mut links: Vec<(std::time::SystemTime, String)> = Vec::new();
    for entry in folder {
        let entry = entry.expect("a mail");
        let raw = fs::read(entry.path()).expect("it can be read");
        let mail = MessageParser::default().parse(&raw).expect("a mail");
        let text = mail.body_text(0).expect("its words").into_owned();
        let start = format!("https://nuristore.example/link/{number}.");
        if let Some(at) = text.find(&start) {
            let link = text[at..].split([' ', '\n', '\r', '#']).next().expect("a link").to_owned();
            links.push((entry.metadata().and_then(|about| about.modified()).expect("a time"), link));
        }
    }
    links.sort();
    let (_, newest) = links.pop().expect("a mail to the customer has a link");
    newest.rsplit('/').next().expect("what it carries").parse().expect("a link")
}

async fn guest(desk: &TestDesk, link: &ThreadLink) -> Option<Acting> {
    let known = desk.act(Actor::Visitor).inquiries().by_link(link).await.expect("the link is looked at");
    known.map(|known| desk.act(known.actor))
}

twins! {
    async fn a_mails_link_opens_its_thread_to_be_read_and_answered_without_signing_in(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.later(MINUTE);
        desk.reply(number, "확인했습니다. 주문 번호를 알려 주세요.").await;
        let link = link_to(&desk, number).await;
        let guest = guest(&desk, &link).await.expect("it opens");
        let seen = guest.inquiries().for_customer(number).await.expect("the thread");
        assert_eq!(words(&seen.entries).last(), Some(&"확인했습니다. 주문 번호를 알려 주세요."));
        assert!(seen.by_link && seen.can_follow_up && !seen.can_withdraw);
        desk.later(DAY);
        guest.inquiries().follow_up(number, &desk.key(), "화면을 다시 확인했어요.").await.expect("answered");
        let theirs = desk.customer_sees(number).await;
        let last = theirs.entries.iter().rev().find_map(|entry| match entry {
            Entry::Message(message) => Some((message.author, message.mine, message.body.as_str())),
            Entry::Fact(_) => None,
        });
        assert_eq!(last, Some((ActorKind::Customer, true, "화면을 다시 확인했어요.")), "it is the customer's own word");
        guest.inquiries().close(number).await.expect("closed");
        guest.inquiries().rate_help(number, "5").await.expect("rated");
    }

    async fn a_link_opens_neither_payment_data_nor_consent_nor_anything_else(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.reply(number, "확인하고 있습니다.").await;
        let other = desk.ask("다른 질문이에요").await;
        let whole = desk.customer_sees(number).await;
        let purchase = whole.purchase.expect("a purchase");
        assert!(purchase.method.is_some() && whole.consent.is_some());
        let guest = guest(&desk, &link_to(&desk, number).await).await.expect("it opens");
        let page = serde_json::to_string(&guest.inquiries().for_customer(number).await.expect("the thread")).expect("JSON");
        for secret in [purchase.order_number, purchase.method.unwrap_or_default()] {
            assert!(!page.contains(&secret), "{secret} in {page}");
        }
        assert!(page.contains(r#""consent":null"#), "{page}");
        let refused = [
            status(&guest.inquiries().for_customer(other).await),
            status(&guest.inquiries().follow_up(other, "", "몰래").await),
            status(&guest.inquiries().mine(None).await),
            status(&guest.inquiries().withdraw(number).await),
            status(&guest.consents().answer(number, "O", "my_page").await),
            status(&guest.consents().mine().await),
            status(&guest.catalog().my_purchases(model::purchase::PurchaseShelf::All, None).await),
            status(&guest.reviews().mine().await),
            status(&guest.accounts().settings(None).await),
            status(&guest.inquiries().for_operator(number).await),
        ];
        assert_eq!(refused, [404, 404, 404, 401, 401, 401, 401, 401, 401, 401]);
        let reader = guest.accounts().reader(model::Language::Ko).await.expect("a reader");
        assert!(reader.account.is_none(), "nobody is signed in");
    }

    async fn a_link_ends_by_time_by_the_operators_and_by_a_new_password(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.reply(number, "확인하고 있습니다.").await;
        let link = link_to(&desk, number).await;
        desk.act(OPERATOR).incoming().revoke(number).await.expect("revoked");
        assert!(guest(&desk, &link).await.is_none(), "operators took it back");

        desk.later(DAY);
        desk.reply(number, "다시 확인했습니다.").await;
        let link = link_to(&desk, number).await;
        assert!(guest(&desk, &link).await.is_some(), "the next mail brings another");
        desk.run("UPDATE accounts SET link_series = link_series + 1 WHERE id = $1", args![SEOYEON]).await;
        assert!(guest(&desk, &link).await.is_none(), "the account's links were taken back");

        desk.later(DAY);
        desk.reply(number, "마지막으로 안내합니다.").await;
        let link = link_to(&desk, number).await;
        desk.later(29 * DAY);
        assert!(guest(&desk, &link).await.is_some());
        desk.later(2 * DAY);
        assert!(guest(&desk, &link).await.is_none(), "a month has passed");
    }

    async fn nobody_makes_a_link_of_another(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.reply(number, "확인하고 있습니다.").await;
        let other = desk.ask("다른 질문이에요").await;
        let link = link_to(&desk, number).await.to_string();
        let (_, ticket) = link.split_once('.').expect("a link");
        let (until, seal) = ticket.split_once('.').expect("a link");
        for forged in [
            format!("{other}.{ticket}"),
            format!("{number}.{until}f.{seal}"),
            format!("{number}.{until}.{}", seal.chars().rev().collect::<String>()),
            format!("{number}.{until}."),
        ] {
            let forged = forged.parse().expect("well formed");
            assert!(guest(&desk, &forged).await.is_none(), "{forged}");
        }
        for broken in ["", "R-20417", "R-20417.x.y", "R-20417.1"] {
            assert!(broken.parse::<ThreadLink>().is_err(), "{broken}");
        }
    }

    async fn what_operators_keep_of_a_mail_has_no_link_that_opens(desk: TestDesk) {
        let number = desk.ask_refund().await;
        desk.reply(number, "확인하고 있습니다.").await;
        let kept = desk.mails().await;
        let to_customer = kept.iter().filter(|mail| mail.recipient == "seoyeon@naver.example");
        let words: Vec<String> = to_customer.map(|mail| format!("{}{}", mail.body_text, mail.body_html)).collect();
        assert!(!words.is_empty() && words.iter().all(|words| !words.contains("/link/")), "{words:?}");
        assert!(words.iter().any(|words| words.contains(&format!("/my/inquiries/{number}"))));
    }
}
