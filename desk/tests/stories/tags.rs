//! Tags of each side's own, and one thing done to several inquiries.

use desk::Error;
use model::inquiry::{InquiryNumber, InquiryState};
use model::tag::{TAGS_MAX, Tag};
use model::view::{CaseFilter, CaseQueue, InboxFilter, InboxQueue};
use model::{Actor, Reason};

use crate::support::cast::{COLLEAGUE, DEVELOPER, OPERATOR, OTHER_DEVELOPER, OTHER_OPERATOR};
use crate::support::{TestDesk, fields, refused, rule, status};

fn tag(name: &str) -> Tag {
    Tag::parse("tag", name).expect("a tag")
}

fn names(tags: &[Tag]) -> Vec<String> {
    tags.iter().map(Tag::to_string).collect()
}

async fn tagged(desk: &TestDesk, actor: Actor, name: &str) -> Vec<InquiryNumber> {
    let tag = Some(tag(name));
    let inquiries = desk.act(actor).inquiries();
    if actor == OPERATOR {
        let filter = CaseFilter { queue: CaseQueue::All, tag, query: None };
        let page = inquiries.cases(filter, None).await.expect("cases");
        return page.rows.rows.iter().map(|row| row.head.number).collect();
    }
    let filter = InboxFilter { queue: InboxQueue::All, kind: None, app: None, tag, query: None };
    let page = inquiries.inbox(filter, None).await.expect("the inbox");
    page.rows.rows.iter().map(|row| row.head.number).collect()
}

fn strings(numbers: &[InquiryNumber]) -> Vec<String> {
    numbers.iter().map(InquiryNumber::to_string).collect()
}

twins! {
    async fn each_side_has_its_own_tags_and_finds_by_them(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        let other = desk.ask("앱이 꺼져요").await;
        desk.act(DEVELOPER).tags().add(number, "단골").await.expect("tagged");
        desk.act(OPERATOR).tags().add(number, "#Fraud?").await.expect("tagged");
        desk.act(COLLEAGUE).tags().add(other, "단골").await.expect("tagged");
        assert_eq!(names(&desk.developer_sees(number).await.tags), ["단골"]);
        assert_eq!(names(&desk.operator_sees(number).await.tags), ["Fraud?"]);
        assert_eq!(names(&desk.operator_sees(number).await.known_tags), ["Fraud?"]);
        assert_eq!(tagged(&desk, DEVELOPER, "단골").await.len(), 2);
        assert_eq!(tagged(&desk, DEVELOPER, "fraud?").await, []);
        assert_eq!(tagged(&desk, OPERATOR, "fraud?").await, [number], "capitals make no difference");
        assert_eq!(tagged(&desk, OPERATOR, "단골").await, []);

        desk.act(DEVELOPER).tags().remove(number, "단골").await.expect("away");
        assert_eq!(tagged(&desk, DEVELOPER, "단골").await, [other]);
        desk.act(DEVELOPER).tags().remove(other, "단골").await.expect("away");
        let counts = desk.act(DEVELOPER).inquiries().developer_counts().await.expect("counts");
        assert_eq!(counts.tags, [], "what nothing has is not offered");
    }

    async fn a_tag_is_there_once_and_there_are_not_too_many(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        let tags = desk.act(DEVELOPER).tags();
        tags.add(number, "VIP").await.expect("tagged");
        tags.add(number, "vip").await.expect("it has it");
        assert_eq!(names(&desk.developer_sees(number).await.tags), ["VIP"]);
        for place in 1..TAGS_MAX {
            tags.add(number, &format!("tag {place}")).await.expect("tagged");
        }
        assert_eq!(fields(tags.add(number, "one more").await), refused(&[("tag", Reason::TooLarge)]));
        assert_eq!(fields(tags.add(number, "a, b").await), refused(&[("tag", Reason::NotAChoice)]));
        assert_eq!(status(&desk.act(OTHER_DEVELOPER).tags().add(number, "VIP").await), 404);
    }

    async fn a_canned_reply_tags_and_closes_in_one_step(desk: TestDesk) {
        let number = desk.ask("앱이 꺼져요").await;
        let typed = model::canned::Typed {
            title: "Solved".into(),
            shortcut: "/solved".into(),
            kind: "any".into(),
            en: "Solved in 4.8.2.".into(),
            closes: true,
            tag: "4.8.2".into(),
            ..Default::default()
        };
        let canned = desk.act(DEVELOPER).canned().write(&desk.key(), &typed).await.expect("kept");
        let with = desk.act(DEVELOPER).inquiries().with_canned(&canned.to_string(), true);
        with.reply(number, &desk.key(), "Solved in 4.8.2.").await.expect("sent");
        let seen = desk.developer_sees(number).await;
        assert_eq!((seen.head.state, names(&seen.tags)), (InquiryState::Closed, vec!["4.8.2".to_owned()]));
    }

    async fn several_are_taken_tagged_and_closed_at_once(desk: TestDesk) {
        let mut numbers = Vec::new();
        for words in ["하나", "둘", "셋"] {
            numbers.push(desk.ask(words).await);
        }
        let theirs = desk.act(DEVELOPER).inquiries();
        theirs.several(&strings(&numbers), "take", "").await.expect("taken");
        theirs.several(&strings(&numbers), "tag", "batch").await.expect("tagged");
        for &number in &numbers {
            let seen = desk.developer_sees(number).await;
            assert_eq!((seen.assignee, names(&seen.tags)), (DEVELOPER.account(), vec!["batch".to_owned()]));
        }
        theirs.several(&strings(&numbers[..2]), "release", "").await.expect("released");
        assert_eq!(desk.developer_sees(numbers[0]).await.assignee, None);
        theirs.several(&strings(&numbers), "close", "").await.expect("closed");
        assert_eq!(desk.developer_sees(numbers[2]).await.head.state, InquiryState::Closed);
    }

    async fn what_cannot_be_done_to_one_keeps_it_from_none_of_the_others(desk: TestDesk) {
        // A refund request is decided, not closed over.
        let (refund, question) = (desk.ask_refund().await, desk.ask("앱이 꺼져요").await);
        let theirs = desk.act(DEVELOPER).inquiries();
        let some: Result<(), Error> = theirs.several(&strings(&[refund, question]), "close", "").await;
        assert_eq!(rule(&some), "some_left");
        assert!(desk.developer_sees(refund).await.head.state.is_open());
        assert_eq!(desk.developer_sees(question).await.head.state, InquiryState::Closed);
        // Another seller's, and one that does not exist, are the same answer.
        let foreign = desk.act(OTHER_DEVELOPER).inquiries();
        assert_eq!(rule(&foreign.several(&strings(&[refund]), "take", "").await), "some_left");
        assert_eq!(rule(&foreign.several(&["R-99999".into()], "take", "").await), "some_left");
        assert_eq!(desk.developer_sees(refund).await.assignee, None);

        assert_eq!(fields(theirs.several(&[], "close", "").await), refused(&[("numbers", Reason::Required)]));
        assert_eq!(fields(theirs.several(&strings(&[refund]), "burn", "").await), refused(&[("deed", Reason::NotAChoice)]));
        assert_eq!(fields(theirs.several(&strings(&[refund]), "tag", " ").await), refused(&[("tag", Reason::Required)]));
        let second = desk.act(OTHER_OPERATOR).inquiries();
        second.several(&strings(&[refund]), "tag", "VIP").await.expect("the store reaches every case");
    }
}
