//! Changes made elsewhere show on an open page within a second, and what was missed while the line was cut comes with
//! the next connection. The server says only *that* something changed; the page then loads what it shows, as ever.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use futures::StreamExt;
use futures::channel::oneshot;
use gloo_net::eventsource::State;
use gloo_net::eventsource::futures::{EventSource, EventSourceSubscription};
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

/// Listens for as long as the page is open.
pub fn follow(refresh: Refresh, line: Line) {
    let source: Rc<RefCell<Option<EventSource>>> = Rc::default();
    watch(source.clone(), line.clone());
    leptos::task::spawn_local(async move {
        let mut before = false;
        loop {
            if let Some(mut events) = connect(&source) {
                while let Some(Ok((_, said))) = events.next().await {
                    let said = said.data().as_string().unwrap_or_default();
                    line.cut.set(false);
                    // The first connection names when the page was made, and is told what came since; the greeting of a
                    // later one says that something may have been missed.
                    let mut changed = before;
                    before = true;
                    if let Some(build) = said.strip_prefix(crate::HELLO) {
                        line.outdated.set(crate::worker::build().is_some_and(|own| own != build));
                    } else if said.starts_with(crate::HERE) {
                        // Whoever shows that inquiry listens for it.
                        crate::worker::tell(&said);
                        changed = false;
                    } else {
                        changed = true;
                        if document().hidden() {
                            line.unseen.update(|count| *count += 1);
                        }
                    }
                    if changed {
                        refresh.0.update(|count| *count += 1);
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

/// What comes in, until the connection ends for good.
fn connect(kept: &Rc<RefCell<Option<EventSource>>>) -> Option<EventSourceSubscription> {
    let mut source = EventSource::new(&crate::worker::line()?).ok()?;
    let changes = source.subscribe("message").ok()?;
    *kept.borrow_mut() = Some(source);
    Some(changes)
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
