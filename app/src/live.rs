//! Changes made elsewhere show on an open page within a second, and what was missed while the line was cut comes with
//! the next connection. The server says only *that* something changed; the page then loads what it shows, as ever.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use futures::channel::oneshot;
use futures::{StreamExt, stream};
use gloo_net::eventsource::State;
use gloo_net::eventsource::futures::EventSource;
use leptos::leptos_dom::helpers::{set_interval, set_timeout};
use leptos::prelude::*;

use crate::form::Refresh;

/// How often the line is looked at.
const LOOK: Duration = Duration::from_secs(2);
/// Looks without a line before the reader is told; a moment's gap is not worth a word.
const CUT: u32 = 3;
/// Looks after which a page that nobody sees lets go of its line: browsers allow six to a host, for all tabs together.
const UNSEEN: u32 = 30;
/// The pause before a line that was refused is tried again.
const PAUSE: Duration = Duration::from_secs(5);

/// What the page knows of the line.
#[derive(Clone)]
pub struct Line {
    /// Whether it has been cut for a while.
    pub cut: RwSignal<bool>,
    /// Whether the server is of another version than the page.
    pub outdated: RwSignal<bool>,
    /// Changes that came while nobody looked at the page.
    pub unseen: ArcRwSignal<u32>,
}

/// The inquiry at which somebody of the reader's side came, left or began to write last.
#[derive(Clone, Copy)]
pub struct Here(pub RwSignal<String>);

/// Listens for as long as the page is open.
pub fn follow(refresh: Refresh, line: Line) {
    let here = RwSignal::new(String::new());
    provide_context(Here(here));
    let source: Rc<RefCell<Option<EventSource>>> = Rc::default();
    watch(source.clone(), line.clone());
    leptos::task::spawn_local(async move {
        let mut before = false;
        loop {
            if let Some(mut events) = connect(&source) {
                while let Some(Ok((kind, data))) = events.next().await {
                    line.cut.set(false);
                    if kind == "hello" {
                        line.outdated.set(crate::worker::build().is_some_and(|build| build != data));
                    }
                    if let Some(number) = data.strip_prefix(crate::HERE) {
                        here.set(number.to_owned());
                        continue;
                    }
                    // The first connection names when the page was made, and is told what came since; the greeting of a
                    // later one says that something may have been missed.
                    let changed = kind == "message" || before;
                    before = true;
                    if changed {
                        refresh.0.update(|count| *count += 1);
                    }
                    if kind == "message" && document().hidden() {
                        line.unseen.update(|count| *count += 1);
                    }
                }
            }
            source.borrow_mut().take();
            pause(PAUSE).await;
            while document().hidden() {
                pause(LOOK).await;
            }
        }
    });
}

/// The kinds of what comes in and what they say, until the connection ends for good.
fn connect(
    kept: &Rc<RefCell<Option<EventSource>>>,
) -> Option<impl futures::Stream<Item = Result<(String, String), gloo_net::eventsource::EventSourceError>> + Unpin> {
    let mut source = EventSource::new(&crate::worker::line()?).ok()?;
    let (changes, greeting) = (source.subscribe("message").ok()?, source.subscribe("hello").ok()?);
    *kept.borrow_mut() = Some(source);
    Some(
        stream::select(changes, greeting)
            .map(|event| event.map(|(kind, said)| (kind, said.data().as_string().unwrap_or_default()))),
    )
}

fn watch(source: Rc<RefCell<Option<EventSource>>>, line: Line) {
    let (gone, hidden) = (RefCell::new(0), RefCell::new(0));
    set_interval(
        move || {
            let open = source.borrow().as_ref().is_some_and(|source| source.state() == State::Open);
            let missed = if open { 0 } else { *gone.borrow() + 1 };
            gone.replace(missed);
            if missed == CUT && !document().hidden() {
                line.cut.set(true);
            }
            let unseen = if document().hidden() { *hidden.borrow() + 1 } else { 0 };
            hidden.replace(unseen);
            if unseen == UNSEEN {
                source.borrow_mut().take();
            }
            if unseen == 0 && line.unseen.get_untracked() > 0 {
                line.unseen.set(0);
            }
        },
        LOOK,
    );
}

async fn pause(time: Duration) {
    let (over, waiting) = oneshot::channel();
    set_timeout(
        move || {
            let _ = over.send(());
        },
        time,
    );
    // The sender is dropped with the timer only when the page goes away.
    let _ = waiting.await;
}
