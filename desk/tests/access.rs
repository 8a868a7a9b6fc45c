//! Who may not do what: every deed and every reading with every wrong actor, by the code of the refusal and by a dump
//! of all tables before and after.

#[expect(dead_code, reason = "this binary needs a part of it only")]
mod support;
#[macro_use]
#[path = "support/twins.rs"]
mod twins;

use std::collections::BTreeMap;
use std::net::IpAddr;

use desk::incoming::{Arrival, Prover};
use desk::{Acting, Error, HandOver, Inviting, NewAccount, NewsForm, PolicyRead, SubmitForm};
use futures::future::BoxFuture;
use model::account::Theme;
use model::consent::TypedClauses;
use model::inquiry::InquiryNumber;
use model::moderation::{TextId, TextKind};
use model::policy::{Rules, Typed};
use model::purchase::PurchaseShelf;
use model::review::ReviewSort;
use model::time::DAY;
use model::view::{
    CaseFilter, CaseQueue, InboxFilter, InboxQueue, ModerationQueue, ReportFilter, ReportPeriod, ReviewFilter,
    ReviewQueue, SellerReviewFilter,
};
use model::{
    Actor, DisputeId, EventId, IncomingMailId, InquiryId, InvitationId, Language, LookId, MailId, MemberRole,
    MismatchId, ModerationId, PolicyId, PushDeviceId, ReviewId, Role, SavedViewId,
};
use support::cast::{
    BOUGHT_LOCAL, CUSTOMER, DEVELOPER, JISOO, MINHO, MOALABS, MOAPLAN, OPERATOR, OTHER_CUSTOMER, OTHER_DEVELOPER,
    PACKAGE, PREMIUM, SEOYEON, SEOYEONS_NUMBER,
};
use support::dump::difference;
use support::push::{PushService, session, subscription};
use support::rulings::{cancel, decline, extend, ruled};
use support::{TestDesk, status};

/// In the order of the columns below.
const ACTORS: [Actor; 9] = [
    Actor::Visitor,
    CUSTOMER,
    OTHER_CUSTOMER,
    jisoo_as(MemberRole::Reader),
    jisoo_as(MemberRole::Agent),
    jisoo_as(MemberRole::Manager),
    DEVELOPER,
    OTHER_DEVELOPER,
    OPERATOR,
];

/// The same person of the same seller, with less to say.
const fn jisoo_as(role: MemberRole) -> Actor {
    Actor::Developer { account: JISOO, seller: MOALABS, role }
}

/// What a deed is done with. All of it is Seoyeon's and about Moaplan.
#[derive(Clone, Copy)]
struct Things {
    number: InquiryNumber,
    review: ReviewId,
    case: ModerationId,
    look: LookId,
    mail: MailId,
    held: IncomingMailId,
    dispute: DisputeId,
    device: PushDeviceId,
    invitation: InvitationId,
}

/// What the link of a mail opens, beside what everybody may.
const BY_LINK: [&str; 6] = ["bring_file", "follow_up", "reopen", "rate_help", "for_customer", "close"];

impl Things {
    /// The review, or the official reply to it.
    fn text(self, kind: TextKind) -> TextId {
        TextId { review: self.review, kind }
    }
}

/// A draft that is not there: who may do nothing with drafts is not told so.
const NO_DRAFT: PolicyRead = PolicyRead { id: PolicyId::new(uuid::Uuid::nil()), revision: 1 };

type Deed = fn(Acting, Things) -> BoxFuture<'static, Result<(), Error>>;

/// `name: codes of the nine actors => what they do`. A `-` may be done, whatever comes of it in this state.
macro_rules! deeds {
    ($($name:ident: $codes:literal => |$acting:ident, $things:ident| $deed:expr;)+) => {
        [$((stringify!($name), $codes, (|$acting, $things: Things| Box::pin(async move {
            let _ = &$things;
            $deed.await.map(|_| ())
        })) as Deed)),+]
    };
}

fn package() -> model::catalog::PackageName {
    PACKAGE.parse().expect("a package")
}

fn hand_over() -> HandOver {
    HandOver {
        consent: "O".into(),
        customer_number: SEOYEONS_NUMBER.into(),
        purchased_at: BOUGHT_LOCAL.into(),
        item: format!("{MOAPLAN}/{PREMIUM}"),
        ..HandOver::default()
    }
}

fn account() -> NewAccount {
    NewAccount {
        role: Role::Operator,
        email: "mallory@example.com".into(),
        name: "Mallory".into(),
        password: "correct horse battery".into(),
        language: Language::En,
        seller: None,
    }
}

fn inviting() -> Inviting {
    Inviting { email: "ana@moalabs.example".into(), role: "owner".into() }
}

fn canned() -> model::canned::Typed {
    model::canned::Typed {
        title: "Refund".into(),
        shortcut: "/refund".into(),
        kind: "any".into(),
        en: "We asked the store.".into(),
        ..Default::default()
    }
}

fn question() -> SubmitForm {
    SubmitForm {
        package: PACKAGE.into(), kind: "error".into(), body: "앱이 꺼져요".into(), ..SubmitForm::default()
    }
}

//                             visitor customer other reader agent manager owner other operator
fn on_an_inquiry() -> Vec<(&'static str, &'static str, Deed)> {
    Vec::from(deeds! {
        follow_up:             "401 -   404 403 403 403 403 403 403" => |a, t| a.inquiries().follow_up(t.number, "", "더 있어요");
        reopen:                "401 -   404 403 403 403 403 403 403" => |a, t| a.inquiries().reopen(t.number, "", "다시요");
        withdraw:              "401 -   404 403 403 403 403 403 403" => |a, t| a.inquiries().withdraw(t.number);
        rate_help:             "401 -   404 403 403 403 403 403 403" => |a, t| a.inquiries().rate_help(t.number, "1");
        answer_consent:        "401 -   404 403 403 403 403 403 403" => |a, t| a.consents().answer(t.number, "X", "my_page");
        for_customer:          "401 -   404 403 403 403 403 403 403" => |a, t| a.inquiries().for_customer(t.number);
        close:                 "401 -   404 403 -   -   -   404 -  " => |a, t| a.inquiries().close(t.number);
        reply:                 "401 403 403 403 -   -   -   404 -  " => |a, t| a.inquiries().reply(t.number, "", "답변");
        add_note:              "401 403 403 403 -   -   -   404 -  " => |a, t| a.inquiries().add_note(t.number, "", "메모");
        assign:                "401 403 403 403 -   -   -   404 -  " => |a, t| a.inquiries().assign(t.number, "me");
        tag:                   "401 403 403 403 -   -   -   404 -  " => |a, t| a.tags().add(t.number, "VIP");
        untag:                 "401 403 403 403 -   -   -   404 -  " => |a, t| a.tags().remove(t.number, "VIP");
        here:                  "401 403 403 -   -   -   -   404 -  " => |a, t| a.presence().here(t.number, false);
        left:                  "401 403 403 -   -   -   -   404 -  " => |a, t| a.presence().leave(t.number);
        merge:                 "401 403 403 403 -   -   -   404 -  " => |a, t| a.inquiries().merge(t.number, t.number);
        unmerge:               "401 403 403 403 -   -   -   404 -  " => |a, t| a.inquiries().unmerge(t.number);
        split:                 "401 403 403 403 -   -   -   404 -  " => |a, t| a.inquiries().split(t.number, "");
        agree:                 "401 403 403 403 403 -   -   404 403" => |a, t| a.refunds().agree(t.number, "", "");
        decline_as_developer:  "401 403 403 403 403 -   -   404 403" => |a, t| a.refunds().decline_as_developer(t.number, "", "사유");
        state_preference:      "401 403 403 403 -   -   -   404 403" => |a, t| a.refunds().state(t.number, "neutral", "unknown");
        for_developer:         "401 403 403 -   -   -   -   404 403" => |a, t| a.inquiries().for_developer(t.number);
        kept_by_developer:     "401 403 403 -   -   -   -   404 403" => |a, t| a.inquiries().kept_by_developer(t.number);
        ask_consent:           "401 403 403 403 403 403 403 403 -  " => |a, t| a.consents().ask(t.number);
        reveal:                "401 403 403 403 403 403 403 403 -  " => |a, t| a.consents().reveal(t.number, "match_payment", "");
        look:                  "401 403 403 403 403 403 403 403 -  " => |a, t| a.consents().look(t.number, t.look);
        cancel:                "401 403 403 403 403 403 403 403 -  " => |a, t| a.refunds().decide(t.number, &cancel());
        decline:               "401 403 403 403 403 403 403 403 -  " => |a, t| a.refunds().decide(t.number, &decline("사유"));
        extend:                "401 403 403 403 403 403 403 403 -  " => |a, t| a.refunds().decide(t.number, &extend());
        no_such_outcome:       "401 403 403 403 403 403 403 403 -  " => |a, t| a.refunds().decide(t.number, &ruled("bribe"));
        approve:               "401 403 403 403 403 403 403 403 -  " => |a, t| a.refunds().approve(t.number, "1", "approve", "");
        send_back:             "401 403 403 403 403 403 403 403 -  " => |a, t| a.refunds().approve(t.number, "1", "send_back", "사유");
        take_back:             "401 403 403 403 403 403 403 403 -  " => |a, t| a.refunds().approve(t.number, "1", "take_back", "");
        match_purchase:        "401 403 403 403 403 403 403 403 -  " => |a, t| a.refunds().match_purchase(t.number, "NS-0000-0000");
        revoke_addresses:      "401 403 403 403 403 403 403 403 -  " => |a, t| a.incoming().revoke(t.number);
        for_operator:          "401 403 403 403 403 403 403 403 -  " => |a, t| a.inquiries().for_operator(t.number);
        make_dispute:          "401 403 403 403 403 403 403 403 -  " => |a, t| a.disputes().make(t.number, "", "store", true);
        no_such_reader:        "401 403 403 403 403 403 403 403 -  " => |a, t| a.disputes().make(t.number, "", "newspaper", true);
        disputes:              "401 403 403 403 403 403 403 403 -  " => |a, t| a.disputes().show(t.number, None);
        dispute:               "401 403 403 403 403 403 403 403 -  " => |a, t| a.disputes().show(t.number, Some(t.dispute));
        dispute_document:      "401 403 403 403 403 403 403 403 -  " => |a, t| a.disputes().document(t.number, t.dispute);
    })
}

fn on_a_review() -> Vec<(&'static str, &'static str, Deed)> {
    Vec::from(deeds! {
        write_review:          "401 -   -   403 403 403 403 403 403" => |a, _t| async move { a.reviews().write(&package(), "1", "나빠요", "").await };
        review_editor:         "401 -   -   403 403 403 403 403 403" => |a, _t| async move { a.reviews().editor(&package()).await };
        withdraw_review:       "401 -   404 403 403 403 403 403 403" => |a, t| a.reviews().withdraw(t.review);
        mark_helpful:          "401 -   -   403 403 403 403 403 403" => |a, t| a.reviews().mark_helpful(t.review, true);
        unmark_helpful:        "401 -   -   403 403 403 403 403 403" => |a, t| a.reviews().mark_helpful(t.review, false);
        report:                "401 -   -   403 -   -   -   404 403" => |a, t| a.moderation().report(t.text(TextKind::Review), "abuse");
        report_reply:          "401 -   -   403 403 403 403 403 403" => |a, t| a.moderation().report(t.text(TextKind::Reply), "abuse");
        appeal:                "401 -   404 403 404 404 404 404 403" => |a, t| a.moderation().appeal(t.text(TextKind::Review), "다시 봐 주세요.");
        appeal_for_reply:      "401 404 404 403 -   -   -   404 403" => |a, t| a.moderation().appeal(t.text(TextKind::Reply), "다시 봐 주세요.");
        moderation_case:       "401 403 403 403 403 403 403 403 -  " => |a, t| a.moderation().case(t.case);
        keep_text:             "401 403 403 403 403 403 403 403 -  " => |a, t| a.moderation().decide(t.case, "0", "keep", "", "");
        hide_text:             "401 403 403 403 403 403 403 403 -  " => |a, t| a.moderation().decide(t.case, "0", "hide", "abuse", "");
        remove_text:           "401 403 403 403 403 403 403 403 -  " => |a, t| a.moderation().decide(t.case, "0", "remove", "abuse", "");
        put_text_back:         "401 403 403 403 403 403 403 403 -  " => |a, t| a.moderation().decide(t.case, "0", "put_back", "", "");
        answer_appeal:         "401 403 403 403 403 403 403 403 -  " => |a, t| a.moderation().answer(t.case, "grant", "");
        official_reply:        "401 403 403 403 -   -   -   404 403" => |a, t| a.reviews().reply(t.review, "답변");
        withdraw_reply:        "401 403 403 403 -   -   -   404 403" => |a, t| a.reviews().withdraw_reply(t.review);
    })
}

fn on_places() -> Vec<(&'static str, &'static str, Deed)> {
    Vec::from(deeds! {
        submit:                "401 -   -   403 403 403 403 403 403" => |a, _t| a.inquiries().submit(question());
        contact_form:          "401 -   -   403 403 403 403 403 403" => |a, _t| a.inquiries().contact_form(None);
        my_inquiries:          "401 -   -   403 403 403 403 403 403" => |a, _t| a.inquiries().mine(None);
        likely_inquiry:        "401 -   -   403 403 403 403 403 403" => |a, t| a.inquiries().likely(t.number);
        my_purchases:          "401 -   -   403 403 403 403 403 403" => |a, _t| a.catalog().my_purchases(PurchaseShelf::All, None);
        my_reviews:            "401 -   -   403 403 403 403 403 403" => |a, _t| a.reviews().mine();
        my_consents:           "401 -   -   403 403 403 403 403 403" => |a, _t| a.consents().mine();
        inbox:                 "401 403 403 -   -   -   -   -   403" => |a, _t| a.inquiries().inbox(InboxFilter { queue: InboxQueue::All, kind: None, app: None, tag: None, query: None }, None);
        offline:               "401 403 403 -   -   -   -   -   403" => |a, _t| a.inquiries().offline();
        developer_counts:      "401 403 403 -   -   -   -   -   403" => |a, _t| a.inquiries().developer_counts();
        hand_over_form:        "401 403 403 403 403 -   -   -   403" => |a, _t| a.inquiries().hand_over_form();
        hand_over:             "401 403 403 403 403 -   -   -   403" => |a, _t| a.inquiries().hand_over(hand_over());
        of_seller:             "401 403 403 -   -   -   -   -   403" => |a, _t| a.reviews().of_seller(SellerReviewFilter { queue: ReviewQueue::All, stars: None, app: None, version: None }, None);
        reported_texts:        "401 403 403 403 403 403 403 403 -  " => |a, _t| a.moderation().list(ModerationQueue::Reported, None);
        answer_flood:          "401 403 403 403 403 403 403 403 -  " => |a, _t| async move { a.moderation().answer_flood(&package(), "1", "release").await };
        browsers:              "401 403 403 -   -   -   -   -   403" => |a, _t| async move { a.devices().settings(Some(&session("phone"))).await };
        switch_on:             "401 403 403 -   -   -   -   -   403" => |a, _t| async move { a.devices().subscribe(&subscription(&PushService::start(), "phone", true), Language::Ko, Some(&session("phone"))).await };
        set_private:           "401 403 403 -   -   -   -   404 403" => |a, t| a.devices().set_private(t.device, false);
        send_test:             "401 403 403 -   -   -   -   404 403" => |a, t| a.devices().send_test(t.device);
        remove_browser:        "401 403 403 -   -   -   -   404 403" => |a, t| a.devices().remove(t.device);
        canned:                "401 403 403 403 -   -   -   -   -  " => |a, _t| a.canned().list();
        write_canned:          "401 403 403 403 403 -   -   -   -  " => |a, _t| async move { a.canned().write("", &canned()).await };
        bring_file:            "401 -   -   403 -   -   -   -   -  " => |a, _t| a.files().bring("a.txt", b"text".to_vec());
        members:               "401 403 403 -   -   -   -   -   403" => |a, _t| a.members().list();
        invite:                "401 403 403 403 403 403 -   -   403" => |a, _t| async move { a.members().invite("", &inviting()).await };
        withdraw_invitation:   "401 403 403 403 403 403 -   404 403" => |a, t| a.members().withdraw(t.invitation);
        set_role:              "401 403 403 403 403 403 -   404 403" => |a, _t| a.members().set_role(MINHO, "agent");
        remove_member:         "401 403 403 403 403 403 -   404 403" => |a, _t| a.members().remove(MINHO);
        audit:                 "401 403 403 403 403 403 403 403 -  " => |a, _t| a.records().audit(None, None);
        looks:                 "401 403 403 403 403 403 403 403 -  " => |a, _t| a.records().looks(None);
        several:               "401 403 403 403 -   -   -   409 -  " => |a, t| a.inquiries().several(&[t.number.to_string()], "take", "");
        cases:                 "401 403 403 403 403 403 403 403 -  " => |a, _t| a.inquiries().cases(CaseFilter { queue: CaseQueue::All, tag: None, query: None }, None);
        report:                "401 403 403 403 403 403 403 403 -  " => |a, _t| a.reports().store(ReportFilter { period: ReportPeriod::Quarter, seller: None, kind: None });
        review_figures:        "401 403 403 -   -   -   -   -   403" => |a, _t| a.reports().reviews(None);
        review_figures_of_app: "401 403 403 -   -   -   -   404 403" => |a, _t| a.reports().reviews(Some(PACKAGE));
        policy:                "401 403 403 403 403 403 403 403 -  " => |a, _t| a.policies().page();
        policy_versions:       "401 403 403 403 403 403 403 403 -  " => |a, _t| a.policies().versions();
        save_policy:           "401 403 403 403 403 403 403 403 -  " => |a, _t| async move { a.policies().save("", None, &Typed { answer_days: "2".into(), ..Typed::of(&Rules::default()) }, false).await };
        ask_policy:            "401 403 403 403 403 403 403 403 -  " => |a, _t| a.policies().ask(NO_DRAFT);
        publish_policy:        "401 403 403 403 403 403 403 403 -  " => |a, _t| a.policies().publish(NO_DRAFT);
        discard_policy:        "401 403 403 403 403 403 403 403 -  " => |a, _t| a.policies().discard(NO_DRAFT);
        wordings:              "401 403 403 403 403 403 403 403 -  " => |a, _t| a.wordings().page();
        publish_wording:       "401 403 403 403 403 403 403 403 422" => |a, _t| a.wordings().publish("", 1, &TypedClauses::default());
        save_view:             "401 403 403 -   -   -   -   -   -  " => |a, _t| a.views().save("보기", "/operations/cases?queue=all");
        forget_view:           "401 403 403 -   -   -   -   -   -  " => |a, t| a.views().remove(SavedViewId::new(t.mail.uuid()));
        takes_turns:           "401 403 403 403 -   -   -   -   -  " => |a, _t| async move { a.turns().mine().await };
        take_turns:            "401 403 403 403 -   -   -   -   -  " => |a, _t| async move { a.turns().set(true).await };
        transparency:          "-   -   -   -   -   -   -   -   -  " => |a, _t| a.reports().transparency(None);
        erasure:               "401 -   -   403 403 403 403 403 403" => |a, _t| a.accounts().erasure(None);
        erase:                 "401 -   -   403 403 403 403 403 403" => |a, _t| a.accounts().erase("", None, IpAddr::from([127, 0, 0, 1]));
        open_kept_apart:       "401 403 403 403 403 403 403 403 -  " => |a, _t| a.kept_apart().open("R-20001", "");
        read_kept_apart:       "401 403 403 403 403 403 403 403 404" => |a, t| a.kept_apart().read(EventId::new(t.mail.uuid()));
        what_is_due:           "401 403 403 403 403 403 403 403 403" => |a, _t| async move { a.retentions().due().await };
        run_retention:         "401 403 403 403 403 403 403 403 403" => |a, _t| async move { a.retentions().run().await };
        own_data:              "401 -   -   403 403 403 403 403 403" => |a, _t| a.accounts().own_data();
        many_reviews:          "401 403 403 403 -   -   -   -   403" => |a, _t| async move { a.reviews().many(&[]).await };
        reply_to_many:         "401 403 403 403 -   -   -   -   403" => |a, _t| async move { a.reviews().reply_to_many("", BTreeMap::new()).await };
        take_back_replies:     "401 403 403 403 -   -   -   -   403" => |a, _t| async move { a.reviews().take_back(&[]).await };
        choose_news:           "401 403 403 -   -   -   -   -   403" => |a, _t| async move { a.devices().choose(NewsForm { from: "0".into(), until: "0".into(), ..NewsForm::default() }).await };
        send_sign_in_link:     "-   -   -   -   -   -   -   -   -  " => |a, _t| a.accounts().send_sign_in_link("nobody@naver.example", IpAddr::from([127, 0, 0, 1]));
        mismatches:            "401 403 403 403 403 403 403 403 -  " => |a, _t| a.reconciliation().list(false, None);
        mismatch:              "401 403 403 403 403 403 403 403 -  " => |a, t| a.reconciliation().show(MismatchId::new(t.mail.uuid()));
        settle_mismatch:       "401 403 403 403 403 403 403 403 -  " => |a, t| a.reconciliation().settle(MismatchId::new(t.mail.uuid()), "처리함");
        mails:                 "401 403 403 403 403 403 403 403 -  " => |a, _t| a.mails().list(None);
        mail:                  "401 403 403 403 403 403 403 403 -  " => |a, t| a.mails().show(t.mail);
        resend:                "401 403 403 403 403 403 403 403 -  " => |a, t| a.mails().resend(t.mail);
        waiting_files:         "401 403 403 403 403 403 403 403 -  " => |a, _t| a.files().waiting(None);
        scan_again:            "401 403 403 403 403 403 403 403 -  " => |a, _t| async move { a.files().scan_again().await };
        held_mails:            "401 403 403 403 403 403 403 403 -  " => |a, _t| a.incoming().held(None);
        held_mail:             "401 403 403 403 403 403 403 403 -  " => |a, t| a.incoming().show(t.held);
        place_mail:            "401 403 403 403 403 403 403 403 -  " => |a, t| a.incoming().place_by_hand(t.held, &t.number.to_string(), "customer");
        drop_mail:             "401 403 403 403 403 403 403 403 -  " => |a, t| a.incoming().drop_mail(t.held);
        receive_mail:          "401 403 403 403 403 403 403 403 403" => |a, _t| a.incoming().receive(Arrival::default());
        place_waiting_mail:    "401 403 403 403 403 403 403 403 403" => |a, _t| async move { a.incoming().place_waiting(&Prover::none()).await };
        known_address:         "401 403 403 403 403 403 403 403 403" => |a, _t| a.incoming().takes("r-20001.00@reply.nuristore.example");
        receive_notice:        "401 403 403 403 403 403 403 403 403" => |a, _t| a.notices().receive(b"{}");
        place_waiting_notices: "401 403 403 403 403 403 403 403 403" => |a, _t| async move { a.notices().place_waiting().await };
        add_account:           "401 403 403 403 403 403 403 403 403" => |a, _t| a.accounts().add(account());
        disable_account:       "401 403 403 403 403 403 403 403 403" => |a, _t| a.accounts().disable("seoyeon@naver.example");
        set_password:          "401 403 403 403 403 403 403 403 403" => |a, _t| a.accounts().set_password("jihun@nuristore.example", "correct horse battery");
        settings:              "401 -   -   -   -   -   -   -   -  " => |a, _t| a.accounts().settings(None);
        set_time_zone:         "401 -   -   -   -   -   -   -   -  " => |a, _t| async move { a.accounts().set_time_zone("").await };
        set_notifications:     "401 -   -   -   -   -   -   -   -  " => |a, _t| async move { a.accounts().set_notifications(&[], "9").await };
        store_front:           "-   -   -   -   -   -   -   -   -  " => |a, _t| a.catalog().store_front(None, None, None);
        app_page:              "-   -   -   -   -   -   -   -   -  " => |a, _t| async move { a.catalog().app_page(&package(), ReviewFilter { sort: ReviewSort::Newest, stars: None, replied: None, version: None }, None).await };
        reader:                "-   -   -   -   -   -   -   -   -  " => |a, _t| a.accounts().reader(Language::Ko);
        set_preferences:       "-   -   -   -   -   -   -   -   -  " => |a, _t| a.accounts().set_preferences(None, Some(Theme::Dark));
        sign_in:               "-   -   -   -   -   -   -   -   -  " => |a, _t| a.accounts().sign_in("nobody@naver.example", "wrong", None, IpAddr::from([127, 0, 0, 1]));
    })
}

/// An escalated refund request, a review with its reply, a look that is open, a mail.
async fn things(desk: &TestDesk) -> Things {
    desk.act(CUSTOMER).reviews().write(&package(), "4", "좋아요", "").await.expect("a review");
    let review = desk.act(CUSTOMER).reviews().mine().await.expect("mine").reviews[0].id;
    desk.act(DEVELOPER).reviews().reply(review, "고맙습니다.").await.expect("a reply");
    for kind in [TextKind::Review, TextKind::Reply] {
        desk.act(OTHER_CUSTOMER).moderation().report(TextId { review, kind }, "spam").await.expect("reported");
    }
    let reported = desk.act(OPERATOR).moderation().list(ModerationQueue::Reported, None).await.expect("a list");
    let case = reported.rows.rows.iter().find(|row| row.kind == TextKind::Review).expect("the review").id;
    let number = desk.escalated_refund().await;
    let look = desk.act(OPERATOR).consents().reveal(number, "match_payment", "").await.expect("a look");
    let mail = desk.mails().await[0].id;
    let post = desk.act(Actor::System).incoming();
    let held = post.receive(Arrival { raw: b"Subject: hi".to_vec(), ..Arrival::default() }).await.expect("kept");
    post.place_waiting(&Prover::none()).await.expect("held");
    let dispute = desk.act(OPERATOR).disputes().make(number, "", "store", true).await.expect("a dispute file");
    let inviting = Inviting { email: "taeyang@moalabs.example".into(), role: "agent".into() };
    let invitation = desk.act(DEVELOPER).members().invite("", &inviting).await.expect("invited");
    let device = desk.switch_on(&PushService::start(), DEVELOPER, "jisoo", true).await;
    Things { number, review, case, look, mail, held, dispute, device, invitation }
}

/// Runs every cell that must be refused; tells what went otherwise.
async fn refusals(desk: &TestDesk, deeds: Vec<(&'static str, &'static str, Deed)>, things: Things) -> Vec<String> {
    let mut wrong = Vec::new();
    let before = desk.dump().await;
    for (name, codes, deed) in deeds {
        for (actor, expected) in ACTORS.into_iter().zip(codes.split_whitespace()) {
            if expected == "-" {
                continue;
            }
            let got = status(&deed(desk.act(actor), things).await).to_string();
            if got != expected {
                wrong.push(format!("{name} by {actor:?}: {got} instead of {expected}"));
            }
            let changed = difference(&before, &desk.dump().await);
            assert_eq!(
                changed,
                Vec::<String>::new(),
                "{name} by {actor:?} was refused with {got} and changed something"
            );
        }
    }
    wrong
}

/// Runs every cell that is allowed; tells which were refused for who asks.
async fn permissions(desk: &TestDesk, deeds: Vec<(&'static str, &'static str, Deed)>, things: Things) -> Vec<String> {
    let mut wrong = Vec::new();
    for (name, codes, deed) in deeds {
        for (actor, _) in ACTORS.into_iter().zip(codes.split_whitespace()).filter(|(_, code)| *code == "-") {
            let got = status(&deed(desk.act(actor), things).await);
            // A 409 or 422 is about the state or the input, not about who asks.
            if [401, 403, 404, 500].contains(&got) {
                wrong.push(format!("{name} by {actor:?}: {got}"));
            }
        }
    }
    wrong
}

twins! {
    async fn deeds_on_an_inquiry_are_refused_to_every_wrong_actor(desk: TestDesk) {
        let things = things(&desk).await;
        assert_eq!(refusals(&desk, on_an_inquiry(), things).await, Vec::<String>::new());
    }

    async fn deeds_on_a_review_are_refused_to_every_wrong_actor(desk: TestDesk) {
        let things = things(&desk).await;
        assert_eq!(refusals(&desk, on_a_review(), things).await, Vec::<String>::new());
    }

    async fn places_are_closed_to_every_wrong_actor(desk: TestDesk) {
        let things = things(&desk).await;
        assert_eq!(refusals(&desk, on_places(), things).await, Vec::<String>::new());
    }

    async fn whoever_may_is_let_in(desk: TestDesk) {
        let things = things(&desk).await;
        for deeds in [on_places(), on_a_review(), on_an_inquiry()] {
            let wrong: Vec<_> = permissions(&desk, deeds, things).await;
            // What an earlier deed of this test took away is not there for the next, and the books agree.
            let gone = ["review", "helpful", "report", "reply", "look", "browser", "mismatch"];
            let of_a_review = |line: &String| gone.iter().any(|word| line.contains(word));
            let wrong: Vec<_> = wrong.into_iter().filter(|line| !line.contains("404") || !of_a_review(line)).collect();
            assert_eq!(wrong, Vec::<String>::new());
        }
    }

    async fn a_mails_link_opens_its_thread_and_nothing_else(desk: TestDesk) {
        let things = things(&desk).await;
        let (inquiry,): (InquiryId,) = desk.rows("SELECT id FROM inquiries").await[0];
        let guest = Actor::Guest { customer: SEOYEON, inquiry };
        let all = || on_places().into_iter().chain(on_a_review()).chain(on_an_inquiry());
        let before = desk.dump().await;
        for (name, codes, deed) in all().filter(|(name, ..)| !BY_LINK.contains(name)) {
            if codes.split_whitespace().all(|code| code == "-") {
                continue;
            }
            let got = status(&deed(desk.act(guest), things).await);
            assert!([401, 404].contains(&got), "{name}: {got}");
        }
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
        for (name, _, deed) in all().filter(|(name, ..)| BY_LINK.contains(name)) {
            let got = status(&deed(desk.act(guest), things).await);
            assert!(![401, 403, 404, 500].contains(&got), "{name}: {got}");
        }
    }

    async fn what_is_not_there_is_refused_alike(desk: TestDesk) {
        let there = things(&desk).await;
        let id = |name: &str| format!("01990000-0000-7000-8000-0000000{name}");
        let nothing = Things {
            number: "R-99999".parse().expect("a number"),
            review: id("bbbbb").parse().expect("an id"),
            look: id("ccccc").parse().expect("an id"),
            ..there
        };
        let deeds: Vec<_> = on_an_inquiry().into_iter().chain(on_a_review()).collect();
        let wrong = refusals(&desk, deeds, nothing).await;
        assert_eq!(wrong, Vec::<String>::new(), "the answer tells whether the thing exists");
    }

    async fn developers_reach_no_case_of_the_customer_center(desk: TestDesk) {
        let things = things(&desk).await;
        let form = SubmitForm { package: String::new(), kind: "other".into(), ..question() };
        let number = desk.submit(form).await;
        let before = desk.dump().await;
        for (name, codes, deed) in on_an_inquiry() {
            let own = codes.split_whitespace().nth(6) == Some("-");
            if own {
                let got = status(&deed(desk.act(DEVELOPER), Things { number, ..things }).await);
                assert_eq!(got, 404, "{name}");
            }
        }
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
    }

    async fn a_developer_who_left_for_another_seller_reaches_nothing_of_the_first(desk: TestDesk) {
        let things = things(&desk).await;
        desk.later(DAY);
        let Actor::Developer { account, .. } = DEVELOPER else { panic!("a developer") };
        let moved = Actor::Developer { account, seller: support::cast::AURORA, role: MemberRole::Owner };
        assert_eq!(status(&desk.act(moved).inquiries().for_developer(things.number).await), 404);
        assert_eq!(status(&desk.act(moved).reviews().reply(things.review, "답변").await), 404);
    }
}
