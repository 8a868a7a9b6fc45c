//! What a page loads. Inside, all pages' values are of one type: the machinery that waits for one, shows it and loads
//! it again is large, and a browser would otherwise download it once for each page.

use std::any::Any;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::server::codee::{Decoder, Encoder};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::api::Fault;
#[cfg(feature = "hydrate")]
use crate::form::Refresh;
use crate::wire::{self, Unreadable};

/// What a page loads, or why it cannot be had.
pub type Outcome<T> = Result<T, Fault>;

type Soon<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// Loads what a page shows, again when its address changes. When the desk's state changes it looks quietly whether that
/// concerns the page: one that would say the same stays untouched, with what is being read and typed in it.
pub fn load<S, T, F>(
    source: impl Fn() -> S + Send + Sync + 'static,
    fetch: impl Fn(S) -> F + Send + Sync + 'static,
) -> Loaded<T>
where
    S: PartialEq + Clone + Send + Sync + 'static,
    T: PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static,
    F: Future<Output = Outcome<T>> + Send + 'static,
{
    let source = move || Source { value: Arc::new(source()), same: same::<S> };
    let fetch = move |source: Source| -> Soon<Outcome<Parcel>> {
        match source.value.downcast_ref::<S>() {
            Some(source) => {
                let fetched = fetch(source.clone());
                Box::pin(async move { fetched.await.map(Parcel::of) })
            }
            None => Box::pin(async { Err(unreadable()) }),
        }
    };
    Loaded { resource: resource(Box::new(source), Arc::new(fetch)), of: PhantomData }
}

type Ask = Box<dyn Fn() -> Source + Send + Sync>;
type Fetch = Arc<dyn Fn(Source) -> Soon<Outcome<Parcel>> + Send + Sync>;

fn resource(source: Ask, fetch: Fetch) -> Resource<Outcome<Parcel>, Sealed> {
    let source = Memo::new(move |_| source());
    let first = fetch.clone();
    let resource = Resource::new_with_options(move || source.get(), move |source| first(source), false);
    #[cfg(feature = "hydrate")]
    look_again(source, fetch, resource);
    resource
}

/// Loads again after each deed and each change elsewhere, and shows it only if something is different now.
#[cfg(feature = "hydrate")]
fn look_again(source: Memo<Source>, fetch: Fetch, resource: Resource<Outcome<Parcel>, Sealed>) {
    let refresh = expect_context::<Refresh>();
    // The newest look that has come back: an older one that was slower is no news.
    let newest = StoredValue::new(0);
    Effect::new(move |before: Option<u32>| {
        let count = refresh.0.get();
        if before.is_some_and(|before| before != count) {
            let asked = source.get_untracked();
            let fetching = fetch(asked.clone());
            leptos::task::spawn_local(async move {
                let fresh = fetching.await;
                // The page may be gone by now, or be about something else.
                let still = source.try_get_untracked() == Some(asked);
                // A look that did not come through is no news either, nor one of which a newer server makes something
                // that this page cannot read: what stands here stays.
                let lost = matches!(fresh, Err(Fault(model::Problem::Offline | model::Problem::BadRequest)));
                let shown = resource
                    .try_with_untracked(|shown| shown.as_ref().is_some_and(|shown| same_outcome(&fresh, shown)));
                let late = newest.try_get_value().is_none_or(|newest| newest > count);
                if still && !lost && !late && shown == Some(false) {
                    newest.try_set_value(count);
                    resource.try_set(Some(fresh));
                }
            });
        }
        count
    });
}

#[cfg(feature = "hydrate")]
fn same_outcome(fresh: &Outcome<Parcel>, shown: &Outcome<Parcel>) -> bool {
    match (fresh, shown) {
        (Ok(Parcel(Content::Value { value, same, .. })), Ok(Parcel(shown))) => same(&**value, shown),
        (Err(fresh), Err(shown)) => fresh == shown,
        _ => false,
    }
}

/// What a page loads, as a page sees it: to be awaited.
pub struct Loaded<T> {
    resource: Resource<Outcome<Parcel>, Sealed>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Loaded<T> {}

impl<T: DeserializeOwned + Clone + Send + Sync + 'static> IntoFuture for Loaded<T> {
    type Output = Outcome<T>;
    type IntoFuture = Soon<Outcome<T>>;

    fn into_future(self) -> Soon<Outcome<T>> {
        // Asked for now and not when it is first polled: pages ask for several things before they wait for one.
        let parcel = self.resource.into_future();
        Box::pin(async move { parcel.await?.open() })
    }
}

/// What a page's value depends on: loaded again when it is not the same any more.
#[derive(Clone)]
struct Source {
    value: Arc<dyn Any + Send + Sync>,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&*self.value, &*other.value)
    }
}

fn same<S: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<S>() == other.downcast_ref::<S>()
}

/// A value of whichever page.
#[derive(Clone)]
pub struct Parcel(Content);

#[derive(Clone)]
enum Content {
    /// As the desk has given it.
    Value {
        value: Arc<dyn Any + Send + Sync>,
        /// Whether another one says the same.
        #[cfg(feature = "hydrate")]
        same: fn(&dyn Any, &Content) -> bool,
        #[cfg(feature = "ssr")]
        write: fn(&dyn Any) -> Result<String, Unreadable>,
    },
    /// As the server has sent it with the page.
    Text(Arc<str>),
}

impl Parcel {
    fn of<T: PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static>(value: T) -> Self {
        Self(Content::Value {
            value: Arc::new(value),
            #[cfg(feature = "hydrate")]
            same: |value, shown| {
                value.downcast_ref::<T>().is_some_and(|value| match shown {
                    Content::Value { value: shown, .. } => shown.downcast_ref::<T>() == Some(value),
                    Content::Text(text) => wire::read::<T>(text).is_ok_and(|shown| shown == *value),
                })
            },
            #[cfg(feature = "ssr")]
            write: |value| value.downcast_ref::<T>().ok_or(Unreadable).and_then(wire::write),
        })
    }

    fn open<T: DeserializeOwned + Clone + 'static>(self) -> Outcome<T> {
        match self.0 {
            Content::Value { value, .. } => value.downcast_ref::<T>().cloned().ok_or_else(unreadable),
            Content::Text(text) => wire::read(&text).map_err(|_| unreadable()),
        }
    }
}

fn unreadable() -> Fault {
    Fault(model::Problem::Failed { request: String::new() })
}

/// How a parcel travels with the page: a sign in front tells whether it is the value or a problem.
pub struct Sealed;

const VALUE: char = '+';
const PROBLEM: char = '-';

impl Encoder<Outcome<Parcel>> for Sealed {
    type Error = Unreadable;
    type Encoded = String;

    fn encode(outcome: &Outcome<Parcel>) -> Result<String, Unreadable> {
        let (sign, text) = match outcome {
            Ok(Parcel(Content::Text(text))) => (VALUE, text.to_string()),
            #[cfg(feature = "ssr")]
            Ok(Parcel(Content::Value { value, write })) => (VALUE, write(&**value)?),
            // Only the server sends.
            #[cfg(not(feature = "ssr"))]
            Ok(Parcel(Content::Value { .. })) => return Err(Unreadable),
            Err(fault) => (PROBLEM, wire::write(fault)?),
        };
        Ok(format!("{sign}{text}"))
    }
}

impl Decoder<Outcome<Parcel>> for Sealed {
    type Error = Unreadable;
    type Encoded = str;

    fn decode(text: &str) -> Result<Outcome<Parcel>, Unreadable> {
        match text.strip_prefix(VALUE) {
            Some(text) => Ok(Ok(Parcel(Content::Text(text.into())))),
            None => wire::read(text.strip_prefix(PROBLEM).ok_or(Unreadable)?).map(Err),
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_the_same_after_its_way_to_the_browser() {
        let sent = Sealed::encode(&Ok(Parcel::of(vec![1, 2]))).expect("it can be sent");
        let arrived = Sealed::decode(&sent).expect("it can be read").expect("it is a value");
        assert_eq!(arrived.open::<Vec<i32>>(), Ok(vec![1, 2]));
        assert_eq!(Parcel::of(3).open::<i32>(), Ok(3));
    }

    #[test]
    fn a_problem_stays_a_problem() {
        let fault = Fault(model::Problem::NotFound);
        let sent = Sealed::encode(&Err(fault.clone())).expect("it can be sent");
        assert_eq!(Sealed::decode(&sent).expect("it can be read").err(), Some(fault));
    }
}
