use leptos::prelude::*;
use model::view::CustomerInquiry;

use super::super::story::{Standing, Story};
use super::deeds::Close;
use crate::ui::{Icon, LinkButton, Size, TimeText, written_in};

/// An answer came, or a refusal with its reason: is it solved?
#[component]
pub(super) fn Answer(inquiry: CustomerInquiry, story: Story, can_close: bool) -> impl IntoView {
    let l = story.l;
    let number = inquiry.head.number;
    let refused = story.standing != Standing::Answered;
    let (tone, icon) = if refused { ("neutral", "circle-x") } else { ("ok", "message-square-reply") };
    // The answer to an appeal is the last one.
    let text = match story.standing {
        Standing::Declined if !inquiry.can_follow_up && !inquiry.can_reopen => {
            story.say("my-panel-text-declined-final")
        }
        _ => story.say_standing("panel-text"),
    };
    let reason = inquiry.head.refund.filter(|_| refused).and_then(|refund| {
        let at = refund.decided_at.map(|time| view! { <TimeText time/> });
        // The words stand in the thread; where there was no list yet, the operator's words were the reason.
        let (reason, lang) = match (refund.grounds, refund.message) {
            (Some(grounds), _) => (l.t(&grounds.key()), None),
            (None, Some(message)) => (message.clone(), written_in(&message)),
            (None, None) => return None,
        };
        Some(view! {
            <figure class="reason">
                <figcaption>{l.t("my-decline-reason")} " " {at}</figcaption>
                <blockquote class="prose" lang=lang>{reason}</blockquote>
            </figure>
        })
    });
    let more = inquiry
        .can_follow_up
        .then(|| view! { <LinkButton href="#follow-up" size=Size::L>{l.t("my-solved-no")}</LinkButton> });
    let solved = (can_close || more.is_some()).then(|| {
        let close = can_close.then(|| view! { <Close number label=l.t("my-solved-yes")/> });
        view! {
            <div class="solved" role="group" aria-labelledby="solved">
                <p id="solved"><strong>{l.t("my-solved")}</strong></p>
                <div class="button-row">{close} {more}</div>
            </div>
        }
    });
    view! {
        <section class=format!("band standing {tone}")>
            <h2><Icon name=icon large=true/> {story.say_standing("panel-title")}</h2>
            {reason}
            <p>{text}</p>
            {solved}
        </section>
    }
}
