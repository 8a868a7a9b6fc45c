//! A customer sends an inquiry: once, to the right people, as it was written.

use std::collections::BTreeSet;

use desk::SubmitForm;
use model::consent::ConsentState;
use model::inquiry::{Channel, InquiryState};
use model::purchase::NoRefund;
use model::refund::RefundState;
use model::time::DAY;
use model::view::{InboxFilter, InboxQueue};

use crate::support::acts::{REFUND_WORDS, words};
use crate::support::cast::{CUSTOMER, DEVELOPER, OTHER_CUSTOMER, PACKAGE, SEOYEONS_PREMIUM, START};
use crate::support::{TestDesk, rule, status};

const HOSTILE: &str =
    "</textarea><script>alert(1)</script>'); DROP TABLE inquiries; -- %_%_ {{7*7}} ${jndi:x} =cmd|'/c calc'!A1";

twins! {
    async fn an_inquiry_goes_to_the_developer_and_its_deadline_runs(desk: TestDesk) {
        let number = desk.ask_refund().await;
        let seen = desk.customer_sees(number).await;
        assert_eq!((seen.head.channel, seen.head.state), (Channel::ContactSeller, InquiryState::AwaitingDeveloper));
        assert_eq!(seen.head.due_at, Some(START + 3 * DAY));
        assert_eq!(seen.head.refund.as_ref().map(|refund| refund.state), Some(RefundState::WithDeveloper));
        assert_eq!(seen.consent.as_ref().map(|consent| consent.state), Some(ConsentState::Given));
        assert_eq!(words(&seen.entries), [REFUND_WORDS]);
        assert_eq!(desk.told().await, ["help@moalabs.example"]);
        let filter = InboxFilter { queue: InboxQueue::NeedsReply, kind: None, app: None, tag: None, query: None };
        let inbox = desk.act(DEVELOPER).inquiries().inbox(filter, None).await.expect("an inbox");
        assert_eq!(inbox.rows.rows.iter().map(|row| (row.head.number, row.unread)).collect::<Vec<_>>(), [(number, true)]);
    }

    async fn the_customer_centers_cases_have_no_deadline_and_no_seller(desk: TestDesk) {
        let number = desk.submit(desk.center_form()).await;
        let seen = desk.customer_sees(number).await;
        assert_eq!((seen.head.channel, seen.head.state), (Channel::CustomerCenter, InquiryState::WithStore));
        assert_eq!(seen.head.due_at, None);
        assert_eq!(seen.head.refund.map(|refund| refund.state), Some(RefundState::WithStore));
        assert_eq!(desk.told().await, ["center@nuristore.example"]);
        assert_eq!(status(&desk.act(DEVELOPER).inquiries().for_developer(number).await), 404);
        assert!(desk.operator_sees(number).await.can_decide);
    }

    async fn a_repeated_post_is_one_inquiry_with_one_mail(desk: TestDesk) {
        let form = desk.refund_form();
        let first = desk.submit(form.clone()).await;
        desk.later(60_000);
        assert_eq!(desk.submit(form).await, first);
        assert_eq!(desk.count("SELECT COUNT(*) FROM inquiries").await, 1);
        assert_eq!(desk.count("SELECT COUNT(*) FROM messages").await, 1);
        assert_eq!(desk.told().await.len(), 1);
    }

    async fn ten_clicks_at_once_are_one_inquiry(desk: TestDesk) {
        let form = desk.refund_form();
        let clicks = (0..10).map(|_| {
            let (desk, form) = (desk.clone(), form.clone());
            tokio::spawn(async move { desk.submit(form).await })
        });
        let numbers: BTreeSet<_> = futures::future::join_all(clicks).await.into_iter().map(|number| number.expect("no panic")).collect();
        assert_eq!(numbers.len(), 1);
        assert_eq!(desk.count("SELECT COUNT(*) FROM inquiries").await, 1);
        assert_eq!(desk.count("SELECT COUNT(*) FROM outbox").await, 1);
    }

    async fn a_key_belongs_to_its_owner(desk: TestDesk) {
        let form = desk.question("앱이 꺼져요");
        let mine = desk.submit(form.clone()).await;
        let theirs = desk.act(OTHER_CUSTOMER).inquiries().submit(form).await.expect("their own inquiry");
        assert_ne!(mine, theirs);
    }

    async fn a_key_used_for_something_else_is_refused_instead_of_swallowing_it(desk: TestDesk) {
        let form = desk.question("첫 번째 질문");
        desk.submit(form.clone()).await;
        let other = SubmitForm { body: "전혀 다른 질문".into(), ..form };
        assert_eq!(status(&desk.act(CUSTOMER).inquiries().submit(other).await), 409);
    }

    async fn a_second_running_refund_for_one_purchase_is_refused(desk: TestDesk) {
        desk.ask_refund().await;
        for form in [desk.refund_form(), desk.center_form()] {
            assert_eq!(rule(&desk.act(CUSTOMER).inquiries().submit(form).await), "refund_running");
        }
        let form = desk.act(CUSTOMER).inquiries().contact_form(None).await.expect("a form");
        let offered = form.purchases.iter().find(|purchase| purchase.id == SEOYEONS_PREMIUM).expect("it is offered");
        assert_eq!(offered.no_refund, Some(NoRefund::Running));
    }

    async fn two_tabs_at_once_start_one_refund(desk: TestDesk) {
        let tabs = [desk.refund_form(), desk.center_form(), desk.refund_form(), desk.center_form()].map(|form| {
            let desk = desk.clone();
            tokio::spawn(async move { rule(&desk.act(CUSTOMER).inquiries().submit(form).await) })
        });
        let mut results: Vec<_> = futures::future::join_all(tabs).await.into_iter().map(|result| result.expect("no panic")).collect();
        results.sort();
        assert_eq!(results, ["ok", "refund_running", "refund_running", "refund_running"]);
        assert_eq!(desk.count("SELECT COUNT(*) FROM inquiries").await, 1);
    }

    async fn hostile_text_is_kept_and_shown_as_it_was_written(desk: TestDesk) {
        let number = desk.ask(HOSTILE).await;
        assert_eq!(words(&desk.customer_sees(number).await.entries), [HOSTILE]);
        assert_eq!(words(&desk.developer_sees(number).await.entries), [HOSTILE]);
        let mail = desk.mails().await.pop().expect("a mail");
        assert!(mail.body_text.contains("<script>alert(1)</script>"));
        assert!(!mail.body_html.contains("<script"));
        assert!(mail.body_html.contains("&lt;script&gt;"));
    }

    async fn a_line_break_in_a_message_cannot_become_a_header(desk: TestDesk) {
        desk.ask("Hello\r\nBcc: everybody@example.com\r\n\r\nX").await;
        desk.deliver().await;
        let file = std::fs::read_dir(desk.database.mail()).expect("a folder").next().expect("a mail").expect("a file");
        let mail = std::fs::read_to_string(file.path()).expect("text");
        let head = mail.split("\r\n\r\n").next().expect("headers");
        assert!(!head.to_lowercase().contains("\nbcc:"), "{head}");
        assert_eq!(head.matches("\nTo:").count(), 1);
    }

    async fn many_customers_at_once_are_all_served(desk: TestDesk) {
        let sent = (0..48).map(|at| {
            let desk = desk.clone();
            let form = desk.question(&format!("질문 {at}"));
            tokio::spawn(async move { desk.act(OTHER_CUSTOMER).inquiries().submit(form).await })
        });
        let results: Vec<_> = futures::future::join_all(sent).await.into_iter().map(|result| result.expect("no panic")).collect();
        let refused: Vec<_> = results.iter().filter_map(|result| result.as_ref().err()).map(ToString::to_string).collect();
        assert_eq!(refused, Vec::<String>::new(), "nobody is turned away because others write, too");
        let numbers: BTreeSet<_> = results.into_iter().flatten().collect();
        assert_eq!(numbers.len(), 48);
    }

    async fn the_form_offers_own_purchases_only_and_says_what_cannot_be_refunded(desk: TestDesk) {
        let package = PACKAGE.parse().expect("a package");
        let form = desk.act(CUSTOMER).inquiries().contact_form(Some(&package)).await.expect("a form");
        assert_eq!(form.due_at, Some(START + 3 * DAY));
        let offered: Vec<_> = form.purchases.iter().map(|purchase| (purchase.price.minor, purchase.no_refund)).collect();
        assert_eq!(offered, [(39_000, None), (0, Some(NoRefund::Free))]);
        assert!(!form.masked_email.contains("seoyeon@"), "{}", form.masked_email);
    }
}
