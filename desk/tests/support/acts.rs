//! What people of the cast do again and again.

use desk::SubmitForm;
use desk::jobs::escalate_overdue;
use model::MailId;
use model::event::EventKind;
use model::inquiry::{InquiryNumber, InquiryState};
use model::time::DAY;
use model::view::{CustomerInquiry, DeveloperInquiry, Entry, OperatorCase};

use super::TestDesk;
use super::cast::{CUSTOMER, DEVELOPER, OPERATOR, PACKAGE, SEOYEONS_PREMIUM};

pub const REFUND_WORDS: &str = "토요일 밤에 프리미엄을 결제했는데 적용이 안 돼요. 구매를 취소하고 환불받고 싶습니다.";

/// A mail as its reader gets it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Mail {
    pub id: MailId,
    pub recipient: String,
    pub subject: String,
    pub body_text: String,
    pub body_html: String,
}

impl TestDesk {
    /// An error report to the developer of Moaplan.
    pub fn question(&self, body: &str) -> SubmitForm {
        SubmitForm {
            key: self.key(),
            package: PACKAGE.into(),
            kind: "error".into(),
            body: body.into(),
            ..SubmitForm::default()
        }
    }

    /// Seoyeon asks the developer for her money back, with an O.
    pub fn refund_form(&self) -> SubmitForm {
        SubmitForm {
            kind: "refund".into(),
            purchase: SEOYEONS_PREMIUM.to_string(),
            reason: "not_received".into(),
            consent: "O".into(),
            ..self.question(REFUND_WORDS)
        }
    }

    /// The same, to the store's customer center.
    pub fn center_form(&self) -> SubmitForm {
        SubmitForm { package: String::new(), ..self.refund_form() }
    }

    pub async fn submit(&self, form: SubmitForm) -> InquiryNumber {
        self.act(CUSTOMER).inquiries().submit(form).await.expect("an inquiry is sent")
    }

    pub async fn ask(&self, body: &str) -> InquiryNumber {
        self.submit(self.question(body)).await
    }

    pub async fn ask_refund(&self) -> InquiryNumber {
        self.submit(self.refund_form()).await
    }

    pub async fn ask_refund_without_consent(&self) -> InquiryNumber {
        self.submit(SubmitForm { consent: "X".into(), ..self.refund_form() }).await
    }

    pub async fn escalate(&self) -> u64 {
        escalate_overdue(&self.desk).await.expect("the deadlines are looked at")
    }

    /// A refund request that the developer left unanswered for three days.
    pub async fn escalated_refund(&self) -> InquiryNumber {
        let number = self.ask_refund().await;
        self.later(3 * DAY);
        assert_eq!(self.escalate().await, 1);
        number
    }

    pub async fn reply(&self, number: InquiryNumber, body: &str) {
        let done = self.act(DEVELOPER).inquiries().reply(number, &self.key(), body).await;
        done.expect("the developer replies");
    }

    pub async fn follow_up(&self, number: InquiryNumber, body: &str) {
        let done = self.act(CUSTOMER).inquiries().follow_up(number, &self.key(), body).await;
        done.expect("the customer writes again");
    }

    pub async fn customer_sees(&self, number: InquiryNumber) -> CustomerInquiry {
        self.act(CUSTOMER).inquiries().for_customer(number).await.expect("the customer reads")
    }

    pub async fn developer_sees(&self, number: InquiryNumber) -> DeveloperInquiry {
        self.act(DEVELOPER).inquiries().for_developer(number).await.expect("the developer reads")
    }

    pub async fn operator_sees(&self, number: InquiryNumber) -> OperatorCase {
        self.act(OPERATOR).inquiries().for_operator(number).await.expect("the operator reads")
    }

    pub async fn state(&self, number: InquiryNumber) -> InquiryState {
        self.customer_sees(number).await.head.state
    }

    /// Delivers, and gives all mails so far, oldest first.
    pub async fn mails(&self) -> Vec<Mail> {
        self.deliver().await;
        self.rows("SELECT id, recipient, subject, body_text, body_html FROM mails ORDER BY at, id").await
    }

    /// Delivers, and gives who got the mails that came since, sorted.
    pub async fn told(&self) -> Vec<String> {
        let before = self.rows::<(String,)>("SELECT id FROM mails").await;
        let mails = self.mails().await;
        let new = mails.into_iter().filter(|mail| !before.contains(&(mail.id.to_string(),)));
        let mut told: Vec<_> = new.map(|mail| mail.recipient).collect();
        told.sort();
        told
    }
}

/// The words of a thread, in order.
pub fn words(entries: &[Entry]) -> Vec<&str> {
    let messages =
        entries.iter().filter_map(|entry| if let Entry::Message(message) = entry { Some(message) } else { None });
    messages.map(|message| message.body.as_str()).collect()
}

/// The facts of a thread, in order.
pub fn facts(entries: &[Entry]) -> Vec<EventKind> {
    let facts = entries.iter().filter_map(|entry| if let Entry::Fact(fact) = entry { Some(fact) } else { None });
    facts.map(|fact| fact.kind).collect()
}

/// What was said, in order.
pub fn texts(entries: &[Entry]) -> Vec<String> {
    let said = entries.iter().filter_map(|entry| if let Entry::Message(said) = entry { Some(said) } else { None });
    said.map(|said| said.body.clone()).collect()
}

/// `[key]` of the catalogue or `{$variable}` that was left over in a text.
pub fn holes(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for piece in text.split('[').skip(1) {
        let inside = piece.split(']').next().unwrap_or_default();
        if inside.len() > 2
            && inside.contains('-')
            && inside.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        {
            found.push(format!("[{inside}]"));
        }
    }
    if text.contains("{$") || text.contains("{ $") {
        found.push("{$…}".to_owned());
    }
    found
}
