//! A notification's way to a push service, and what its answer means.

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use hyper::{Request, StatusCode, Uri};

use super::Parcel;
use super::subscription::{public_key, secret};
use crate::Desk;
use crate::outside::{Outside, Unanswered};

/// What became of it.
#[derive(Debug)]
pub(crate) enum Posted {
    Taken,
    /// The browser is gone, or does not want it any more.
    Gone,
    /// Another try may succeed.
    Later(String),
    /// No try will.
    Never(String),
}

pub(crate) async fn post(desk: &Desk, outside: &Outside, parcel: Parcel) -> Posted {
    let request = match request(desk, parcel) {
        Ok(request) => request,
        Err(why) => return Posted::Never(why.to_owned()),
    };
    match outside.send(request).await {
        Ok(status) => judged(status),
        Err(Unanswered::Refused(why)) => Posted::Never(why),
        Err(Unanswered::Failed(why)) => Posted::Later(why),
    }
}

fn judged(status: StatusCode) -> Posted {
    match status {
        status if status.is_success() => Posted::Taken,
        StatusCode::NOT_FOUND | StatusCode::GONE => Posted::Gone,
        StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT => {
            Posted::Later(format!("the push service says {status}"))
        }
        status if status.is_server_error() => Posted::Later(format!("the push service says {status}")),
        status => Posted::Never(format!("the push service says {status}")),
    }
}

/// The address itself is a secret of the browser's: no error has more of it than its host.
fn request(desk: &Desk, parcel: Parcel) -> Result<Request<Full<Bytes>>, &'static str> {
    let uri: Uri = parcel.endpoint.parse().map_err(|_| "the browser's address cannot be read")?;
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
        return Err("the browser's address has no host");
    };
    let origin = format!("{scheme}://{authority}");
    let authorization = desk
        .push_keys()
        .authorization(&parcel.server_key, &origin, desk.center_email(), desk.now())
        .ok_or("the push key that the browser knows is no longer there")?;
    let key = public_key(&parcel.p256dh).ok_or("the browser's key cannot be read")?;
    let auth = secret(&parcel.auth).ok_or("the browser's secret cannot be read")?;
    let body = web_push_native::encrypt(parcel.content, &key, &auth.into()).map_err(|_| "it could not be encrypted")?;
    Request::post(uri)
        .header(AUTHORIZATION, authorization)
        .header(CONTENT_ENCODING, "aes128gcm")
        .header(CONTENT_TYPE, "application/octet-stream")
        .header(CONTENT_LENGTH, body.len())
        .header("ttl", parcel.ttl)
        .header("topic", parcel.topic)
        .header("urgency", if parcel.urgent { "high" } else { "normal" })
        .body(Full::from(body))
        .map_err(|_| "the request could not be put together")
}
