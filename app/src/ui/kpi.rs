use leptos::prelude::*;

use super::{Icon, Opt};

/// A change against another time. Whether up is good depends on what is counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Delta {
    /// The size of the change, without a sign: the arrow has it.
    pub text: String,
    /// 1 up, -1 down, 0 the same.
    pub direction: i64,
    /// `None` where neither is better.
    pub good: Option<bool>,
}

impl Delta {
    /// A change from `before` to `now`; `rising` says whether more is better.
    pub fn of(before: i64, now: i64, rising: Option<bool>, text: String) -> Self {
        let direction = (now - before).signum();
        let good = if direction == 0 { None } else { rising.map(|rising| rising == (direction > 0)) };
        Self { text, direction, good }
    }

    fn view(self) -> impl IntoView + use<> {
        let class = match self.good {
            Some(true) => "kpi-delta up",
            Some(false) => "kpi-delta down",
            None => "kpi-delta",
        };
        let name = match self.direction {
            1.. => "trending-up",
            0 => "minus",
            _ => "trending-down",
        };
        view! { <span class=class><Icon name/> {self.text}</span> }
    }
}

/// One number of a strip: `<dl class="kpis"><Kpi label="Inquiries" value="4,990" delta note="against the 12 weeks before"/></dl>`
#[component]
pub fn Kpi(
    #[prop(into)] label: String,
    #[prop(into)] value: String,
    /// After the number, smaller: a share, an amount.
    #[prop(optional, into)]
    small: Opt<String>,
    /// The number is a rating.
    #[prop(optional)]
    star: bool,
    #[prop(optional, into)] delta: Opt<Delta>,
    #[prop(optional, into)] note: Opt<String>,
) -> impl IntoView {
    let star = star.then(|| view! { <span class="kpi-star"><Icon name="star"/></span> });
    view! {
        <div class="kpi">
            <dt class="kpi-label">{label}</dt>
            <dd class="hero"><span>{value}</span> {small.0.map(|text| view! { <small>{text}</small> })} {star}</dd>
            <dd class="kpi-note">{delta.0.map(Delta::view)} {note.0.map(|text| view! { <span>{text}</span> })}</dd>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn down_is_good_where_less_is_better() {
        let good = |before, now, rising| Delta::of(before, now, rising, String::new()).good;
        assert_eq!(good(9, 7, Some(false)), Some(true));
        assert_eq!(good(7, 9, Some(false)), Some(false));
        assert_eq!((good(7, 9, None), good(7, 7, Some(true))), (None, None));
    }
}
