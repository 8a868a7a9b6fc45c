use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::moderation::FloodAnswer;
use model::view::Flood;

use crate::api::AnswerFlood;
use crate::form::{Deed, DeedForm};
use crate::ui::{AppIcon, Button, ButtonKind, ErrorSummary, Icon, Size, TimeText, use_locale};

/// What is held back of one rating of one app is let go or removed together.
#[component]
pub(super) fn Floods(floods: Vec<Flood>) -> impl IntoView {
    floods.into_iter().map(|flood| view! { <OneFlood flood/> }).collect_view()
}

#[component]
fn OneFlood(flood: Flood) -> impl IntoView {
    let l = use_locale();
    let stars = flood.stars.to_string();
    // One form for each app and rating: both buttons stand in it, and the echo names the app and the rating.
    let deed = Deed::about(<AnswerFlood as ServerFn>::PATH, "about", &format!("{} {stars}", flood.package));
    let title = t!(l, "ops-flood-title", app = l.of(&flood.app), stars = &stars, count = flood.held);
    let about = format!("{} {stars}", flood.package);
    view! {
        <section class="section ops-flood" aria-label=title.clone()>
            <p><AppIcon key=flood.icon size=16/> <strong>{title.clone()}</strong></p>
            <p class="ops-quiet">{l.t("ops-flood-text")} " " <TimeText time=flood.since/></p>
            <DeedForm deed done="ops-flood-done">
                <ErrorSummary problem=deed.problem()/>
                <input type="hidden" name="about" value=about/>
                <input type="hidden" name="package" value=flood.package/>
                <input type="hidden" name="stars" value=stars/>
                <Button size=Size::M name="outcome" value=FloodAnswer::Release.as_str() busy=deed.pending()>
                    {t!(l, "ops-flood-release", count = flood.held)}
                </Button>
                <details class="ops-confirm" data-sure="">
                    <summary class="button quiet m">{l.t("ops-flood-remove")}</summary>
                    <div class="ops-confirm-body">
                        <p><Icon name="triangle-alert"/> <span>{t!(l, "ops-flood-sure", count = flood.held)}</span></p>
                        <Button kind=ButtonKind::Danger name="outcome" value=FloodAnswer::Remove.as_str() busy=deed.pending()>
                            {t!(l, "ops-flood-remove-now", count = flood.held)}
                        </Button>
                    </div>
                </details>
            </DeedForm>
        </section>
    }
}
