//! A problem as a server function returns it.

use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use model::Problem;
use serde::{Deserialize, Serialize};

use crate::wire::Wire;

/// [`Problem`] on the wire. Only public codes travel: never the text of an error.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[error(transparent)]
#[serde(transparent)]
pub struct Fault(#[from] pub Problem);

impl FromServerFnError for Fault {
    type Encoder = Wire;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        Self(match error {
            ServerFnErrorErr::Request(_) | ServerFnErrorErr::Response(_) => Problem::Offline,
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::UnsupportedRequestMethod(_) => Problem::BadRequest,
            ServerFnErrorErr::Deserialization(_) => Problem::BadRequest,
            _ => Problem::Failed { request: String::new() },
        })
    }
}
