//! Where each page is: one table, matched by one function. The framework's own tuples of typed paths would put code for
//! each of them into the part that everybody downloads.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::tachys::view::iterators::StaticVec;
use leptos_router::components::{FlatRoutes, FlatRoutesProps};
use leptos_router::{ChooseView, NestedRoute, PartialPathMatch, PathSegment, PossibleRouteMatch};

use crate::area::{Customer, DeveloperCenter, Operations, Part};
use crate::store::{AppPage, FrontPage};

/// A page of the store itself, or of a part that is fetched when it is opened.
#[derive(Clone, Copy)]
enum Page {
    Front,
    App,
    Customer(Customer),
    Developer(DeveloperCenter),
    Operations(Operations),
}

impl ChooseView for Page {
    async fn choose(self) -> AnyView {
        match self {
            Self::Front => view! { <FrontPage/> }.into_any(),
            Self::App => view! { <AppPage/> }.into_any(),
            Self::Customer(page) => page.choose().await,
            Self::Developer(page) => page.choose().await,
            Self::Operations(page) => page.choose().await,
        }
    }

    async fn preload(&self) {
        match self {
            Self::Front | Self::App => {}
            Self::Customer(page) => page.preload().await,
            Self::Developer(page) => page.preload().await,
            Self::Operations(page) => page.preload().await,
        }
    }
}

impl Page {
    /// The part of the program that it is in; the store's own pages are in what everybody has.
    fn part(self) -> Option<Part> {
        match self {
            Self::Front | Self::App => None,
            Self::Customer(_) => Some(Part::Customer),
            Self::Developer(_) => Some(Part::Developer),
            Self::Operations(_) => Some(Part::Operations),
        }
    }
}

/// What the page at this path needs besides the store's part of the program. Addresses that lead nowhere need nothing.
pub(crate) fn part_of(path: &str) -> Option<Part> {
    ROUTES.iter().find(|(address, _)| address.test(path).is_some()).and_then(|(_, page)| page.part())
}

/// The address of a page. `:name` takes one part of it, `:name?` at its end may be missing.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Address(&'static str);

const ROUTES: &[(Address, Page)] = &[
    (Address("/"), Page::Front),
    (Address("/apps/:package"), Page::App),
    (Address("/apps/:package/contact"), Page::Customer(Customer::Contact)),
    (Address("/apps/:package/review"), Page::Customer(Customer::ReviewEditor)),
    (Address("/contact"), Page::Customer(Customer::ContactStore)),
    (Address("/transparency"), Page::Customer(Customer::Transparency)),
    (Address("/sign-in"), Page::Customer(Customer::SignIn)),
    (Address("/sign-in/link"), Page::Customer(Customer::SignInLink)),
    (Address("/sign-in/link/:token"), Page::Customer(Customer::SignInByLink)),
    (Address("/sign-up"), Page::Customer(Customer::SignUp)),
    (Address("/unsubscribe/:token"), Page::Customer(Customer::Unsubscribe)),
    (Address("/files/:state"), Page::Customer(Customer::HeldFile)),
    (Address("/join/:token"), Page::Customer(Customer::Join)),
    (Address("/my"), Page::Customer(Customer::Inquiries)),
    (Address("/my/inquiries"), Page::Customer(Customer::Inquiries)),
    (Address("/my/inquiries/:number"), Page::Customer(Customer::Inquiry)),
    (Address("/my/inquiries/:number/consent"), Page::Customer(Customer::Consent)),
    (Address("/my/purchases"), Page::Customer(Customer::Purchases)),
    (Address("/my/reviews"), Page::Customer(Customer::Reviews)),
    (Address("/my/consents"), Page::Customer(Customer::Consents)),
    (Address("/my/settings"), Page::Customer(Customer::Settings)),
    (Address("/my/settings/erasure"), Page::Customer(Customer::Erasure)),
    (Address("/developer"), Page::Developer(DeveloperCenter::Inbox)),
    (Address("/developer/inbox/:number?"), Page::Developer(DeveloperCenter::Inbox)),
    (Address("/developer/reviews"), Page::Developer(DeveloperCenter::Reviews)),
    (Address("/developer/reviews/reply"), Page::Developer(DeveloperCenter::ManyReviews)),
    (Address("/developer/help/contact"), Page::Developer(DeveloperCenter::HandOver)),
    (Address("/developer/canned/:id?"), Page::Developer(DeveloperCenter::Canned)),
    (Address("/developer/settings"), Page::Developer(DeveloperCenter::Settings)),
    (Address("/developer/settings/members"), Page::Developer(DeveloperCenter::Members)),
    (Address("/operations"), Page::Operations(Operations::Cases)),
    (Address("/operations/cases/:number?"), Page::Operations(Operations::Cases)),
    (Address("/operations/cases/:number/dispute"), Page::Operations(Operations::Dispute)),
    (Address("/operations/reviews/:id?"), Page::Operations(Operations::Texts)),
    (Address("/operations/reports"), Page::Operations(Operations::Reports)),
    (Address("/operations/audit"), Page::Operations(Operations::Audit)),
    (Address("/operations/looks"), Page::Operations(Operations::Looks)),
    (Address("/operations/apart"), Page::Operations(Operations::Apart)),
    (Address("/operations/mails"), Page::Operations(Operations::Mails)),
    (Address("/operations/mails/:id"), Page::Operations(Operations::Mail)),
    (Address("/operations/held"), Page::Operations(Operations::HeldMails)),
    (Address("/operations/held/:id"), Page::Operations(Operations::HeldMail)),
    (Address("/operations/files"), Page::Operations(Operations::Files)),
    (Address("/operations/reconciliation"), Page::Operations(Operations::Mismatches)),
    (Address("/operations/reconciliation/:id"), Page::Operations(Operations::Mismatch)),
    (Address("/operations/canned/:id?"), Page::Operations(Operations::Canned)),
    (Address("/operations/settings"), Page::Operations(Operations::Settings)),
    (Address("/operations/settings/policy"), Page::Operations(Operations::Policy)),
    (Address("/operations/settings/policy/versions"), Page::Operations(Operations::PolicyVersions)),
    (Address("/operations/settings/wording"), Page::Operations(Operations::Wording)),
];

/// The page that the address names, or `fallback`.
pub(crate) fn pages<V: IntoView + 'static>(fallback: fn() -> V) -> impl IntoView {
    let routes: Vec<_> = ROUTES.iter().map(|&(address, page)| NestedRoute::new(address, page)).collect();
    let children = ToChildren::to_children(move || StaticVec::from(routes));
    FlatRoutes(FlatRoutesProps { fallback, transition: false, children })
}

fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|part| !part.is_empty())
}

impl PossibleRouteMatch for Address {
    fn optional(&self) -> bool {
        false
    }

    /// All of the path, or nothing: no page lies within another.
    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let (mut given, mut params) = (parts(path), Vec::new());
        for wanted in parts(self.0) {
            let Some(name) = wanted.strip_prefix(':') else {
                if given.next() == Some(wanted) {
                    continue;
                }
                return None;
            };
            match (name.strip_suffix('?'), given.next()) {
                (Some(name), Some(part)) => params.push((Cow::Borrowed(name), part.to_owned())),
                (Some(_), None) => {}
                (None, Some(part)) => params.push((Cow::Borrowed(name), part.to_owned())),
                (None, None) => return None,
            }
        }
        given.next().is_none().then(|| PartialPathMatch::new("", params, path))
    }

    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        path.extend(parts(self.0).map(|part| match part.strip_prefix(':') {
            None => PathSegment::Static(part.into()),
            Some(name) => match name.strip_suffix('?') {
                Some(name) => PathSegment::OptionalParam(name.into()),
                None => PathSegment::Param(name.into()),
            },
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first page whose address fits, as the router finds it.
    fn found(path: &str) -> Option<(&'static str, Vec<(String, String)>)> {
        ROUTES.iter().find_map(|(address, _)| {
            let params = address.test(path)?.params();
            Some((address.0, params.into_iter().map(|(name, value)| (name.into_owned(), value)).collect()))
        })
    }

    #[test]
    fn an_address_leads_to_its_page_with_what_it_names() {
        let named = |name: &str, value: &str| vec![(name.to_owned(), value.to_owned())];
        for (path, address, params) in [
            ("/", "/", vec![]),
            ("", "/", vec![]),
            ("/my/inquiries/R-20417", "/my/inquiries/:number", named("number", "R-20417")),
            ("/my/inquiries/R-20417/", "/my/inquiries/:number", named("number", "R-20417")),
            ("/my/inquiries/R-20417/consent", "/my/inquiries/:number/consent", named("number", "R-20417")),
            ("/developer/inbox", "/developer/inbox/:number?", vec![]),
            ("/developer/inbox/R-20424", "/developer/inbox/:number?", named("number", "R-20424")),
        ] {
            assert_eq!(found(path), Some((address, params)), "{path}");
        }
        for path in ["/nowhere", "/my/inquiries/R-1/consent/x", "/developer/inbox/R-1/x", "/apps", "/sign-in/x"] {
            assert_eq!(found(path), None, "{path}");
        }
    }
}
