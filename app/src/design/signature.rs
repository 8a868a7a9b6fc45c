//! The three-day clock, the silence line, the official reply, the consent question and the secret field.

use leptos::prelude::*;

use super::{Board, State, at, case, name, say, seller};
use crate::ui::{
    Asked, Button, ButtonType, Clock, ConsentChoice, ConsentTag, DueChip, OfficialReply, Progress, Reading, Secret,
    SecretState, SilenceLine, SilencePoint, Size, Voice,
};

#[component]
pub(super) fn Signature() -> impl IntoView {
    view! {
        <div class="boards">
            <Clocks/>
            <Chips/>
            <Silence/>
            <Replies/>
            <Secrets/>
            <Consent/>
        </div>
    }
}

/// The states of a clock: on time, the last day, overdue, stopped.
fn readings() -> [(&'static str, Reading); 4] {
    let (start, due) = case();
    [
        ("on time", Reading::new(start, due, at("2026-11-18T15:14"))),
        ("last 24 hours", Reading::new(start, due, at("2026-11-19T14:32"))),
        ("overdue", Reading::new(start, due, at("2026-11-20T14:32"))),
        ("stopped", Reading::new(start, due, due).stopped(Some(at("2026-11-17T03:14")))),
    ]
}

#[component]
fn Clocks() -> impl IntoView {
    let clocks = readings().map(|(state, reading)| {
        view! {
            <State name=state>
                <Clock reading><p>{say("기한이 지나면 스토어로 넘어가요.", "After the deadline it goes to the store.")}</p></Clock>
            </State>
        }
    });
    view! { <Board name="Clock" wide=true><div class="grid-2">{clocks}</div></Board> }
}

#[component]
fn Chips() -> impl IntoView {
    let (start, due) = case();
    let promise = Reading::new(start, due, start);
    let chips = readings().map(|(state, reading)| {
        view! {
            <State name=state>
                <p class="row">
                    <DueChip reading/>
                    <DueChip reading tag=true/>
                    <DueChip reading escalated=true/>
                    <DueChip reading voice=Voice::Customer/>
                </p>
            </State>
        }
    });
    view! {
        <Board name="Due chip" wide=true>
            {chips}
            <State name="promise"><Progress reading=promise/></State>
        </Board>
    }
}

#[component]
fn Silence() -> impl IntoView {
    let (start, due) = case();
    let now = at("2026-11-20T14:32");
    let points = vec![
        SilencePoint::new(start, "send", say("접수·전달", "Sent")),
        SilencePoint::new(at("2026-11-17T09:02"), "eye", say("문의 열람", "Opened")),
        SilencePoint::new(due, "clock-alert", say("기한 종료", "Deadline")).late(),
        SilencePoint::new(now, "circle", say("지금", "Now")),
    ];
    let answered = at("2026-11-17T18:40");
    let before = vec![
        SilencePoint::new(start, "send", say("접수·전달", "Sent")),
        SilencePoint::new(answered, "message-square-reply", say("답변", "Answered")),
        SilencePoint::new(due, "circle", say("지금", "Now")),
    ];
    view! {
        <Board name="Silence line" wide=true>
            <State name="overdue"><SilenceLine points reading=Reading::new(start, due, now)/></State>
            <State name="answered"><SilenceLine points=before reading=Reading::new(start, due, due).stopped(Some(answered))/></State>
        </Board>
    }
}

#[component]
fn Replies() -> impl IntoView {
    let text = || say("4.8.2에서 고쳤고 11월 24일에 나갑니다.", "Fixed in 4.8.2, out on 24 November.");
    let published = at("2026-11-18T10:20");
    view! {
        <Board name="Official reply">
            <State name="published"><OfficialReply seller=seller() at=published text=text()/></State>
            <State name="edited"><OfficialReply seller=seller() at=published text=text() edited=true/></State>
            <State name="draft"><OfficialReply seller=seller() text=text() draft=true/></State>
        </Board>
    }
}

#[component]
fn Secrets() -> impl IntoView {
    let now = at("2026-11-20T14:33");
    let button = |text: String| view! { <Button size=Size::S r#type=ButtonType::Button icon="eye">{text}</Button> };
    view! {
        <Board name="Secret">
            <State name="masked">
                <Secret label="TID" value="••••••••7Q2K" note=say("볼 때마다 사유와 함께 기록됩니다.", "Each look is logged with its reason.")>
                    {button(say("보기", "Reveal"))}
                </Secret>
            </State>
            <State name="shown">
                <Secret label="TID" value="NS26-8841-7Q2K" state=SecretState::Shown { now, until: now + 42_000, length: 60_000 }/>
            </State>
            <State name="no access">
                <Secret label="TID" value="" state=SecretState::NoAccess(say("동의가 없어 볼 수 없습니다.", "Closed: there is no consent."))/>
            </State>
            <State name="consent">
                <p class="row">
                    {[Asked::O, Asked::X, Asked::Asked, Asked::Withdrawn].map(|consent| view! { <ConsentTag consent/> })}
                </p>
            </State>
        </Board>
    }
}

#[component]
fn Consent() -> impl IntoView {
    let states = [
        ("asked", None, None),
        ("O", Some(true), None),
        ("X", Some(false), None),
        ("missing", None, Some(say("O와 X 중에 하나를 골라 주세요.", "Choose O or X."))),
    ];
    let states = states.map(|(state, answer, error)| {
        view! {
            <State name=state>
                <ConsentChoice
                    name=format!("consent-{state}")
                    question=say("스토어가 결제 번호를 봐도 될까요?", "May the store look up your payment number?")
                    explain=say(
                        "환불 담당자만 보고, 볼 때마다 기록되며, 문의가 끝나고 30일 뒤에 지워져요.",
                        "Only the refund team sees it, each look is logged, and it is deleted 30 days after the inquiry is closed.",
                    )
                    yes=say("동의해요", "Yes, I consent")
                    yes_text=say("스토어가 결제를 바로 찾을 수 있어요.", "The store can match your payment at once.")
                    no=say("동의하지 않아요", "No, I do not")
                    no_text=say("그래도 보낼 수 있어요.", "You can still send.")
                    answer
                    error=error
                />
            </State>
        }
    });
    view! { <Board name="Consent question" wide=true><p class="visually-hidden">{name()}</p><div class="grid-2">{states}</div></Board> }
}
