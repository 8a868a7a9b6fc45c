//! The work areas, which a customer's browser never downloads: each is a part of the program by itself, fetched when
//! one of its pages is opened. The build (`xtask/src/split.rs`) cuts where `#[lazy]` stands.
//!
//! The router waits for the part before it leaves the page that is open, so nothing empty shows meanwhile, and a page
//! that the server rendered stands as it is until it comes to life.

use leptos::prelude::*;
use leptos_router::ChooseView;
use locale::words;

use crate::developer::{HandOverPage, InboxPage, SellerReviewsPage};
use crate::operator::{CasesPage, MailPage, MailsPage, ReportsPage};
use crate::ui::use_locale;

/// The pages of the Developer Center.
#[derive(Clone, Copy)]
pub(crate) enum DeveloperCenter {
    Inbox,
    Reviews,
    HandOver,
}

/// The pages of Operations.
#[derive(Clone, Copy)]
pub(crate) enum Operations {
    Cases,
    Reports,
    Mails,
    Mail,
}

#[lazy]
fn developer(page: DeveloperCenter) -> AnyView {
    use_locale().open(words::DEVELOPER);
    match page {
        DeveloperCenter::Inbox => view! { <InboxPage/> }.into_any(),
        DeveloperCenter::Reviews => view! { <SellerReviewsPage/> }.into_any(),
        DeveloperCenter::HandOver => view! { <HandOverPage/> }.into_any(),
    }
}

#[lazy]
fn operations(page: Operations) -> AnyView {
    use_locale().open(words::OPERATOR);
    match page {
        Operations::Cases => view! { <CasesPage/> }.into_any(),
        Operations::Reports => view! { <ReportsPage/> }.into_any(),
        Operations::Mails => view! { <MailsPage/> }.into_any(),
        Operations::Mail => view! { <MailPage/> }.into_any(),
    }
}

impl ChooseView for DeveloperCenter {
    async fn choose(self) -> AnyView {
        developer(self).await
    }

    async fn preload(&self) {
        #[cfg(feature = "hydrate")]
        __preload_developer().await;
    }
}

impl ChooseView for Operations {
    async fn choose(self) -> AnyView {
        operations(self).await
    }

    async fn preload(&self) {
        #[cfg(feature = "hydrate")]
        __preload_operations().await;
    }
}
