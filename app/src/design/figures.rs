//! Charts, figures and ratings.

use leptos::prelude::*;
use model::rating::Histogram;
use model::time::{DAY, HOUR};
use model::view::Spread;

use super::{Board, State, say};
use crate::ui::{
    BarList, Column, Columns, Delta, Kpi, LineChart, Point, RangeAxis, RangeCell, RangeScale, RatingFigure,
    RatingHistogram, ReleaseMark, Scale, Series, Sparkline, Stacked, StarShares,
};

#[component]
pub(super) fn Figures() -> impl IntoView {
    view! {
        <div class="boards">
            <Ratings/>
            <Lines/>
            <Bars/>
            <Ranges/>
        </div>
    }
}

const STARS: Histogram = Histogram([2_214, 604, 1_092, 2_489, 6_448]);

#[component]
fn Ratings() -> impl IntoView {
    let points = [39.0, 40.0, 39.0, 41.0, 40.0, 42.0, 41.0, 36.0, 38.0, 41.0, 43.0, 43.0];
    let points = points
        .iter()
        .enumerate()
        .map(|(at, value)| Point::new(format!("W{}", 36 + at), *value, format!("{:.1}", value / 10.0)))
        .collect();
    view! {
        <Board name="Rating" wide=true>
            <div class="ratings">
                <RatingFigure histogram=STARS/>
                <RatingHistogram histogram=STARS/>
                <div class="trend">
                    <Sparkline
                        title=say("최근 12주 평점", "Rating, last 12 weeks")
                        points
                        head=vec![say("주", "Week"), say("평점", "Rating")]
                        mark=ReleaseMark { at: 7.0, label: "4.8.0".to_owned() }
                    />
                </div>
            </div>
        </Board>
    }
}

#[component]
fn Lines() -> impl IntoView {
    let values = [90.3, 91.2, 90.8, 92.0, 93.1, 92.6, 93.4, 93.0, 94.2, 93.8, 95.1, 94.6];
    let scale = Scale::around(values, 1.0);
    let ticks = scale.ticks().iter().map(|tick| format!("{tick:.0} %")).collect();
    let series = Series {
        labels: (36..48).map(|week| format!("W{week}")).collect(),
        values: values.iter().copied().map(Some).collect(),
        last: "94.6 %".to_owned(),
        so_far: true,
    };
    view! {
        <Board name="Line with goal">
            <LineChart label=say("기한 안 답변이 목표에 닿았어요", "Answers in time reached the goal") series scale ticks goal=Point::new("", 95.0, say("목표 95 %", "goal 95 %"))/>
        </Board>
    }
}

#[component]
fn Bars() -> impl IntoView {
    let columns: Vec<Column> = [
        [30.0, 80.0, 26.0],
        [34.0, 82.0, 30.0],
        [30.0, 90.0, 33.0],
        [41.0, 96.0, 44.0],
        [38.0, 92.0, 47.0],
        [46.0, 110.0, 72.0],
    ]
    .iter()
    .enumerate()
    .map(|(at, parts)| Column { label: format!("W{}", 42 + at), parts: parts.to_vec() })
    .collect();
    let reasons = vec![
        Point::new(say("상품이 지급되지 않음", "Not received"), 96.0, "96"),
        Point::new(say("보호자 동의 없는 미성년자", "A minor, without consent"), 41.0, "41"),
        Point::new(say("실수로 결제", "Paid by mistake"), 26.0, "26"),
    ];
    let versions = vec![
        Stacked { label: "4.8.1".to_owned(), stars: Histogram([4, 3, 6, 21, 66]), strong: false },
        Stacked { label: "4.8.0".to_owned(), stars: Histogram([31, 14, 12, 18, 25]), strong: true },
    ];
    view! {
        <Board name="Stacked, bars and shares">
            <Columns label=say("환불요청이 늘었어요", "Refund requests rose") columns so_far=true/>
            <State name="bars"><BarList title=say("사유별 환불", "Refunds by reason") points=reasons/></State>
            <State name="shares"><StarShares label=say("4.8.0에서 별 하나가 많아요", "4.8.0 has most one-star reviews") rows=versions/></State>
        </Board>
    }
}

#[component]
fn Ranges() -> impl IntoView {
    let limit = 3 * DAY;
    let spread = |median: i64, p90: i64, p99: i64| Spread { median: median * HOUR, p90: p90 * HOUR, p99: p99 * HOUR };
    let rows = [
        (say("모아랩스", "Moalabs"), spread(21, 88, 117)),
        (say("보리", "Bori"), spread(7, 38, 98)),
        (say("키친랩", "Kitchen Lab"), spread(5, 20, 58)),
    ];
    let scale = RangeScale::of(&rows.iter().map(|(_, spread)| *spread).collect::<Vec<_>>(), limit);
    let rows = rows.map(
        |(name, spread)| view! { <tr><th scope="row">{name}</th><td><RangeCell scale spread=Some(spread)/></td></tr> },
    );
    view! {
        <Board name="Range and figures" wide=true>
            <table class="table range-table">
                <thead><tr><th scope="col">{say("판매자", "Seller")}</th><th scope="col"><RangeAxis scale limit=say("3일", "3 days")/></th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <dl class="kpis">
                <Kpi label=say("문의", "Inquiries") value="4,990" delta=Delta::of(4_600, 4_990, None, "8 %".to_owned())/>
                <Kpi label=say("기한 안 답변", "Answered in time") value="94.6" small="%" delta=Delta::of(903, 946, Some(true), "4.3".to_owned())/>
                <Kpi label=say("첫 답변", "First answer") value="7" small=say("시간", "h") delta=Delta::of(9, 7, Some(false), "2 h".to_owned())/>
                <Kpi label=say("평점", "Rating") value="4.3" star=true/>
            </dl>
        </Board>
    }
}
