//! The seller's answering record on the store front: true, and only with enough cases to mean something.

use model::time::{DAY, HOUR, MINUTE};
use model::view::AnsweringRecord;

use super::reviews::page;
use crate::support::TestDesk;
use crate::support::cast::CUSTOMER;

/// The record as the next visitor sees it; figures are kept for five minutes.
async fn record(desk: &TestDesk) -> Option<AnsweringRecord> {
    desk.later(5 * MINUTE);
    page(desk).await.record
}

twins! {
    async fn with_fewer_than_five_cases_there_is_no_record(desk: TestDesk) {
        for at in 1..=5 {
            assert_eq!(record(&desk).await, None, "before case {at}");
            let number = desk.ask(&format!("질문 {at}")).await;
            desk.reply(number, "답").await;
        }
        assert!(record(&desk).await.is_some());
    }

    async fn the_share_in_time_and_the_median_are_those_of_the_cases(desk: TestDesk) {
        for hours in [1, 2, 4] {
            let number = desk.ask(&format!("{hours}시간 뒤의 답")).await;
            desk.later(hours * HOUR);
            desk.reply(number, "답").await;
        }
        let late = desk.ask("늦은 답").await;
        desk.later(3 * DAY);
        desk.escalate().await;
        desk.later(HOUR);
        desk.reply(late, "늦었습니다").await;
        desk.ask("답이 없는 질문").await;
        desk.later(3 * DAY);
        desk.ask("아직 기한이 남은 질문").await;
        let record = record(&desk).await.expect("a record");
        assert_eq!((record.cases, record.in_time_percent, record.median), (5, 60, 2 * HOUR));
    }

    async fn a_question_taken_back_is_not_held_against_the_seller(desk: TestDesk) {
        for at in 0..5 {
            let number = desk.ask(&format!("질문 {at}")).await;
            desk.reply(number, "답").await;
        }
        for at in 0..5 {
            let number = desk.ask(&format!("실수로 보낸 질문 {at}")).await;
            desk.act(CUSTOMER).inquiries().withdraw(number).await.expect("taken back at once");
        }
        desk.later(4 * DAY);
        assert_eq!(record(&desk).await.map(|record| record.in_time_percent), Some(100));
    }
}
