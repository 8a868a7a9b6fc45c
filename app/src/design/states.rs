//! What every screen ships with: empty, on its way, failed, offline, and what is told in between.

use leptos::prelude::*;

use super::{Board, State, say};
use crate::ui::{Button, ButtonKind, ButtonType, Callout, Empty, LinkButton, Skeleton, SkeletonKind, Toast, Tone};

#[component]
pub(super) fn States() -> impl IntoView {
    view! {
        <div class="boards">
            <Nothing/>
            <OnItsWay/>
            <Callouts/>
            <Notices/>
        </div>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <Board name="Empty" wide=true>
            <div class="grid-3">
                <Empty icon="check" tone=Tone::Ok title=say("모두 답변했어요", "All answered") text=say("다음 기한은 고객이 글을 쓰면 나타나요.", "The next deadline appears here when a customer writes.")>
                    <LinkButton href="#empty" count=9>{say("고객 답 대기", "Waiting on customer")}</LinkButton>
                </Empty>
                <Empty icon="search" title=say("맞는 문의가 없습니다", "Nothing fits") text=say("조건 하나를 빼면 14건이 있습니다.", "Without one of the filters there are 14.")>
                    <LinkButton href="#empty">{say("필터 지우기", "Clear filters")}</LinkButton>
                </Empty>
                <Empty icon="circle-alert" tone=Tone::Bad title=say("구매를 불러오지 못했어요", "The purchase did not load") text=say("그래도 읽고 답할 수 있어요.", "You can still read and reply.")>
                    <Button r#type=ButtonType::Button icon="refresh-cw">{say("다시 시도", "Try again")}</Button>
                </Empty>
            </div>
        </Board>
    }
}

#[component]
fn OnItsWay() -> impl IntoView {
    view! {
        <Board name="Loading">
            <State name="rows"><Skeleton kind=SkeletonKind::Rows count=2/></State>
            <State name="text"><Skeleton kind=SkeletonKind::Text count=1/></State>
            <State name="card"><Skeleton kind=SkeletonKind::Card count=1/></State>
            <State name="saving">
                <p class="row">
                    <Button kind=ButtonKind::Primary r#type=ButtonType::Button busy=Signal::stored(true)>{say("보내는 중…", "Sending…")}</Button>
                    <Button r#type=ButtonType::Button disabled=Signal::stored(true)>{say("초안 저장", "Save as draft")}</Button>
                </p>
            </State>
        </Board>
    }
}

#[component]
fn Callouts() -> impl IntoView {
    let samples = [
        (Tone::Neutral, say("알림.", "A note."), say("따로 하실 일은 없어요.", "Nothing for you to do.")),
        (
            Tone::Accent,
            say("누군가 답하고 있어요.", "Somebody is replying."),
            say("메모는 남길 수 있어요.", "You can still add a note."),
        ),
        (
            Tone::Ok,
            say("환불됐어요.", "Refunded."),
            say("11월 25일까지 카드로 돌아가요.", "Back on the card by 25 Nov."),
        ),
        (
            Tone::Warn,
            say("5시간 42분 남았어요.", "Due in 5 h 42 m."),
            say("그 뒤에는 스토어로 넘어가요.", "Then it goes to the store."),
        ),
        (Tone::Bad, say("보내지 못했어요.", "Not sent."), say("쓰신 글은 그대로 있어요.", "Your text is kept.")),
    ];
    view! { <Board name="Callouts">{samples.map(|(tone, title, text)| view! { <Callout tone title>{text}</Callout> })}</Board> }
}

#[component]
fn Notices() -> impl IntoView {
    view! {
        <Board name="Toasts">
            <div class="toast-samples">
                <Toast tone=Tone::Ok text=say("김서연 님에게 답변을 보냈어요", "Reply sent to Seoyeon Kim")/>
                <Toast tone=Tone::Warn text=say("연결이 끊겼어요", "The connection is gone")/>
                <Toast tone=Tone::Bad text=say("승인 요청을 보내지 못했습니다", "The request could not be sent")/>
            </div>
        </Board>
    }
}
