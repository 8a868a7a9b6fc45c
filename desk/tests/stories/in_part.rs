//! Of a divisible item a part can be given back, and no more than that ever leaves.

use model::purchase::PurchaseState;
use model::refund::RefundState;
use model::{Money, Reason};

use crate::support::TestDesk;
use crate::support::cast::{CUSTOMER, OPERATOR, OTHER_OPERATOR};
use crate::support::gateway::{Mood, Moody};
use crate::support::rulings::cancel;
use crate::support::{fields, refused, rule};

fn part(amount: &str) -> desk::Ruling {
    desk::Ruling { part: amount.to_owned(), ..cancel() }
}

async fn divisible(desk: &TestDesk) {
    desk.run("UPDATE products SET divisible = TRUE", vec![]).await;
}

twins! {
    async fn a_part_goes_back_and_everybody_is_told_how_much_of_what(desk: TestDesk) {
        divisible(&desk).await;
        let number = desk.escalated_refund().await;
        desk.act(OPERATOR).refunds().decide(number, &part("12,000")).await.expect("decided");
        desk.deliver().await;
        let case = desk.operator_sees(number).await;
        let refund = case.head.refund.expect("a refund");
        assert_eq!((refund.state, refund.amount, refund.part_of), (RefundState::Cancelled, Some(Money::won(12_000)), Some(Money::won(39_000))));
        let purchase = case.purchase.expect("a purchase");
        assert_eq!((purchase.state, purchase.cancelled), (PurchaseState::Cancelled, Some(Money::won(12_000))));
        let booked: Vec<(i64,)> = desk.rows("SELECT amount_minor FROM ledger").await;
        assert_eq!(booked, [(12_000,)]);
        let mails = desk.mails().await;
        let told = |mail: &&crate::support::acts::Mail| mail.recipient == "seoyeon@naver.example" && mail.body_text.contains("₩39,000 가운데 ₩12,000");
        assert!(mails.iter().any(|mail| told(&mail)), "{mails:?}");
        let seen = desk.customer_sees(number).await;
        let words = crate::support::acts::words(&seen.entries).join("\n");
        assert!(words.contains("구매의 일부를 취소했습니다") && words.contains("₩12,000만"), "{words}");
    }

    async fn what_is_not_divisible_and_what_is_no_part_is_refused(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        let refunds = desk.act(OPERATOR).refunds();
        assert_eq!(rule(&refunds.decide(number, &part("12000")).await), "not_divisible");
        divisible(&desk).await;
        for (amount, reason) in [("0", Reason::TooSmall), ("39001", Reason::TooLarge), ("half", Reason::NotANumber), ("-5", Reason::NotANumber)] {
            assert_eq!(fields(refunds.decide(number, &part(amount)).await), refused(&[("part", reason)]), "{amount}");
        }
        refunds.decide(number, &part("39000")).await.expect("all of it");
        assert_eq!(desk.operator_sees(number).await.head.refund.and_then(|refund| refund.part_of), None);
    }

    async fn two_operators_agree_to_the_same_part(desk: TestDesk) {
        divisible(&desk).await;
        let desk = desk.changed(|setup| desk::Setup { four_eyes: model::refund::FourEyes { above_krw: 20_000, above_usd: 1_000 }, ..setup });
        let number = desk.escalated_refund().await;
        desk.act(OPERATOR).refunds().decide(number, &part("12000")).await.expect("asked");
        let asked = desk.act(OTHER_OPERATOR).inquiries().for_operator(number).await.expect("the case").approval.expect("asked for");
        assert_eq!((asked.amount, asked.part_of), (Some(Money::won(12_000)), Some(Money::won(39_000))));
        let seen = desk.customer_sees(number).await.head.refund.expect("a refund");
        assert_eq!(seen.amount, Some(Money::won(39_000)), "what one operator wants stays within the store");
        let at = asked.at.0.to_string();
        desk.act(OTHER_OPERATOR).refunds().approve(number, &at, "send_back", "전액이 맞습니다").await.expect("sent back");
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("asked anew");
        let anew = desk.act(OTHER_OPERATOR).inquiries().for_operator(number).await.expect("the case").approval.expect("asked for");
        assert_eq!((anew.amount, anew.part_of), (Some(Money::won(39_000)), None));
        desk.act(OTHER_OPERATOR).refunds().approve(number, &anew.at.0.to_string(), "approve", "").await.expect("approved");
        desk.deliver().await;
        let booked: Vec<(i64,)> = desk.rows("SELECT amount_minor FROM ledger").await;
        assert_eq!(booked, [(39_000,)]);
    }

    async fn a_part_that_the_payment_side_refused_is_decided_anew_as_if_there_had_been_none(desk: TestDesk) {
        divisible(&desk).await;
        let gateway = std::sync::Arc::new(Moody::new(desk.desk.store().clone(), &[Mood::Refusing]));
        let shared = gateway.clone();
        let desk = desk.changed(move |setup| desk::Setup { gateway: shared, ..setup });
        let number = desk.escalated_refund().await;
        desk.act(OPERATOR).refunds().decide(number, &part("12000")).await.expect("decided");
        desk.deliver().await;
        let back = desk.operator_sees(number).await;
        assert_eq!(back.head.refund.map(|refund| (refund.state, refund.part_of)), Some((RefundState::WithStore, None)));
        assert_eq!(back.purchase.map(|purchase| (purchase.state, purchase.cancelled)), Some((PurchaseState::Completed, None)));
        desk.act(OPERATOR).refunds().decide(number, &cancel()).await.expect("decided anew");
        desk.deliver().await;
        let amounts: Vec<i64> = gateway.calls().iter().map(|call| call.amount.minor).collect();
        assert_eq!(amounts, [12_000, 39_000]);
    }

    async fn who_got_a_part_back_has_still_acquired_it_and_asks_for_no_more(desk: TestDesk) {
        divisible(&desk).await;
        let number = desk.escalated_refund().await;
        desk.act(OPERATOR).refunds().decide(number, &part("12000")).await.expect("decided");
        desk.deliver().await;
        let shelf = desk.act(CUSTOMER).catalog().my_purchases(model::purchase::PurchaseShelf::All, None).await.expect("theirs");
        let premium = shelf.purchases.rows.iter().find(|row| row.price == Money::won(39_000)).expect("it is there");
        assert_eq!((premium.cancelled, premium.no_refund), (Some(Money::won(12_000)), Some(model::purchase::NoRefund::Cancelled)));
        desk.later(model::time::DAY);
        desk::jobs::reconcile(&desk.desk).await.expect("compared");
        assert_eq!(desk.count("SELECT COUNT(*) FROM mismatches").await, 0, "both sides' books say the part");
    }
}
