use leptos::prelude::*;
use locale::t;
use model::inquiry::{InquiryNumber, Via};
use model::view::{DeliveryEntry, DeliveryStep, Message};

use super::{Icon, TimeText, Tone, use_locale, written_in};

/// What a message that came by mail brought along: that it did, quoted history and signature folded away, and that
/// files are not shown.
///
/// `<Message name at body>{by_mail(&message)}</Message>`
pub fn by_mail(message: &Message) -> Option<AnyView> {
    if message.via != Via::Mail {
        return None;
    }
    let l = use_locale();
    let left_out = (message.left_out > 0)
        .then(|| view! { <p class="mailed-note"><Icon name="paperclip"/> {t!(l, "ui-left-out", count = message.left_out)}</p> });
    let folded = message.folded.clone().map(|folded| {
        view! {
            <details class="folded">
                <summary>{l.t("ui-folded")}</summary>
                <p class="prose" lang=written_in(&folded)>{folded.clone()}</p>
            </details>
        }
    });
    Some(
        view! {
            {folded}
            {left_out}
            <p class="mailed-note"><Icon name="mail"/> {l.t("ui-by-mail")}</p>
        }
        .into_any(),
    )
}

/// The way back to the ended inquiry that this one goes on from.
#[component]
pub fn Follows(number: InquiryNumber, #[prop(into)] href: String) -> impl IntoView {
    let sentence = t!(use_locale(), "ui-follows", number = number.to_string());
    view! { <p class="follows"><Icon name="history"/> <a class="link" href=href>{sentence}</a></p> }
}

/// The delivery ledger: which mail left for whom, and what came of it.
///
/// `<Deliveries entries=case.deliveries words="ops-delivery"/>`
#[component]
pub fn Deliveries(
    entries: Vec<DeliveryEntry>,
    /// How the sentences' names begin; side and step follow.
    words: &'static str,
) -> impl IntoView {
    let l = use_locale();
    let rows = entries
        .into_iter()
        .map(|entry| {
            let (icon, tone) = sign(entry.step);
            let sentence = l.t(&format!("{words}-{}-{}", entry.side, entry.step).replace('_', "-"));
            let text = entry.text.map(|text| view! { <span class="delivery-text" lang="en">{text}</span> });
            view! {
                <li class=format!("delivery {}", tone.class())>
                    <Icon name=icon/>
                    <span class="delivery-body">{sentence} {text}</span>
                    <TimeText time=entry.at/>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="deliveries">{rows}</ol> }
}

fn sign(step: DeliveryStep) -> (&'static str, Tone) {
    match step {
        DeliveryStep::Waiting => ("hourglass", Tone::Neutral),
        DeliveryStep::HandedOver => ("circle-check", Tone::Neutral),
        DeliveryStep::Filed => ("file-text", Tone::Neutral),
        DeliveryStep::Failed | DeliveryStep::Bounced => ("circle-alert", Tone::Bad),
        DeliveryStep::AutomaticReply => ("reply", Tone::Neutral),
    }
}
