//! The words that consent is asked with: operators publish them anew, and every receipt keeps those that it was given to.

use model::consent::{Clause, TypedClauses};
use model::time::{DAY, SECOND};
use model::view::WordingPage;
use model::{Actor, Reason};

use crate::support::cast::{CUSTOMER, DEVELOPER, OPERATOR, OTHER_OPERATOR};
use crate::support::{TestDesk, fields, refused, rule, status};

/// The first version with another purpose.
fn purpose(ko: &str, en: &str, page: &WordingPage) -> TypedClauses {
    let both = |&clause: &Clause| {
        let said = page.current.clauses.get(clause);
        if clause == Clause::Purpose { (ko.to_owned(), en.to_owned()) } else { (said.ko.clone(), said.en.clone()) }
    };
    TypedClauses(Clause::ALL.iter().map(both).collect())
}

async fn page(desk: &TestDesk) -> WordingPage {
    desk.act(OPERATOR).wordings().page().await.expect("the wordings")
}

async fn publish(desk: &TestDesk, by: Actor, ko: &str) {
    let now = page(desk).await;
    let typed = purpose(ko, "To find the payment and to answer the card company", &now);
    desk.act(by).wordings().publish(&desk.key(), now.current.version, &typed).await.expect("published");
}

twins! {
    async fn what_comes_with_the_store_is_the_first_version_and_names_the_store(desk: TestDesk) {
        desk.desk.keep_wording().await.expect("written down");
        desk.desk.keep_wording().await.expect("once is enough");
        let page = page(&desk).await;
        assert_eq!((page.current.version, page.versions.len()), (1, 1));
        assert!(page.versions[0].published_by.is_none());
        let store = desk.desk.store_name().ko.clone();
        assert!(page.current.clauses.recipient.ko.contains(&store), "{:?}", page.current.clauses.recipient);
    }

    async fn a_receipt_keeps_the_words_that_its_answer_was_given_to(desk: TestDesk) {
        let before = desk.ask_refund().await;
        desk.later(SECOND);
        publish(&desk, OTHER_OPERATOR, "결제를 찾고 카드사에 답하려고").await;
        let marcus = desk::SubmitForm {
            purchase: crate::support::cast::MARCUS_PREMIUM.to_string(), ..desk.refund_form()
        };
        let number = desk.act(crate::support::cast::OTHER_CUSTOMER).inquiries().submit(marcus).await.expect("sent");
        let after = desk.act(crate::support::cast::OTHER_CUSTOMER).inquiries().for_customer(number).await.expect("theirs");
        let said = |wording: Option<model::consent::Wording>| wording.map(|it| (it.version, it.clauses.purpose.ko));
        assert_eq!(said(after.wording), Some((2, "결제를 찾고 카드사에 답하려고".to_owned())));
        let first = desk.customer_sees(before).await;
        assert_eq!(first.wording.as_ref().map(|wording| wording.version), Some(1));
        assert_ne!(said(first.wording), Some((1, "결제를 찾고 카드사에 답하려고".to_owned())));
        let page = page(&desk).await;
        let told: Vec<_> = page.versions.iter().map(|row| (row.wording.version, row.receipts)).collect();
        assert_eq!(told, [(2, 1), (1, 1)]);
        let facts: Vec<(String,)> = desk.rows("SELECT detail FROM events WHERE kind = 'wording_published'").await;
        assert_eq!(facts, [("2 purpose".to_owned(),)]);
    }

    async fn a_form_that_was_opened_before_the_change_holds_for_a_day(desk: TestDesk) {
        publish(&desk, OPERATOR, "결제를 찾으려고").await;
        let old = desk::SubmitForm { wording: "1".into(), ..desk.refund_form() };
        desk.later(DAY);
        assert_eq!(rule(&desk.act(CUSTOMER).inquiries().submit(old.clone()).await), "wording_replaced");
        let unknown = desk::SubmitForm { wording: "7".into(), ..desk.refund_form() };
        assert_eq!(status(&desk.act(CUSTOMER).inquiries().submit(unknown).await), 400);
        desk.later(-SECOND);
        let number = desk.act(CUSTOMER).inquiries().submit(old).await.expect("sent in time");
        assert_eq!(desk.customer_sees(number).await.wording.map(|wording| wording.version), Some(1));
    }

    async fn who_asks_again_asks_with_the_newest_words(desk: TestDesk) {
        let number = desk.ask_refund_without_consent().await;
        publish(&desk, OPERATOR, "결제를 찾으려고").await;
        desk.act(OPERATOR).consents().ask(number).await.expect("asked again");
        assert_eq!(desk.customer_sees(number).await.wording.map(|wording| wording.version), Some(2));
        let mails = desk.mails().await;
        let asks = |text: &str| text.contains("결제를 찾으려고") && text.contains("2판");
        assert!(mails.iter().any(|mail| asks(&mail.body_text)), "{mails:?}");
    }

    async fn nobody_publishes_over_what_they_have_not_read_or_what_says_the_same(desk: TestDesk) {
        let first = page(&desk).await;
        let typed = purpose("결제를 찾으려고", "To find the payment", &first);
        let key = desk.key();
        desk.act(OPERATOR).wordings().publish(&key, 1, &typed).await.expect("published");
        desk.act(OPERATOR).wordings().publish(&key, 1, &typed).await.expect("the same press again");
        assert_eq!(page(&desk).await.current.version, 2);
        let other = purpose("다른 까닭", "Another reason", &first);
        assert_eq!(status(&desk.act(OTHER_OPERATOR).wordings().publish(&desk.key(), 1, &other).await), 409);
        assert_eq!(rule(&desk.act(OTHER_OPERATOR).wordings().publish(&desk.key(), 2, &typed).await), "nothing_changed");
        let half = purpose("까닭", "", &first);
        let missing = desk.act(OPERATOR).wordings().publish(&desk.key(), 2, &half).await;
        assert_eq!(fields(missing), refused(&[("purpose_en", Reason::Required)]));
        for actor in [CUSTOMER, DEVELOPER, Actor::Visitor] {
            assert!(desk.act(actor).wordings().page().await.is_err());
            assert!(desk.act(actor).wordings().publish(&desk.key(), 2, &other).await.is_err());
        }
    }
}
