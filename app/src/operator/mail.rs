use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::view::{MailState, MailView};

use super::frame::{Frame, Here};
use super::mails::{MailTag, counts};
use crate::api::{self, ResendMail};
use crate::form::{Deed, DeedForm};
use crate::page::{self, PageTitle};
use crate::ui::{Button, Callout, ErrorSummary, Fact, Facts, Icon, SkeletonKind, Tone, use_locale};

/// `/operations/mails/:id`: one mail, as its reader sees it.
#[component]
pub fn MailPage() -> impl IntoView {
    let id = page::param("id");
    let mail = page::load(move || id.get(), |id| async move { Ok((counts().await?, api::mail(id).await?)) });
    page::show(mail, SkeletonKind::Text, |(counts, mail)| {
        let title = mail.row.subject.clone();
        let back = Some("/operations/mails".to_owned());
        view! {
            <PageTitle text=title/>
            <Frame here=Here::Mails counts query=None title=use_locale().t("ops-mails") back panes=false>
                <Mail mail/>
            </Frame>
        }
    })
}

#[component]
fn Mail(mail: MailView) -> impl IntoView {
    let l = use_locale();
    let MailView { row, from, text, .. } = mail;
    let language = row.language.as_str();
    let facts = vec![
        Fact::new(l.t("ops-mail-from"), from),
        Fact::new(l.t("ops-mail-to"), row.to),
        Fact::new(l.t("ops-mail-at"), l.record_time(row.at)),
        Fact::new(l.t("ops-mail-language"), l.t(&format!("language-{language}"))),
    ];
    let inquiry = row.inquiry.map(|number| {
        view! {
            <a class="link" href=format!("/operations/cases/{number}")>
                {locale::t!(l, "ops-mail-case", number = number.to_string())}
            </a>
        }
    });
    let error = row.error.map(|error| {
        view! { <Callout tone=Tone::Bad title=l.t("ops-mail-not-sent")><p>{error}</p></Callout> }
    });
    let id = row.id.to_string();
    let resend = Deed::about(<ResendMail as ServerFn>::PATH, "id", &id);
    let again = matches!(row.state, MailState::Failed | MailState::Bounced).then(|| {
        view! {
            <DeedForm deed=resend done="ops-resent">
                <ErrorSummary problem=resend.problem()/>
                <input type="hidden" name="id" value=id/>
                <Button icon="refresh-cw" busy=resend.pending()>{l.t("ops-resend")}</Button>
            </DeedForm>
        }
    });
    view! {
        <header class="page-head">
            <a class="back" href="/operations/mails"><Icon name="arrow-left"/> {l.t("ops-mails")}</a>
            <h1 lang=language>{row.subject}</h1>
            <div class="page-head-end"><MailTag state=row.state/> {inquiry}</div>
        </header>
        <div class="ops-mail">
            <section class="section" aria-label=l.t("ops-mail-facts")>{error} {again} <Facts facts/></section>
            <section class="section" aria-labelledby="mail-html">
                <div class="section-head"><h2 id="mail-html">{l.t("ops-mail-html")}</h2></div>
                // No scripts, no forms, no links out of it: it is somebody else's text.
                <iframe class="ops-mail-frame" sandbox="" src=format!("/operations/mails/{}/html", row.id) title=l.t("ops-mail-html")></iframe>
            </section>
            <section class="section" aria-labelledby="mail-text">
                <div class="section-head"><h2 id="mail-text">{l.t("ops-mail-text")}</h2></div>
                <pre class="ops-mail-text" lang=language tabindex="0">{text}</pre>
            </section>
        </div>
    }
}
