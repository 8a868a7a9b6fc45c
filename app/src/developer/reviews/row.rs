use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use model::access::Action;
use model::text::REPLY_MAX;
use model::view::{OfficialReply as Reply, ReviewQueue, SellerReview};

use super::MANY;
use super::address::Address;
use super::down::{ReplyDown, ReviewDown};
use crate::api;
use crate::developer::frame::i_may;
use crate::developer::kept::give_to_editor;
use crate::form::{Deed, DeedForm};
use crate::page::use_reader;
use crate::ui::{
    Button, ButtonKind, ErrorSummary, Icon, Label, LinkButton, Menu, MenuItem, OfficialReply, Opt, ReviewCard, Size,
    TextArea, use_locale,
};

/// Whether it can be replied to: nothing is written to what nobody reads, nor in place of a reply that the store took down.
pub fn is_open_to_reply(review: &SellerReview) -> bool {
    review.taken_down.is_none() && review.reply_taken_down.is_none()
}

/// A review with its official reply, or with the editor of one while the address says so.
#[component]
pub fn Row(review: SellerReview, address: Address, replying: Memo<Option<String>>) -> impl IntoView {
    let l = use_locale();
    let (id, closed) = (review.id.to_string(), !is_open_to_reply(&review));
    let editing = {
        let id = id.clone();
        Memo::new(move |_| replying.read().as_deref() == Some(id.as_str()))
    };
    let changed = review.stars_before.map(|before| {
        locale::t!(l, "dev-stars-changed", before = i64::from(before.get()), after = i64::from(review.stars.get()))
    });
    let mut details = vec![locale::t!(l, "dev-version", version = review.version)];
    details.extend(review.device);
    if review.helpful > 0 {
        details.push(locale::t!(l, "dev-helpful", count = review.helpful, number = l.number(review.helpful)));
    }
    let topics = if address.app.is_none() { vec![l.of(&review.app)] } else { Vec::new() };
    let inquiry = review.inquiry.map(|number| {
        view! {
            <a class="dev-inquiry" href=format!("/developer/inbox/{number}")>
                <Icon name="circle-dot"/> {locale::t!(l, "dev-open-inquiry", number = number.to_string())}
            </a>
        }
    });
    let writes = i_may(Action::WriteOfficialReply);
    let select = (review.reply.is_none() && !closed && writes && address.queue == ReviewQueue::NeedsReply).then(|| {
        let label = locale::t!(l, "dev-many-choose", author = review.author.clone());
        // The form stands below the list: a row has forms of its own.
        view! {
            <label class="check">
                <input type="checkbox" name="review" value=id.clone() form=MANY aria-label=label/>
            </label>
        }
        .into_any()
    });
    let down = review.taken_down.map(|why| view! { <ReviewDown why/> });
    let reply_down = review.reply_taken_down.map(|(body, why)| view! { <ReplyDown body why/> });
    let write = (review.reply.is_none() && !closed && writes).then(|| {
        let href = address.replying_to(&id);
        move || {
            let href = href.clone();
            (!editing.get()).then(|| {
                view! {
                    <LinkButton href=href kind=ButtonKind::Quiet size=Size::S icon="reply" attr:data-noscroll="">
                        {l.t("dev-write-reply")}
                    </LinkButton>
                }
            })
        }
    });
    let below = {
        let (id, reply) = (id.clone(), review.reply.clone());
        move || {
            let (id, reply, address) = (id.clone(), reply.clone(), address.clone());
            match (editing.get() && writes, reply) {
                (true, reply) => view! { <Editor id address reply/> }.into_any(),
                (false, Some(reply)) => view! { <Published id address reply/> }.into_any(),
                (false, None) => ().into_any(),
            }
        }
    };
    view! {
        <li id=format!("review-{id}")>
            <ReviewCard
                stars=review.stars.get()
                author=review.author
                at=review.written_at
                details
                topics
                changed=changed
                body=review.body
                dense=true
                select=Opt(select)
                actions=view! { {inquiry} {write} }.into_any()
            >
                {down}
                {reply_down}
                {(!closed).then_some(below)}
            </ReviewCard>
        </li>
    }
}

/// The reply as everybody sees it, and the two things that can be done with it.
#[component]
fn Published(id: String, address: Address, reply: Reply) -> impl IntoView {
    let l = use_locale();
    let withdraw = Deed::about(<api::WithdrawOfficialReply as ServerFn>::PATH, "review", &id);
    let change = address.replying_to(&id);
    let menu = i_may(Action::WithdrawOfficialReply).then(|| {
        view! {
            <Menu
                label=l.t("dev-reply-menu")
                icon="ellipsis"
                icon_only=true
                end=true
                kind=ButtonKind::Quiet
                size=Size::S
                shuts=true
            >
                <MenuItem href=change icon="pencil" attr:data-noscroll="">{l.t("dev-reply-change")}</MenuItem>
                <DeedForm deed=withdraw done="dev-done-reply-withdrawn">
                    <input type="hidden" name="review" value=id/>
                    <MenuItem icon="trash-2" danger=true>{l.t("dev-reply-withdraw")}</MenuItem>
                </DeedForm>
            </Menu>
        }
    });
    view! {
        <OfficialReply
            seller=l.of(&reply.seller)
            at=reply.written_at
            text=reply.body
            detail=locale::t!(l, "dev-reply-took", span = l.span(reply.took))
            edited=reply.edited
            end=menu.into_any()
        >
            <ErrorSummary problem=withdraw.problem()/>
        </OfficialReply>
    }
}

/// Where the official reply is written, or changed.
#[component]
fn Editor(id: String, address: Address, reply: Option<Reply>) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<api::WriteOfficialReply as ServerFn>::PATH, "review", &id);
    let back = address.list();
    close_when_done(deed, back.clone());
    // One that waited to be sent may have been on its way here.
    let review = id.clone();
    Effect::new(move |_| {
        let review = review.clone();
        request_animation_frame(move || give_to_editor(&review));
    });
    let seller = use_reader().account.and_then(|me| me.seller).map(|seller| l.of(&seller)).unwrap_or_default();
    let label = l.t("ui-official-reply");
    let send = if reply.is_some() { "dev-reply-save" } else { "dev-reply-post" };
    let before = reply.map(|reply| reply.body).unwrap_or_default();
    view! {
        <DeedForm deed class="official writing" done="dev-done-reply-posted">
            <input type="hidden" name="review" value=id/>
            <p class="official-head">
                <span class="official-mark"><Icon name="badge-check"/> {label.clone()}</span>
                <strong>{seller}</strong>
                <span class="official-detail">{l.t("dev-reply-public")}</span>
            </p>
            <ErrorSummary problem=deed.problem() labels=vec![Label::new("body", label.clone())]/>
            <TextArea
                name="body"
                label=label
                label_hidden=true
                bare=true
                rows=3
                placeholder=l.t("dev-reply-write-placeholder")
                value=deed.value("body").unwrap_or(before)
                error=deed.error("body")
                maxlength=REPLY_MAX
            />
            <div class="composer-foot">
                <LinkButton href=back kind=ButtonKind::Quiet attr:data-noscroll="">{l.t("dev-cancel")}</LinkButton>
                <Button kind=ButtonKind::Primary busy=deed.pending()>{l.t(send)}</Button>
            </div>
        </DeedForm>
    }
}

/// Leaves the editor when the reply has been accepted.
fn close_when_done(deed: Deed, back: String) {
    let navigate = use_navigate();
    // The deed outlives this editor: it may have succeeded before, when the reply was first written.
    let before = deed.succeeded().get_untracked();
    Effect::new(move |_| {
        if deed.succeeded().get() > before {
            navigate(&back, NavigateOptions { scroll: false, replace: true, ..NavigateOptions::default() });
        }
    });
}
