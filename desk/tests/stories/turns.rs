//! What nobody has taken goes to each side's people in turn; and lists that somebody narrowed are kept.

use desk::jobs::deal;
use model::inquiry::InquiryNumber;
use model::time::{DAY, SECOND};
use model::{Actor, Reason};

use crate::support::TestDesk;
use crate::support::cast::{COLLEAGUE, CUSTOMER, DEVELOPER, MINHO, OPERATOR, OTHER_DEVELOPER, OTHER_OPERATOR};
use crate::support::{fields, refused};

async fn takes(desk: &TestDesk, actor: Actor) {
    desk.act(actor).turns().set(true).await.expect("takes turns");
    desk.later(SECOND);
}

async fn operator_of(desk: &TestDesk, number: InquiryNumber) -> Option<String> {
    desk.operator_sees(number).await.assignee.map(|name| name.en)
}

/// So many cases for the store, a second apart.
async fn cases(desk: &TestDesk, many: usize) -> Vec<InquiryNumber> {
    let mut numbers = Vec::new();
    for place in 0..many {
        numbers.push(
            desk.submit(desk::SubmitForm {
                kind: "other".into(),
                purchase: String::new(),
                body: format!("질문 {place}"),
                ..desk.center_form()
            })
            .await,
        );
        desk.later(SECOND);
    }
    numbers
}

twins! {
    async fn cases_of_the_store_go_round_among_those_who_take_turns(desk: TestDesk) {
        let numbers = cases(&desk, 3).await;
        assert_eq!(deal(&desk.desk).await.expect("looked"), 0, "nobody takes turns");
        takes(&desk, OPERATOR).await;
        takes(&desk, OTHER_OPERATOR).await;
        assert_eq!(deal(&desk.desk).await.expect("dealt"), 3);
        assert_eq!(deal(&desk.desk).await.expect("looked"), 0);
        let mut dealt = Vec::new();
        for number in numbers {
            dealt.push(operator_of(&desk, number).await.unwrap_or_default());
        }
        assert_eq!(dealt, ["Jihun Park", "Haeun Lee", "Jihun Park"]);
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'inquiry_dealt' AND actor_kind = 'operator'").await, 3);
    }

    async fn what_was_given_back_or_taken_by_hand_is_not_dealt(desk: TestDesk) {
        let numbers = cases(&desk, 2).await;
        desk.act(OTHER_OPERATOR).inquiries().assign(numbers[0], "me").await.expect("taken");
        takes(&desk, OPERATOR).await;
        assert_eq!(deal(&desk.desk).await.expect("dealt"), 1);
        desk.act(OPERATOR).inquiries().assign(numbers[1], "").await.expect("given back");
        desk.act(OTHER_OPERATOR).inquiries().assign(numbers[0], "").await.expect("given back");
        assert_eq!(deal(&desk.desk).await.expect("looked"), 0);
        desk.act(OPERATOR).turns().set(false).await.expect("stopped");
        cases(&desk, 1).await;
        assert_eq!(deal(&desk.desk).await.expect("looked"), 0);
    }

    async fn a_sellers_inquiries_go_to_its_own_people_and_the_store_is_not_told(desk: TestDesk) {
        takes(&desk, COLLEAGUE).await;
        takes(&desk, OTHER_DEVELOPER).await;
        let number = desk.ask("질문이 있어요").await;
        assert_eq!(deal(&desk.desk).await.expect("dealt"), 1);
        let seen = desk.developer_sees(number).await;
        assert_eq!(seen.assignee, Some(MINHO));
        // The same inquiry comes to the store later, and is dealt there as well.
        takes(&desk, OPERATOR).await;
        desk.later(4 * DAY);
        desk.escalate().await;
        assert_eq!(deal(&desk.desk).await.expect("dealt"), 1);
        assert_eq!(operator_of(&desk, number).await, Some("Jihun Park".to_owned()));
        let told = desk.developer_sees(number).await;
        let dealt = crate::support::acts::facts(&told.entries).into_iter().filter(|kind| *kind == model::event::EventKind::InquiryDealt);
        assert_eq!(dealt.count(), 1, "who of the store works a case stays within the store");
    }

    async fn a_narrowed_list_is_kept_for_one_person_and_leads_only_there(desk: TestDesk) {
        let views = desk.act(OPERATOR).views();
        let path = "/operations/cases?queue=all&tag=%EC%A4%91%EB%B3%B5";
        views.save("중복 결제", path).await.expect("kept");
        views.save("두 번 결제", path).await.expect("renamed");
        let of = |actor: Actor| {
            let desk = &desk;
            async move {
                let filter = model::view::CaseFilter { queue: model::view::CaseQueue::All, tag: None, query: None };
                desk.act(actor).inquiries().cases(filter, None).await.expect("the list").counts.views
            }
        };
        let mine = of(OPERATOR).await;
        assert_eq!(mine.iter().map(|view| (view.name.as_str(), view.path.as_str())).collect::<Vec<_>>(), [("두 번 결제", path)]);
        assert!(of(OTHER_OPERATOR).await.is_empty());
        desk.act(OTHER_OPERATOR).views().remove(mine[0].id).await.expect("nothing to remove");
        assert_eq!(of(OPERATOR).await.len(), 1, "it is not theirs");
        assert_eq!(fields(views.save("밖으로", "https://evil.example/").await), refused(&[("path", Reason::NotAChoice)]));
        assert!(desk.act(CUSTOMER).views().save("내 것", path).await.is_err());
        for place in 1..20 {
            views.save("보기", &format!("/operations/cases?queue=all&q={place}")).await.expect("kept");
        }
        let full = views.save("하나 더", "/operations/cases?queue=mine").await;
        assert_eq!(fields(full), refused(&[("name", Reason::TooLarge)]));
        views.remove(mine[0].id).await.expect("removed");
        assert_eq!(of(OPERATOR).await.len(), 19);
        desk.act(DEVELOPER).views().save("내 담당", "/developer/inbox?queue=mine").await.expect("kept");
    }
}
