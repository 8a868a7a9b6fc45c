//! The parts that pages are made of: plain data in, view out. No resource and no server function lives here.
//!
//! Everything works without JavaScript first (links, forms, `<details>`, radio buttons), and every time is told
//! against a `now` that is passed in, so that server and browser write the same. `README.md` beside this file has
//! the table of components and the class skeletons of the screens.

mod avatar;
mod button;
mod case;
mod chart;
mod chips;
mod choice;
mod clock;
mod composer;
mod dialog;
mod empty;
mod evidence;
mod facts;
mod feedback;
mod field;
mod files;
mod icon;
mod kpi;
mod locale;
mod mailed;
mod measure;
mod menu;
mod nav;
mod opt;
mod pager;
mod purchase;
mod rating;
mod review;
mod secret;
mod segments;
mod shell;
mod silence;
mod sprite;
mod stars;
mod summary;
mod table;
mod tag;
mod textarea;
mod thread;
mod time;
mod timeline;

pub use avatar::{AppIcon, Avatar, initials};
pub use button::{Button, ButtonKind, ButtonType, LinkButton, Size};
pub use case::{QueueGroup, QueueItem, RecordRow};
pub use chart::{
    AsTable, BarList, Column, Columns, Legend, LineChart, Point, RangeAxis, RangeCell, RangeScale, ReleaseMark, Scale,
    Series, Sparkline, Stacked, StarShares,
};
pub use chips::{Chip, Segment, Segmented, Tab, Tabs};
pub use choice::{Choice, ChoiceGroup, ConsentChoice};
pub use clock::{Clock, DueChip, MiniClock};
pub use composer::{Composer, Presence};
pub use dialog::{Dialog, DialogClose, DialogOpen};
pub use empty::{Empty, Skeleton, SkeletonKind};
pub use evidence::{Evidence, Thumb};
pub use facts::{Fact, Facts};
pub use feedback::{Callout, Toast, Toasts};
pub use field::{Checkbox, Field, Select, SelectOption, TextInput, field_error_id, field_hint_id, field_id};
#[cfg(feature = "hydrate")]
pub(crate) use files::At;
pub(crate) use files::Brought;
pub use files::{FilesField, MessageFiles};
pub use icon::{Icon, Mark, StoreMark};
pub use kpi::{Delta, Kpi};
pub use locale::{use_locale, voiced, written_in};
pub use mailed::{Deliveries, Follows, by_mail};
pub use menu::{DrawerOpen, Menu, MenuDivider, MenuItem};
pub use nav::{NavGroup, NavItem};
pub use opt::Opt;
pub use pager::Pager;
pub use purchase::{PurchaseLine, money_back};
pub use rating::{RatingFigure, RatingHistogram};
pub use review::{OfficialReply, ReviewCard, ReviewHead};
pub use secret::{Secret, SecretState};
pub use segments::{ClockState, Progress, Reading};
pub use shell::{CustomerShell, SignShell, SignedIn, WorkShell};
pub use silence::{SilenceLine, SilencePoint};
pub use sprite::{Sprite, in_sprite};
pub use stars::{Stars, StarsInput};
pub use summary::{ErrorSummary, Label, field_error, field_message, named_apart, role_needed};
pub use table::{Table, Td, Th};
pub use tag::{Asked, ConsentTag, KindTag, Status, StatusTag, Tag, Tone, Voice};
pub use textarea::TextArea;
pub use thread::{Message, SystemLine};
pub use time::{TimeKind, TimeText};
pub use timeline::{Step, StepState, Timeline};
