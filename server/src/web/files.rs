//! Files of messages: brought one at a time with their bytes as the body, or within a form without JavaScript; and
//! served by signed addresses, without a look at who asks.

use app::api::Caller;
use axum::Json;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Path, Request, State};
use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use desk::{Error, Opened, Served};
use model::file::{FILES_MAX, FileState, VIDEO_MAX, too_large};
use model::view::BroughtFile;
use model::{Actor, FileId, Problem};
use multer::{Constraints, Multipart, SizeLimit};

use super::forms::refusal;
use super::{BODY_MAX, Web};

/// The name of a form's field for files that are still to be brought, and of the one for those that are there.
const FIELD: &str = "file";
/// The query that asks for a picture as small as a thread shows it.
const SMALL: &str = "small";
const BROUGHT: &str = "files[]";
/// Largest form with files, in bytes: as many as a message may have, none of them a video, and its texts.
const FORM_MAX: u64 = (FILES_MAX * model::file::FILE_MAX + BODY_MAX) as u64;

/// `POST /api/files` with the file as the body and its name, percent-encoded, in `X-File-Name`. Answers with what the
/// form names it by.
pub async fn bring(State(web): State<Web>, request: Request) -> Response {
    let Some(caller) = request.extensions().get::<Caller>().cloned() else {
        return refusal(&Problem::Failed { request: String::new() });
    };
    // Before the body is read: a stranger's megabytes are not waited for.
    if caller.actor.account().is_none() {
        return refusal(&Problem::SignInNeeded);
    }
    let name = name_of(request.headers());
    // So many bodies are in memory at once, at most.
    let turn = web.uploads.acquire().await;
    let Ok(content) = to_bytes(request.into_body(), VIDEO_MAX).await else {
        return refusal(&Problem::Invalid { fields: vec![too_large(VIDEO_MAX)] });
    };
    let brought = web.desk.act_as(caller.actor).files().bring(&name, content.into()).await;
    drop(turn);
    match brought {
        Ok(file) => ([(CACHE_CONTROL, "no-store")], Json(file)).into_response(),
        Err(error) => refused(&error, &caller),
    }
}

fn name_of(headers: &HeaderMap) -> String {
    let given = headers.get("x-file-name").and_then(|value| value.to_str().ok()).unwrap_or_default();
    percent_encoding::percent_decode_str(given).decode_utf8_lossy().into_owned()
}

fn refused(error: &Error, caller: &Caller) -> Response {
    let problem = error.public(&caller.request);
    if let Problem::Failed { .. } | Problem::Full = problem {
        tracing::error!(request = %caller.request, error = %error.detail(), "a file could not be brought");
    }
    refusal(&problem)
}

/// A form with files, as the same form without: each file is brought, and named in its stead. The second part says what
/// was wrong with one of them; the others, and all that was typed, are there.
pub async fn form(
    web: &Web,
    caller: &Caller,
    content_type: &str,
    body: Body,
) -> Result<(Bytes, Option<Problem>), Problem> {
    if caller.actor.account().is_none() {
        return Err(Problem::SignInNeeded);
    }
    let boundary = multer::parse_boundary(content_type).map_err(|_| Problem::BadRequest)?;
    let _turn = web.uploads.acquire().await;
    let limit = SizeLimit::new().whole_stream(FORM_MAX).per_field(BODY_MAX as u64).for_field(FIELD, VIDEO_MAX as u64);
    let mut parts =
        Multipart::with_constraints(body.into_data_stream(), boundary, Constraints::new().size_limit(limit));
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut problem = None;
    while let Some(part) = parts.next_field().await.map_err(|error| unread(&error))? {
        let name = part.name().unwrap_or_default().to_owned();
        if name != FIELD {
            pairs.push((name, part.text().await.map_err(|error| unread(&error))?));
            continue;
        }
        let file_name = part.file_name().unwrap_or_default().to_owned();
        let content = part.bytes().await.map_err(|error| unread(&error))?;
        // A browser sends an empty part where nothing was chosen.
        if content.is_empty() {
            continue;
        }
        match web.desk.act_as(caller.actor).files().bring(&file_name, content.into()).await {
            Ok(file) => pairs.push((BROUGHT.to_owned(), value_of(&file))),
            Err(error) => problem = Some(error.public(&caller.request)),
        }
    }
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish();
    if body.len() > BODY_MAX {
        return Err(Problem::BadRequest);
    }
    Ok((body.into(), problem))
}

/// How a form names a file: its id, and its name for the page that shows the form again.
fn value_of(file: &BroughtFile) -> String {
    format!("{} {}", file.id, file.name)
}

fn unread(error: &multer::Error) -> Problem {
    match error {
        multer::Error::FieldSizeExceeded { .. } | multer::Error::StreamSizeExceeded { .. } => {
            Problem::Invalid { fields: vec![too_large(model::file::FILE_MAX)] }
        }
        _ => Problem::BadRequest,
    }
}

/// `GET /files/{id}/{ticket}/{name}`, with `?small` as a thread shows it. Whatever it is, it can do nothing where it is opened.
pub async fn serve(
    State(web): State<Web>,
    Path((id, ticket, _)): Path<(String, String, String)>,
    request: Request,
) -> Response {
    let Ok(id) = id.parse::<FileId>() else { return refusal(&Problem::NotFound) };
    let files = web.desk.act_as(Actor::Visitor).files();
    let small = request.uri().query() == Some(SMALL);
    let opened = if small { files.open_small(id, &ticket).await } else { files.open(id, &ticket).await };
    match opened {
        Ok(Opened::File(file)) => answer(file),
        Ok(Opened::Shut(state)) => shut(state, &request),
        Err(error) => {
            if matches!(error, Error::Store(_) | Error::Full(_) | Error::Internal(_)) {
                tracing::error!(error = %error.detail(), "a file could not be served");
            }
            refusal(&error.public(""))
        }
    }
}

/// Whoever follows a link to it is led to a page that says why; anything else hears a refusal.
fn shut(state: FileState, request: &Request) -> Response {
    let accepted = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut response = if accepted.contains("text/html") {
        // The way back to the file, for a file that is still being checked.
        let file = request.uri().path();
        let back = if state == FileState::Scanning { file } else { "" };
        let page = app::address::with_query(&format!("/files/{state}"), &[("file", back)]);
        Redirect::to(&app::address::for_header(&page)).into_response()
    } else {
        refusal(&Problem::NotNow { rule: format!("file_{state}") })
    };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn answer(file: Served) -> Response {
    let how = if file.kind.is_picture() { "inline" } else { "attachment" };
    let name = percent_encoding::utf8_percent_encode(&file.name, percent_encoding::NON_ALPHANUMERIC);
    let disposition = HeaderValue::from_str(&format!("{how}; filename*=UTF-8''{name}"));
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(file.kind.media_type())),
        (CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment"))),
        (CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox; frame-ancestors 'none'")),
        // What is under an address never changes; it is of somebody's own, so only their browser keeps it.
        (CACHE_CONTROL, HeaderValue::from_static("private, max-age=3600, immutable")),
    ];
    (headers, file.content).into_response()
}
