/// A prop that can be left out, given plainly or given as an option: `hint="…"`, `hint=text`, `hint=maybe_text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opt<T>(pub Option<T>);

impl<T> Default for Opt<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> From<T> for Opt<T> {
    fn from(value: T) -> Self {
        Self(Some(value))
    }
}

impl<T> From<Option<T>> for Opt<T> {
    fn from(value: Option<T>) -> Self {
        Self(value)
    }
}

impl From<&str> for Opt<String> {
    fn from(value: &str) -> Self {
        Self(Some(value.to_owned()))
    }
}

impl From<&String> for Opt<String> {
    fn from(value: &String) -> Self {
        Self(Some(value.clone()))
    }
}

impl From<Option<&str>> for Opt<String> {
    fn from(value: Option<&str>) -> Self {
        Self(value.map(str::to_owned))
    }
}

impl From<model::Language> for Opt<String> {
    fn from(value: model::Language) -> Self {
        Self(Some(value.as_str().to_owned()))
    }
}

impl From<Option<model::Language>> for Opt<String> {
    fn from(value: Option<model::Language>) -> Self {
        Self(value.map(|language| language.as_str().to_owned()))
    }
}

macro_rules! counts {
    ($($number:ty),+) => {$(
        impl From<$number> for Opt<i64> {
            fn from(value: $number) -> Self { Self(i64::try_from(value).ok()) }
        }
    )+};
}
counts!(i32, u32, usize, u64);

macro_rules! lengths {
    ($($number:ty),+) => {$(
        impl From<$number> for Opt<u32> {
            fn from(value: $number) -> Self { Self(u32::try_from(value).ok()) }
        }
    )+};
}
lengths!(i32, i64, usize);

impl From<model::rating::Stars> for Opt<u8> {
    fn from(value: model::rating::Stars) -> Self {
        Self(Some(value.get()))
    }
}

impl From<Option<model::rating::Stars>> for Opt<u8> {
    fn from(value: Option<model::rating::Stars>) -> Self {
        Self(value.map(model::rating::Stars::get))
    }
}
