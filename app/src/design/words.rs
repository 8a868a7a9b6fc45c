//! Statuses, conversation, timeline, table and reviews.

use leptos::prelude::*;

use super::{Board, State, at, name, say, seller};
use crate::ui::{
    Button, ButtonKind, ButtonType, Composer, Fact, Facts, KindTag, Message, OfficialReply, Presence, PurchaseLine,
    ReviewCard, Segment, Stars, Status, StatusTag, Step, StepState, SystemLine, Table, Tag, Td, TextArea, Th, Timeline,
    Tone, Voice,
};

#[component]
pub(super) fn Words() -> impl IntoView {
    view! {
        <div class="boards">
            <Statuses/>
            <Steps/>
            <Conversation/>
            <Writing/>
            <Reviews/>
            <Records/>
        </div>
    }
}

const STATUSES: [Status; 12] = [
    Status::Received,
    Status::WithDeveloper,
    Status::Opened,
    Status::Answered,
    Status::DueSoon,
    Status::Overdue,
    Status::WithStore,
    Status::WaitingForCustomer,
    Status::Refunded,
    Status::Declined,
    Status::Cancelled,
    Status::Closed,
];

#[component]
fn Statuses() -> impl IntoView {
    let tags = |voice| STATUSES.map(|status| view! { <StatusTag status voice/> });
    let kinds = || ["improvement", "error", "refund"];
    view! {
        <Board name="Statuses">
            <State name="at work"><p class="row">{tags(Voice::Work)}</p></State>
            <State name="to customers"><p class="row">{tags(Voice::Customer)}</p></State>
            <State name="kinds">
                <p class="row">
                    {kinds().map(|kind| view! { <KindTag kind tag=true/> })}
                    {kinds().map(|kind| view! { <KindTag kind short=true/> })}
                </p>
            </State>
            <State name="stars"><p class="row">{[5, 21, 38, 43, 50].map(|tenths| view! { <Stars tenths/> })}</p></State>
        </Board>
    }
}

#[component]
fn Steps() -> impl IntoView {
    let steps = vec![
        Step::new(StepState::Done, say("접수", "Received"), say("11월 16일(월) 20:14", "Mon 16 Nov, 20:14")),
        Step::new(
            StepState::Plain,
            say("모아랩스가 열어 봤어요", "Moalabs opened it"),
            say("11월 17일(화) 09:02", "Tue 17 Nov, 09:02"),
        )
        .icon("eye"),
        Step::new(
            StepState::Late,
            say("답변 기한이 지났어요", "The deadline passed"),
            say("11월 19일(목) 20:14", "Thu 19 Nov, 20:14"),
        ),
        Step::new(StepState::Now, say("스토어가 보고 있어요", "The store looks at it"), say("오늘", "Today")),
        Step::new(StepState::Next, say("결정", "Decision"), say("늦어도 11월 24일(화)", "By Tue 24 Nov")),
    ];
    let ended =
        vec![Step::new(StepState::Ok, say("환불됐어요", "Refunded"), say("11월 20일(금) 15:06", "Fri 20 Nov, 15:06"))];
    view! {
        <Board name="Timeline">
            <Timeline steps=steps.clone()/>
            <Timeline steps=ended/>
            <State name="compact"><Timeline steps compact=true/></State>
        </Board>
    }
}

#[component]
fn Conversation() -> impl IntoView {
    let asked = say(
        "토요일 밤에 프리미엄을 결제했는데 앱에는 계속 ‘무료 이용 중’이라고 나와요.",
        "I paid for Premium on Saturday night, but the app still says “Free plan”.",
    );
    view! {
        <Board name="Conversation">
            <div class="thread">
                <Message name=name() at=at("2026-11-16T20:14") body=asked/>
                <SystemLine icon="eye" at=at("2026-11-17T09:02")>{say("모아랩스가 열어 봤어요", "Moalabs opened it")}</SystemLine>
                <Message name=say("강민호", "Minho Kang") at=at("2026-11-17T09:31") internal=true body=say("같은 증상 41건.", "41 customers are affected.")/>
                <SystemLine icon="store" tone=Tone::Accent at=at("2026-11-19T20:14")>{say("스토어로 넘어갔어요", "Handed to the store")}</SystemLine>
                <Message name=say("누리스토어", "Nuri Store") at=at("2026-11-20T15:06") store=true body=say("구매를 취소했어요.", "We cancelled the purchase.")/>
                <Message name=name() at=at("2026-11-20T15:10") unsent=true body=say("고맙습니다.", "Thank you.")/>
            </div>
        </Board>
    }
}

#[component]
fn Writing() -> impl IntoView {
    let modes = |note: bool| {
        vec![
            Segment::new("reply", say("고객에게 답변", "Reply to customer")).icon("reply").checked(!note),
            Segment::new("note", say("내부 메모", "Internal note")).icon("lock").checked(note),
        ]
    };
    let send =
        |text: String| view! { <Button kind=ButtonKind::Primary r#type=ButtonType::Button>{text}</Button> }.into_any();
    let label = || say("답변", "Reply");
    view! {
        <Board name="Composer">
            <State name="reply, while somebody else writes">
                <Composer
                    modes=modes(false)
                    seen_by=say("서연 님과 스토어가 봐요", "Seen by Seoyeon and the store")
                    presence=view! { <Presence name=say("강민호", "Minho Kang") text=say("님이 답변을 쓰고 있어요", "is writing a reply")/> }.into_any()
                    send=send(say("답변 보내기", "Send reply"))
                >
                    <TextArea name="reply" label=label() label_hidden=true bare=true rows=3/>
                </Composer>
            </State>
            <State name="internal note">
                <form><Composer modes=modes(true) send=send(say("메모 저장", "Save internal note"))>
                    <TextArea name="note" label=label() label_hidden=true bare=true rows=3/>
                </Composer></form>
            </State>
        </Board>
    }
}

#[component]
fn Reviews() -> impl IntoView {
    let long = "업데이트후에도똑같은증상이계속됩니다로그보냈어요 https://logs.example.com/7f3a22c0-0d7e-4b5e-9f6e-2d1f0c5b9a41/widget-crash.txt 확인부탁드려요";
    view! {
        <Board name="Review">
            <ReviewCard
                stars=5
                author="서*연"
                at=at("2026-11-18T21:02")
                verified=true
                details=vec!["4.8.1".to_owned()]
                changed=say("답변을 받고 ★2 → ★5로 고쳤어요", "Changed ★2 → ★5 after the reply")
                body=say("답변대로 하니 위젯이 다시 나와요.", "The widget is back, as they said.")
            >
                <OfficialReply seller=seller() at=at("2026-11-18T10:20") text=say("알려 주셔서 고맙습니다.", "Thank you for telling us.")/>
            </ReviewCard>
            <State name="long text">
                <ReviewCard stars=4 author="Alexandria_Montgomery-Fitzgerald-Beauchamp" at=at("2026-11-12T08:00") verified=true body=long lang="ko"/>
            </State>
        </Board>
    }
}

#[component]
fn Records() -> impl IntoView {
    let rows = [
        ("R-20417", say("프리미엄 1년", "Premium, 1 year"), Status::WithStore, "₩39,000"),
        ("R-20398", say("별사탕 1,200개 꾸러미", "1,200 star candies"), Status::Refunded, "₩12,000"),
        ("R-20377", say("광고 없이, 평생", "Ad-free, lifetime"), Status::Overdue, "₩3,300"),
    ];
    let rows = rows.map(|(number, item, status, amount)| {
        view! { <tr><Td mono=true>{number}</Td><Td>{item}</Td><Td><StatusTag status/></Td><Td num=true>{amount}</Td></tr> }
    });
    view! {
        <Board name="Records" wide=true>
            <Table caption=say("문의", "Inquiries")>
                <thead><tr><Th>{say("문의", "Inquiry")}</Th><Th>{say("상품", "Item")}</Th><Th>{say("상태", "Status")}</Th><Th num=true>{say("금액", "Amount")}</Th></tr></thead>
                <tbody>{rows}</tbody>
            </Table>
            <PurchaseLine app_key="moaplan" title=say("프리미엄 1년 이용권", "Premium, 1 year") text="₩39,000">
                <Tag tone=Tone::Ok icon="circle-check" label=say("결제됨", "Paid")/>
            </PurchaseLine>
            <Facts facts=vec![
                Fact::new(say("고객번호", "Customer number"), "4820-1173-06"),
                Fact::new(say("상품 구매 시간", "Purchase date and time"), "2026. 11. 14. 21:07"),
                Fact::mono(say("주문번호", "Order"), "NS-7719-0043"),
            ]/>
        </Board>
    }
}
