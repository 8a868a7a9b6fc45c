//! What SQL calls the rules of `model`: each is written here once, over the column that is named, and held to its rule.

/// Inquiries that are somebody's turn: [`InquiryState::is_open`](model::inquiry::InquiryState::is_open).
macro_rules! open {
    ($state:literal) => {
        concat!($state, " IN ('awaiting_developer', 'awaiting_customer', 'with_store')")
    };
}

/// Inquiries that are nobody's turn any more.
macro_rules! ended {
    ($state:literal) => {
        concat!($state, " IN ('closed', 'withdrawn')")
    };
}

/// Refund requests that are not decided: [`RefundState::is_running`](model::refund::RefundState::is_running).
macro_rules! running {
    ($state:literal) => {
        concat!($state, " IN ('with_developer', 'agreed', 'with_store', 'awaiting_approval', 'cancelling')")
    };
}

/// Inquiries that are no part of another: what has been merged counts once, in the one that took it in.
macro_rules! whole {
    ($merged_into:literal) => {
        concat!($merged_into, " IS NULL")
    };
}

pub(crate) use {ended, open, running, whole};

#[cfg(test)]
mod tests {
    use model::inquiry::InquiryState;
    use model::refund::RefundState;

    /// `state IN (…)` with the names that the rule chooses, in the order in which `model` declares them.
    fn chosen(names: impl Iterator<Item = &'static str>) -> String {
        format!("state IN ({})", names.map(|name| format!("'{name}'")).collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn sql_names_the_states_that_the_rules_choose() {
        let inquiries = |open| InquiryState::ALL.iter().filter(move |state| state.is_open() == open);
        assert_eq!(open!("state"), chosen(inquiries(true).map(|state| state.as_str())));
        assert_eq!(ended!("state"), chosen(inquiries(false).map(|state| state.as_str())));
        let refunds = RefundState::ALL.iter().filter(|state| state.is_running());
        assert_eq!(running!("state"), chosen(refunds.map(|state| state.as_str())));
    }
}
