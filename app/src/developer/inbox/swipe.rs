//! Swiping a row of the inbox with a finger: to the left closes it, to the right takes it. Nothing is sent for a moment, in
//! which it can be taken back. Both can be done in the thread as well.

#[cfg(feature = "hydrate")]
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::inquiry::InquiryNumber;

use crate::api;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, ButtonKind, ButtonType, ErrorSummary, Icon, Size, use_locale};

/// The form of what was swiped; there is one at a time.
pub(super) const FORM: &str = "swiped";

/// What a swipe does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only a finger makes one"))]
pub(super) enum Way {
    Close,
    Take,
}

/// What was swiped and is not sent yet. Of the page and not of the list, which loads anew meanwhile.
#[derive(Clone, Copy)]
pub(super) struct Swipes {
    pub(super) held: RwSignal<Option<(InquiryNumber, Way)>>,
    #[cfg(feature = "hydrate")]
    pub(super) finger: StoredValue<Option<super::finger::Finger>, LocalStorage>,
    #[cfg(feature = "hydrate")]
    pub(super) timer: StoredValue<Option<TimeoutHandle>>,
}

impl Swipes {
    pub fn new() -> Self {
        let swipes = Self {
            held: RwSignal::new(None),
            #[cfg(feature = "hydrate")]
            finger: StoredValue::new_local(None),
            #[cfg(feature = "hydrate")]
            timer: StoredValue::new(None),
        };
        #[cfg(feature = "hydrate")]
        swipes.send_at_the_end();
        swipes
    }

    fn of(self, number: InquiryNumber) -> Option<Way> {
        self.held.try_get().flatten().filter(|(held, _)| *held == number).map(|(_, way)| way)
    }
}

/// The body of the list, over which fingers go.
#[component]
pub(super) fn SwipedOver(children: Children) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    {
        use leptos::ev::PointerEvent;
        let swipes = use_context::<Swipes>();
        let with = move |deed: fn(Swipes, &PointerEvent)| {
            move |event: PointerEvent| {
                if let Some(swipes) = swipes {
                    deed(swipes, &event);
                }
            }
        };
        view! {
            <div
                class="pane-body"
                on:pointerdown=with(Swipes::touch)
                on:pointermove=with(Swipes::follow)
                on:pointerup=with(|swipes, _| swipes.lift(true))
                on:pointercancel=with(|swipes, _| swipes.lift(false))
            >
                {children()}
            </div>
        }
    }
    #[cfg(not(feature = "hydrate"))]
    view! { <div class="pane-body">{children()}</div> }
}

/// Under a row: what a swipe would do, where it may be done. Over it: what was swiped.
#[component]
pub(super) fn Swiped(number: InquiryNumber, can_close: bool, can_take: bool) -> impl IntoView {
    let l = use_locale();
    let swipes = use_context::<Swipes>();
    let held = move || swipes.and_then(|swipes| swipes.of(number).map(|way| view! { <Held number way swipes/> }));
    let take =
        can_take.then(|| view! { <span class="swipe-take"><Icon name="user-plus"/> {l.t("dev-swipe-take")}</span> });
    let close =
        can_close.then(|| view! { <span class="swipe-close">{l.t("dev-swipe-close")} <Icon name="archive"/></span> });
    view! {
        <div class="swipe" data-number=number.to_string() aria-hidden="true">{take} {close}</div>
        {held}
    }
}

#[component]
fn Held(number: InquiryNumber, way: Way, swipes: Swipes) -> impl IntoView {
    let l = use_locale();
    let (path, done, text) = match way {
        Way::Close => (<api::CloseInquiry as ServerFn>::PATH, "dev-done-closed", "dev-swipe-closing"),
        Way::Take => (<api::AssignInquiry as ServerFn>::PATH, "dev-done-assigned", "dev-swipe-taking"),
    };
    let number = number.to_string();
    let deed = Deed::about(path, "number", &number);
    let member = (way == Way::Take).then(|| view! { <input type="hidden" name="member" value="me"/> });
    let back = move |_| {
        #[cfg(feature = "hydrate")]
        swipes.let_go();
        #[cfg(not(feature = "hydrate"))]
        let _ = swipes;
    };
    let refused = move || deed.problem().with(Option::is_some);
    #[cfg(feature = "hydrate")]
    swipes.end_with(deed);
    view! {
        <div class="swiped" role="status">
            <DeedForm deed id=FORM done>
                <input type="hidden" name="number" value=number/>
                {member}
            </DeedForm>
            <ErrorSummary problem=deed.problem()/>
            <span class="swiped-text" hidden=refused>{l.t(text)}</span>
            <span on:click=back>
                <Button size=Size::L kind=ButtonKind::Quiet r#type=ButtonType::Button>
                    {move || l.t(if refused() { "ui-close" } else { "ui-undo" })}
                </Button>
            </span>
        </div>
    }
}
