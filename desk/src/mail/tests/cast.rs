//! The case that all pictures tell: R-20417.

use std::sync::LazyLock;

use locale::Locale;
use model::account::ActorKind;
use model::consent::{Answer, Clauses, Wording};
use model::inquiry::{Channel, InquiryKind, InquiryNumber};
use model::moderation::TakedownReason;
use model::purchase::PurchaseState;
use model::rating::Stars;
use model::time::{DAY, HOUR};
use model::view::{ClaimedPurchase, PurchaseFacts};
use model::{Bilingual, Language, MemberRole, Money, Time, Zone};

use crate::mail::{AboutInquiry, AboutReview, Letter, LetterKind, Recipient, Route, Shop};

static ZONE: LazyLock<Zone> = LazyLock::new(Zone::seoul);

pub fn locale(language: Language) -> Locale {
    Locale::new(language, &ZONE)
}

/// A wall clock of Seoul.
pub fn time(local: &str) -> Time {
    ZONE.parse_local(local).expect("a wall clock of Seoul")
}

/// A store that reads the answers to its mails.
pub fn shop() -> Shop {
    Shop {
        takes_replies: true,
        ..Shop::new(Bilingual::new("누리스토어", "Nuri Store"), "https://nuristore.example/", "reply.nuristore.example")
    }
}

pub fn number(text: &str) -> InquiryNumber {
    text.parse().expect("a number")
}

/// A letter with every fact that its kind can tell.
pub fn letter(kind: LetterKind, recipient: Recipient, language: Language) -> Letter {
    use LetterKind as K;
    let words = |ko: &str, en: &str| Some(if language == Language::Ko { ko } else { en }.to_owned());
    let asked_at = time("2026-11-16T20:14");
    let base = Letter {
        inquiry: Some(inquiry(kind, recipient, language)),
        thread: (recipient == Recipient::Customer).then(|| "/link/R-20417.19ab4c8d000.5e1f".into()),
        app: Some(Bilingual::new("모아플랜", "Moaplan")),
        seller: Some(Bilingual::new("모아랩스", "Moalabs")),
        customer: Some(Bilingual::new("김서연", "Seoyeon Kim")),
        customer_number: Some("4820-1173-06".into()),
        asked: words(ASKED, ASKED_EN),
        asked_at: Some(asked_at),
        purchase: Some(purchase()),
        ..Letter::new(kind, recipient, time("2026-11-17T16:40"))
    };
    let author = Some(Bilingual::new("이지수", "Jisu Lee"));
    let (waiting_since, due_at) = (Some(asked_at), Some(asked_at + 3 * DAY));
    match kind {
        K::NewInquiry if recipient == Recipient::Operator => Letter {
            at: asked_at,
            purchase: None,
            claimed: Some(ClaimedPurchase {
                customer_number: Some("4820-1173-06".into()),
                purchased_at: Some(time("2026-11-14T21:07")),
                item: words("프리미엄 1년 이용권", "Premium, 1 year").expect("words"),
            }),
            customer_number: None,
            consent_said: Some(Answer::O),
            asked: None,
            body: words("고객이 앱 안 문의로 환불을 요청했습니다.", "The customer asked for a refund within the app."),
            ..base
        },
        K::NewInquiry => Letter { at: asked_at, body: base.asked.clone(), asked: None, waiting_since, due_at, ..base },
        K::CustomerWrote if recipient == Recipient::Developer => Letter {
            body: words(
                "아직 같은 화면이에요.\n확인 부탁드려요.",
                "It still shows the same screen.\nPlease have a look.",
            ),
            waiting_since,
            due_at,
            at: time("2026-11-18T09:02"),
            ..base
        },
        K::CustomerWrote => Letter {
            body: words(
                "아직 같은 화면이에요.\n확인 부탁드려요.",
                "It still shows the same screen.\nPlease have a look.",
            ),
            ..base
        },
        K::DeveloperReplied => Letter { author, body: words(ANSWER, ANSWER_EN), at: time("2026-11-17T03:20"), ..base },
        K::StoreReplied => Letter {
            body: words("서연 님, 결제 내역을 확인하고 있습니다.", "Seoyeon, we are checking the payment."),
            ..base
        },
        K::HandedOver => Letter { customer: base.customer.clone(), ..base },
        K::Escalated => Letter { at: asked_at + 3 * DAY, waiting_since, due_at, ..base },
        K::Mentioned => Letter { asked: None, asked_at: None, ..base },
        K::Reminder => Letter { at: time("2026-11-18T20:20"), waiting_since, due_at, ..base },
        K::Extended => {
            let at = time("2026-11-20T14:32");
            Letter { at, waiting_since, due_at: Some(at + 24 * HOUR), ..base }
        }
        K::RefundAgreed => Letter {
            author,
            body: words(
                "불편을 드려 죄송합니다. 환불에 동의합니다.",
                "We are sorry for the trouble. We agree to the refund.",
            ),
            ..base
        },
        K::RefundDeclinedByDeveloper => Letter {
            author,
            body: words(
                "결제 후 이용 기록이 있어 환불이 어렵습니다.",
                "Premium was used after the purchase, so we cannot refund it.",
            ),
            ..base
        },
        K::PurchaseCancelled => Letter {
            at: time("2026-11-20T15:06"),
            route: Some(Route::Silent),
            expected_by: Some(time("2026-11-25T00:00")),
            destroyed_at: Some(time("2026-12-20T15:06")),
            ..base
        },
        K::RefundDeclined => Letter {
            body: words(
                "이용 기록이 40일 동안 있어 취소할 수 없습니다.",
                "It was used for 40 days, so we cannot cancel it.",
            ),
            ..base
        },
        K::InquiryClosed => {
            let closed_by = if recipient == Recipient::Customer { ActorKind::Developer } else { ActorKind::Customer };
            Letter { closed_by: Some(closed_by), ..base }
        }
        K::InquiryReopened if recipient == Recipient::Developer => {
            let at = time("2026-11-18T09:02");
            Letter {
                at,
                body: words("아직 해결되지 않았어요.", "It is not solved yet."),
                waiting_since: Some(at),
                due_at: Some(at + 3 * DAY),
                ..base
            }
        }
        K::InquiryReopened => {
            Letter { body: words("아직 해결되지 않았어요.", "It is not solved yet."), ..base }
        }
        K::ReviewReplied => Letter {
            inquiry: None,
            thread: None,
            purchase: None,
            review: Some(review()),
            body: words("소중한 의견 고맙습니다. 4.8에서 고쳤습니다.", "Thank you for telling us. It is fixed in 4.8."),
            asked: words("위젯이 자꾸 하얗게 나와요.", "The widget keeps turning blank."),
            ..base
        },
        K::ReviewChanged => Letter {
            inquiry: None,
            purchase: None,
            customer: None,
            review: Some(review()),
            body: words("4.8에서 고쳐졌어요. 이제 잘 써요.", "Fixed in 4.8. It works well now."),
            asked: None,
            ..base
        },
        K::Digest => Letter {
            inquiry: None,
            thread: None,
            app: None,
            seller: None,
            purchase: None,
            customer: None,
            asked: None,
            asked_at: None,
            lines: lines(recipient, language),
            more: 2,
            unsubscribe: Some("/unsubscribe/0192.daily.5e1f".into()),
            ..base
        },
        K::TakenDown | K::PutBack | K::AppealDenied => Letter {
            inquiry: None,
            thread: None,
            purchase: None,
            review: Some(review()),
            reason: (kind != K::PutBack).then_some(TakedownReason::Personal),
            body: words("글에 다른 사람의 전화번호가 있습니다.", "The text has the telephone number of somebody else."),
            asked: if recipient == Recipient::Customer {
                words("지원팀 번호로 전화해도 안 받아요.", "The support number does not answer.")
            } else {
                words("담당자에게 직접 전화해 주세요.", "Please call our colleague directly.")
            },
            ..base
        },
        K::Erased => Letter {
            customer: None,
            customer_number: None,
            destroyed_at: Some(time("2031-11-14T21:07")),
            ..Letter::new(kind, recipient, base.at)
        },
        K::Welcome | K::PasswordChanged => Letter {
            inquiry: None,
            thread: None,
            app: None,
            seller: None,
            purchase: None,
            asked: None,
            asked_at: None,
            ..base
        },
        K::SignInLink => Letter {
            inquiry: None,
            thread: None,
            sign_in: Some("/sign-in/link/0192.19a1.5e1f".into()),
            app: None,
            seller: None,
            purchase: None,
            asked: None,
            asked_at: None,
            ..base
        },
        K::Invitation => Letter {
            inquiry: None,
            app: None,
            customer: None,
            customer_number: None,
            purchase: None,
            asked: None,
            asked_at: None,
            author,
            join: Some("/join/5e1f00c1d2a3b4958677".into()),
            role: Some(MemberRole::Agent),
            due_at: Some(time("2026-11-24T16:40")),
            ..base
        },
        K::ApprovalSentBack => Letter {
            body: words("영수증을 먼저 확인해 주세요.", "Please look at the receipt first."),
            ..base
        },
        K::ConsentAsked => Letter { wording: Some(wording()), ..base },
    }
}

/// What a store asks with that has published no words of its own.
fn wording() -> Wording {
    let clauses = Clauses {
        items: Bilingual::new(
            "결제 번호(TID, TXID, 결제 영수증 번호)",
            "The payment number (TID, TXID, payment receipt number)",
        ),
        purpose: Bilingual::new(
            "환불을 확인하려고 결제를 찾을 때만",
            "Only to find the payment when a refund is checked",
        ),
        recipient: Bilingual::new(
            "누리스토어 환불 담당자만 · 볼 때마다 기록해요",
            "Only the refund staff of Nuri Store · every look is recorded",
        ),
        refusal: Bilingual::new(
            "문의는 그대로 계속되고, 번호 없이 구매 내용으로 결제를 찾아요",
            "The inquiry goes on all the same; the payment is looked for without the number",
        ),
    };
    Wording { version: 1, clauses }
}

/// What a daily mail tells of.
fn lines(recipient: Recipient, language: Language) -> Vec<(String, String)> {
    let place = match recipient {
        Recipient::Customer => "/my/inquiries",
        Recipient::Developer => "/developer/inbox",
        Recipient::Operator => "/operations/cases",
    };
    let words = match language {
        Language::Ko => ["[R-20417] 프리미엄 1년 이용권이 적용되지 않아요", "[E-20424] 위젯이 하얗게 나와요"],
        Language::En => ["[R-20417] Paid for Premium, still on the Free plan", "[E-20424] The widget stays blank"],
    };
    words
        .iter()
        .zip(["R-20417", "R-20424"])
        .map(|(text, number)| ((*text).to_owned(), format!("{place}/{number}")))
        .collect()
}

fn inquiry(kind: LetterKind, recipient: Recipient, language: Language) -> AboutInquiry {
    let passed_on = recipient == Recipient::Operator && kind == LetterKind::NewInquiry;
    AboutInquiry {
        number: number(if passed_on { "H-1182" } else { "R-20417" }),
        channel: if passed_on { Channel::DeveloperHelp } else { Channel::ContactSeller },
        kind: InquiryKind::Refund,
        subject: match language {
            Language::Ko => "프리미엄 1년 이용권이 적용되지 않아요".into(),
            Language::En => "Paid for Premium, still on the Free plan".into(),
        },
    }
}

fn review() -> AboutReview {
    AboutReview {
        package: "kr.moalabs.moaplan".into(),
        author: "김*연".into(),
        stars: Stars::new(4).expect("stars"),
        stars_before: Stars::new(2),
    }
}

pub fn purchase() -> PurchaseFacts {
    PurchaseFacts {
        item: Bilingual::new("프리미엄 1년 이용권", "Premium, 1 year"),
        app: Bilingual::new("모아플랜", "Moaplan"),
        icon: "moaplan".into(),
        order_number: "N-20261114-7781".into(),
        price: Money::won(39_000),
        state: PurchaseState::Completed,
        cancelled: None,
        divisible: true,
        purchased_at: time("2026-11-14T21:07"),
        method: Some("현대카드 ••2847".into()),
    }
}

pub const ASKED: &str = "토요일 밤에 프리미엄을 결제했는데 앱에는 계속 ‘무료 이용 중’이라고 나오고 광고도 그대로예요. 로그아웃했다가 다시 로그인하고 재설치도 해 봤습니다.\n구매를 취소하고 환불받고 싶습니다.";
pub const ANSWER: &str =
    "서연 님, 불편을 드려 죄송합니다. 구매 복원을 다시 눌러 주세요.\n설정 > 계정 > 구매 복원에 있습니다.";
pub const ASKED_EN: &str = "I paid for Premium on Saturday night, but the app still says “Free plan” and shows ads. I signed out and in again, and reinstalled it on my Galaxy S25.\nPlease cancel the purchase and refund me.";
pub const ANSWER_EN: &str = "Seoyeon, sorry for the trouble. Please restore your purchase once more.\nIt is in Settings > Account > Restore purchase.";
