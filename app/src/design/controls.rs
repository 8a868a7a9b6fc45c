//! Buttons, fields, choices, tabs and menus.

use leptos::prelude::*;

use super::{Board, State, say};
use crate::ui::{
    Button, ButtonKind, ButtonType, Checkbox, Chip, Choice, ChoiceGroup, LinkButton, Menu, MenuDivider, MenuItem,
    Segment, Segmented, Select, SelectOption, Size, StarsInput, Tab, Tabs, TextArea, TextInput,
};

#[component]
pub(super) fn Controls() -> impl IntoView {
    view! {
        <div class="boards">
            <Buttons/>
            <Inputs/>
            <Choices/>
            <Views/>
        </div>
    }
}

const KINDS: [(&str, ButtonKind); 4] = [
    ("primary", ButtonKind::Primary),
    ("default", ButtonKind::Default),
    ("quiet", ButtonKind::Quiet),
    ("danger", ButtonKind::Danger),
];

#[component]
fn Buttons() -> impl IntoView {
    let rows = KINDS.map(|(state, kind)| {
        let word = || say("보내기", "Send");
        view! {
            <State name=state>
                <p class="row">
                    <Button kind r#type=ButtonType::Button>{word()}</Button>
                    <Button kind r#type=ButtonType::Button icon="send">{word()}</Button>
                    <Button kind r#type=ButtonType::Button busy=Signal::stored(true)>{word()}</Button>
                    <Button kind r#type=ButtonType::Button disabled=Signal::stored(true)>{word()}</Button>
                    <Button kind r#type=ButtonType::Button kbd="⌘↵">{word()}</Button>
                </p>
            </State>
        }
    });
    let sizes = [("28", Size::S), ("32", Size::M), ("40", Size::L), ("48", Size::Xl)]
        .map(|(height, size)| view! { <Button size r#type=ButtonType::Button>{height}</Button> });
    view! {
        <Board name="Buttons">
            {rows}
            <State name="sizes, and without words">
                <p class="row">
                    {sizes}
                    <Button r#type=ButtonType::Button icon="archive" label=say("닫기", "Close")/>
                    <LinkButton href="#buttons" count=9>{say("고객 답 대기", "Waiting on customer")}</LinkButton>
                </p>
            </State>
        </Board>
    }
}

#[component]
fn Inputs() -> impl IntoView {
    let number = || say("고객번호", "Customer number");
    view! {
        <Board name="Inputs">
            <div class="grid-2">
                <TextInput name="rest" label=number() placeholder="4820-1173-06" hint=say("열 자리예요.", "Ten digits.")/>
                <TextInput name="wrong" label=say("구매 날짜", "Purchase date") value="2026-11-31" error=Some(say("11월은 30일까지 있어요.", "November has 30 days."))/>
                <TextInput name="kept" label=number() value="4820-1173-06" readonly=true hint=say("대신 채웠어요.", "Filled in for you.")/>
                <TextInput name="hours" label=say("기한 연장", "Extension") value="24" size=Size::M suffix=say("시간", "hours")/>
                <Select name="reason" label=say("사유", "Reason") options=vec![SelectOption::new("a", say("상품이 지급되지 않음", "Not received")).selected(true)]/>
                <TextInput name="search" label=say("찾기", "Search") label_hidden=true icon="search" size=Size::M placeholder=say("문의·주문 찾기", "Search or jump to")/>
            </div>
            <TextArea name="message" label=say("무슨 일인가요?", "What happened?") value=say("토요일 밤에 결제했는데 앱에는 계속 무료로 나와요.", "I paid on Saturday, but the app still says “Free plan”.") rows=3 maxlength=2_000/>
            <p class="row">
                <Checkbox name="off" label=say("끔", "Off")/>
                <Checkbox name="on" label=say("켬", "On") checked=true/>
                <Checkbox name="switch-off" label=say("끔", "Off") switch=true/>
                <Checkbox name="switch-on" label=say("켬", "On") switch=true checked=true/>
            </p>
        </Board>
    }
}

#[component]
fn Choices() -> impl IntoView {
    view! {
        <Board name="Choices">
            <ChoiceGroup legend=say("어떤 구매인가요?", "Which purchase?") name="purchase" radio_end=true>
                <Choice name="purchase" value="premium" title=say("프리미엄 1년 이용권", "Premium, 1 year") text=say("11월 14일(토) 21:07", "Sat 14 Nov 2026, 21:07") app_icon="moaplan" end="₩39,000" checked=true/>
                <Choice name="purchase" value="app" title=say("모아플랜 (앱)", "Moaplan (app)") text=say("10월 2일(금) 20:58", "Fri 2 Oct 2026, 20:58") app_icon="moaplan" end="₩5,500"/>
                <Choice name="purchase" value="closed" title=say("별사탕 1,200개 꾸러미", "1,200 star candies") app_icon="starlight" end="₩12,000" disabled_reason=say("이미 환불됐어요", "Refunded already")/>
            </ChoiceGroup>
            <StarsInput name="stars" legend=say("평점", "Rating") value=4/>
        </Board>
    }
}

#[component]
fn Views() -> impl IntoView {
    let tabs = vec![
        Tab::new("#a", say("답변 필요", "Needs reply")).count(23).current(true),
        Tab::new("#b", say("답변함", "Replied")).count(2_253),
        Tab::new("#c", say("전체", "All")).count(2_748),
    ];
    let segments = vec![
        Segment::new("reply", say("고객에게 답변", "Reply to customer")).icon("reply").checked(true),
        Segment::new("note", say("내부 메모", "Internal note")).icon("lock"),
    ];
    view! {
        <Board name="Views">
            <Tabs label=say("리뷰", "Reviews") tabs/>
            <div class="chips">
                <Chip href="#a" label=say("전체", "All") solid=true current=true/>
                <Chip href="#b" label=say("구매 인증", "Verified") icon="shopping-bag"/>
                <Chip href="#c" label=say("공식 답변 있음", "With official reply") count=5_310 current=true/>
                <Chip href="#d" label="4.8.1" removable=true/>
            </div>
            <Segmented name="mode" legend=say("글의 종류", "Kind of message") segments/>
            <div class="row menu-sample">
                <Menu label=say("더 보기", "More")>
                    <MenuItem icon="user-round" kbd="A">{say("내가 맡기", "Assign to me")}</MenuItem>
                    <MenuItem icon="archive" kbd="E">{say("닫기", "Close")}</MenuItem>
                    <MenuDivider/>
                    <MenuItem icon="flag" danger=true>{say("신고하기", "Report as abuse")}</MenuItem>
                </Menu>
            </div>
        </Board>
    }
}
