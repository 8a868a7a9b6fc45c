//! The parts of the program that not everybody needs: each is fetched when one of its pages is opened. Everybody gets
//! the store; the rest is the customer's desk, the Developer Center and Operations. The build (`xtask/src/split.rs`)
//! cuts where `#[lazy]` stands.
//!
//! The router waits for a part before it leaves the page that is open, so nothing empty shows meanwhile, and a page
//! that the server rendered stands as it is until it comes to life.

use leptos::prelude::*;
use leptos_router::ChooseView;
use locale::words;

use crate::account::{
    HeldFilePage, JoinPage, SignInByLinkPage, SignInLinkPage, SignInPage, SignUpPage, UnsubscribePage,
};
use crate::customer::{
    ConsentPage, InquiriesPage, InquiryPage, MyConsentsPage, MyErasurePage, MyReviewsPage, MySettingsPage,
    PurchasesPage, TransparencyPage,
};
use crate::developer::{
    DeveloperCannedPage, DeveloperMembersPage, DeveloperSettingsPage, HandOverPage, InboxPage, ManyReviewsPage,
    SellerReviewsPage,
};
use crate::operator::{
    ApartPage, AuditPage, CasesPage, DisputeFilePage, FilesPage, HeldMailPage, HeldMailsPage, LooksPage, MailPage,
    MailsPage, MismatchPage, MismatchesPage, OperatorCannedPage, OperatorSettingsPage, PolicyPage, PolicyVersionsPage,
    ReportedTextsPage, ReportsPage, WordingPage,
};
use crate::store::{ContactPage, ContactStorePage, ReviewEditorPage};
use crate::ui::use_locale;

/// What customers do, beyond looking around in the store.
#[derive(Clone, Copy)]
pub(crate) enum Customer {
    SignIn,
    SignInLink,
    SignInByLink,
    SignUp,
    Unsubscribe,
    HeldFile,
    Join,
    Contact,
    ContactStore,
    ReviewEditor,
    Inquiries,
    Inquiry,
    Consent,
    Purchases,
    Reviews,
    Consents,
    Settings,
    Erasure,
    Transparency,
}

#[lazy]
fn customer(page: Customer) -> AnyView {
    use_locale().open(words::CUSTOMER);
    match page {
        Customer::SignIn => view! { <SignInPage/> }.into_any(),
        Customer::SignInLink => view! { <SignInLinkPage/> }.into_any(),
        Customer::SignInByLink => view! { <SignInByLinkPage/> }.into_any(),
        Customer::SignUp => view! { <SignUpPage/> }.into_any(),
        Customer::Unsubscribe => view! { <UnsubscribePage/> }.into_any(),
        Customer::HeldFile => view! { <HeldFilePage/> }.into_any(),
        Customer::Join => view! { <JoinPage/> }.into_any(),
        Customer::Contact => view! { <ContactPage/> }.into_any(),
        Customer::ContactStore => view! { <ContactStorePage/> }.into_any(),
        Customer::ReviewEditor => view! { <ReviewEditorPage/> }.into_any(),
        Customer::Inquiries => view! { <InquiriesPage/> }.into_any(),
        Customer::Inquiry => view! { <InquiryPage/> }.into_any(),
        Customer::Consent => view! { <ConsentPage/> }.into_any(),
        Customer::Purchases => view! { <PurchasesPage/> }.into_any(),
        Customer::Reviews => view! { <MyReviewsPage/> }.into_any(),
        Customer::Consents => view! { <MyConsentsPage/> }.into_any(),
        Customer::Settings => view! { <MySettingsPage/> }.into_any(),
        Customer::Erasure => view! { <MyErasurePage/> }.into_any(),
        Customer::Transparency => view! { <TransparencyPage/> }.into_any(),
    }
}

/// The pages of the Developer Center.
#[derive(Clone, Copy)]
pub(crate) enum DeveloperCenter {
    Inbox,
    Reviews,
    ManyReviews,
    HandOver,
    Canned,
    Settings,
    Members,
}

#[lazy]
fn developer(page: DeveloperCenter) -> AnyView {
    use_locale().open(words::DEVELOPER);
    match page {
        DeveloperCenter::Inbox => view! { <InboxPage/> }.into_any(),
        DeveloperCenter::Reviews => view! { <SellerReviewsPage/> }.into_any(),
        DeveloperCenter::ManyReviews => view! { <ManyReviewsPage/> }.into_any(),
        DeveloperCenter::HandOver => view! { <HandOverPage/> }.into_any(),
        DeveloperCenter::Canned => view! { <DeveloperCannedPage/> }.into_any(),
        DeveloperCenter::Settings => view! { <DeveloperSettingsPage/> }.into_any(),
        DeveloperCenter::Members => view! { <DeveloperMembersPage/> }.into_any(),
    }
}

/// The pages of Operations.
#[derive(Clone, Copy)]
pub(crate) enum Operations {
    Cases,
    Dispute,
    Texts,
    Reports,
    Audit,
    Looks,
    Apart,
    Mails,
    Mail,
    HeldMails,
    HeldMail,
    Files,
    Mismatches,
    Mismatch,
    Canned,
    Settings,
    Policy,
    PolicyVersions,
    Wording,
}

#[lazy]
fn operations(page: Operations) -> AnyView {
    use_locale().open(words::OPERATOR);
    match page {
        Operations::Cases => view! { <CasesPage/> }.into_any(),
        Operations::Dispute => view! { <DisputeFilePage/> }.into_any(),
        Operations::Texts => view! { <ReportedTextsPage/> }.into_any(),
        Operations::Reports => view! { <ReportsPage/> }.into_any(),
        Operations::Audit => view! { <AuditPage/> }.into_any(),
        Operations::Looks => view! { <LooksPage/> }.into_any(),
        Operations::Apart => view! { <ApartPage/> }.into_any(),
        Operations::Mails => view! { <MailsPage/> }.into_any(),
        Operations::Mail => view! { <MailPage/> }.into_any(),
        Operations::HeldMails => view! { <HeldMailsPage/> }.into_any(),
        Operations::HeldMail => view! { <HeldMailPage/> }.into_any(),
        Operations::Files => view! { <FilesPage/> }.into_any(),
        Operations::Mismatches => view! { <MismatchesPage/> }.into_any(),
        Operations::Mismatch => view! { <MismatchPage/> }.into_any(),
        Operations::Canned => view! { <OperatorCannedPage/> }.into_any(),
        Operations::Settings => view! { <OperatorSettingsPage/> }.into_any(),
        Operations::Policy => view! { <PolicyPage/> }.into_any(),
        Operations::PolicyVersions => view! { <PolicyVersionsPage/> }.into_any(),
        Operations::Wording => view! { <WordingPage/> }.into_any(),
    }
}

macro_rules! views {
    ($($area:ty: $view:ident, $preload:ident;)+) => {$(
        impl ChooseView for $area {
            async fn choose(self) -> AnyView {
                $view(self).await
            }

            async fn preload(&self) {
                #[cfg(feature = "hydrate")]
                $preload().await;
            }
        }
    )+};
}

views! {
    Customer: customer, __preload_customer;
    DeveloperCenter: developer, __preload_developer;
    Operations: operations, __preload_operations;
}

/// A part, as its pages' addresses tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Customer,
    Developer,
    Operations,
}

impl Part {
    /// The name of its lazy function above, which the build calls its files after.
    #[cfg(feature = "ssr")]
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Developer => "developer",
            Self::Operations => "operations",
        }
    }

    /// Fetches it, so that a page that needs it can come to life in one go.
    #[cfg(feature = "hydrate")]
    pub(crate) async fn fetch(self) {
        match self {
            Self::Customer => __preload_customer().await,
            Self::Developer => __preload_developer().await,
            Self::Operations => __preload_operations().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page that is in no part would come to life without it, which the framework does not bear.
    #[test]
    fn every_page_but_the_stores_own_needs_a_part() {
        for (path, _) in crate::api::PAGES {
            let part = crate::routes::part_of(path);
            match path.split('/').nth(1) {
                Some("developer") => assert_eq!(part, Some(Part::Developer), "{path}"),
                Some("operations") => assert_eq!(part, Some(Part::Operations), "{path}"),
                _ if matches!(*path, "/" | "/apps/:package") => assert_eq!(part, None, "{path}"),
                _ => assert_eq!(part, Some(Part::Customer), "{path}"),
            }
        }
        assert_eq!(crate::routes::part_of("/nowhere"), None);
    }
}
