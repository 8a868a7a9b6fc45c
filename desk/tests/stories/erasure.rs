//! Erasure: whoever asks for it is nobody afterwards, and what the law keeps is kept apart.

use std::net::IpAddr;

use desk::audit::Verdict;
use desk::jobs::{seal_committed, send_digests};
use desk::vault::Rotation;
use desk::{Setup, Vault};
use model::inquiry::InquiryNumber;
use model::retention::Basis;
use model::time::{DAY, MINUTE};
use model::view::{CaseFilter, CaseQueue, InboxFilter, InboxQueue};
use model::{Actor, Reason};

use super::reviews::write;
use crate::support::cast::{
    CUSTOMER, DEVELOPER, OPERATOR, OTHER_CUSTOMER, OTHER_OPERATOR, PACKAGE, SEOYEON, SEOYEONS_NUMBER,
};
use crate::support::rulings::decline;
use crate::support::{TestDesk, args, fields, refused, rule, status};

const PASSWORD: &str = "correct horse battery";
const HOME: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);
const EMAIL: &str = "seoyeon@naver.example";
/// What Seoyeon and those who answered her said, and who she is. Nothing of it may be left.
const TRACES: [&str; 16] = [
    "서연님먼저",
    "카드사에 물어볼",
    "서연님은 이미",
    "김서연",
    "Seoyeon",
    EMAIL,
    SEOYEONS_NUMBER,
    "위젯이 하얗게",
    "별점을 올렸어요",
    "달력이 비어 있어요",
    "그림도 같이 보내요",
    "메일로도 적어요",
    "서연님 확인했습니다",
    "화가 많이 난 고객",
    "이미 쓰신 이용권",
    "my-calendar.txt",
];

/// Everything that Seoyeon can do has happened, and has ended. Gives her two inquiries: a question, and a refund.
async fn lived(desk: &TestDesk) -> (InquiryNumber, InquiryNumber) {
    let system = desk.act(Actor::System).accounts();
    system.set_password(EMAIL, PASSWORD).await.expect("a password");
    write(desk, "2", "위젯이 하얗게 나와요").await;
    desk.later(MINUTE);
    write(desk, "4", "별점을 올렸어요").await;
    let review = desk.act(CUSTOMER).reviews().mine().await.expect("mine").reviews[0].id;
    desk.act(DEVELOPER).reviews().reply(review, "서연님 확인했습니다.").await.expect("answered");
    let daily = ["new_inquiries:daily", "customer_writes:daily", "review_changes:at_once"].map(str::to_owned);
    desk.act(DEVELOPER).accounts().set_notifications(&daily, "9").await.expect("chosen");
    let declined = desk.ask_refund().await;
    desk.later(MINUTE);
    let refunds = desk.act(DEVELOPER).refunds();
    refunds.decline_as_developer(declined, &desk.key(), "서연님은 이미 쓰셨어요").await.expect("declined");
    desk.act(CUSTOMER).inquiries().close(declined).await.expect("closed");
    desk.later(MINUTE);
    let refund = desk.escalated_refund().await;
    let question = desk.ask("달력이 비어 있어요").await;
    let file = desk.act(CUSTOMER).files().bring("my-calendar.txt", b"a day".to_vec()).await.expect("brought");
    let following = desk.act(CUSTOMER).inquiries().bringing(&[file.id.to_string()]).expect("a file");
    desk.later(MINUTE);
    following.follow_up(question, &desk.key(), "그림도 같이 보내요").await.expect("written");
    desk.act(DEVELOPER).tags().add(question, "서연님먼저").await.expect("tagged");
    desk.act(DEVELOPER).inquiries().add_note(question, &desk.key(), "화가 많이 난 고객").await.expect("noted");
    desk.later(MINUTE);
    desk.reply(question, "서연님 확인했습니다.").await;
    let letter = desk.newest_mail_to(EMAIL).await;
    desk.later(MINUTE);
    desk.arrives(letter.answer(EMAIL, "메일로도 적어요")).await;
    let look = desk
        .act(OPERATOR)
        .consents()
        .reveal(refund, "check_refund", "김서연 고객 카드사에 물어볼 것")
        .await
        .expect("a look");
    desk.act(OPERATOR).consents().look(refund, look).await.expect("shown");
    desk.act(OPERATOR).disputes().make(refund, "", "authority", true).await.expect("a dispute file");
    desk.act(OPERATOR).refunds().decide(refund, &decline("이미 쓰신 이용권입니다.")).await.expect("declined");
    desk.later(DAY);
    send_digests(&desk.desk).await.expect("daily mails");
    desk.deliver().await;
    for number in [question, refund] {
        // Whatever is still open is closed by its customer.
        let _ = desk.act(CUSTOMER).inquiries().close(number).await;
    }
    desk.later(MINUTE);
    desk.deliver().await;
    (question, refund)
}

async fn erase(desk: &TestDesk) {
    desk.act(CUSTOMER).accounts().erase(PASSWORD, None, HOME).await.expect("erased");
}

/// Where a word stands in the database.
async fn traces(desk: &TestDesk, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (table, rows) in desk.dump().await {
        for row in rows {
            let here = words.iter().filter(|word| row.contains(**word));
            found.extend(here.map(|word| format!("{word} in {table}: {row}")));
        }
    }
    found
}

async fn verified(desk: &TestDesk) -> Verdict {
    desk.later(MINUTE);
    seal_committed(&desk.desk).await.expect("sealed");
    let verdict = desk.act(Actor::System).records().verify(None).await.expect("looked through");
    assert_eq!(verdict.breach, None);
    verdict
}

/// What an operator reads of it.
async fn opens(desk: &TestDesk, number: &str) -> Result<String, desk::Error> {
    let apart = desk.act(OPERATOR).kept_apart();
    let opened = apart.open(number, "소비자원 조정 요청").await?;
    apart.read(opened).await
}

twins! {
    async fn no_word_of_an_erased_customer_is_left_in_the_database(desk: TestDesk) {
        let desk = desk.answerable();
        lived(&desk).await;
        assert!(traces(&desk, &TRACES).await.len() > 20, "there was something to erase");
        erase(&desk).await;
        desk.deliver().await;
        assert_eq!(traces(&desk, &TRACES).await, Vec::<String>::new());
        assert_eq!(desk.count("SELECT COUNT(*) FROM incoming_mails").await, 0);
        assert_eq!(desk.count("SELECT COUNT(*) FROM files").await, 0);
        assert_eq!(desk.count("SELECT COUNT(*) FROM farewells").await, 0);
    }

    async fn whoever_is_erased_is_nobody(desk: TestDesk) {
        let accounts = desk.act(Actor::Visitor).accounts();
        let (question, refund) = lived(&desk).await;
        let session = accounts.sign_in(EMAIL, PASSWORD, None, HOME).await.expect("signed in");
        let stars = "SELECT stars_1 + stars_2 + stars_3 + stars_4 + stars_5 FROM apps ORDER BY 1 DESC";
        assert_eq!(desk.count(stars).await, 1);
        erase(&desk).await;
        assert!(accounts.by_session(&session.token).await.expect("asked").is_none(), "no session");
        assert_eq!(
            fields(accounts.sign_in(EMAIL, PASSWORD, None, HOME).await),
            refused(&[("password", Reason::WrongCredentials)])
        );
        assert_eq!(desk.count(stars).await, 0, "the rating went with the review");
        for number in [question, refund] {
            assert_eq!(status(&desk.act(DEVELOPER).inquiries().for_developer(number).await), 404);
            assert_eq!(status(&desk.act(OPERATOR).inquiries().for_operator(number).await), 404);
        }
        let all = InboxFilter { queue: InboxQueue::All, kind: None, app: None, tag: None, query: None };
        assert_eq!(desk.act(DEVELOPER).inquiries().inbox(all, None).await.expect("a list").rows.rows.len(), 0);
        let all = CaseFilter { queue: CaseQueue::All, tag: None, query: None };
        assert_eq!(desk.act(OPERATOR).inquiries().cases(all, None).await.expect("a list").rows.rows.len(), 0);
        // The address is free for somebody new.
        accounts.sign_up("김서연", EMAIL, PASSWORD, model::Language::Ko, HOME).await.expect("signed up");
    }

    async fn one_last_mail_confirms_it_and_nothing_else_is_sent(desk: TestDesk) {
        lived(&desk).await;
        let system = desk.act(Actor::System).accounts();
        desk.later(MINUTE);
        system.set_password(EMAIL, PASSWORD).await.expect("a password");
        desk.act(Actor::Visitor).accounts().send_sign_in_link(EMAIL, HOME).await.expect("asked for");
        let before = std::fs::read_dir(desk.database.mail()).expect("a folder").count();
        erase(&desk).await;
        desk.deliver().await;
        let after = std::fs::read_dir(desk.database.mail()).expect("a folder").count();
        assert_eq!(after, before + 1, "the sign-in link was dropped, and the confirmation was sent");
        let farewells = "SELECT COUNT(*) FROM farewells";
        assert_eq!((desk.count(farewells).await, traces(&desk, &[EMAIL]).await), (0, Vec::new()));
    }

    async fn nothing_is_erased_while_something_is_under_way(desk: TestDesk) {
        desk.act(Actor::System).accounts().set_password(EMAIL, PASSWORD).await.expect("a password");
        let number = desk.ask_refund().await;
        let page = desk.act(CUSTOMER).accounts().erasure(None).await.expect("the page");
        assert_eq!(page.open, [number]);
        let before = desk.dump().await;
        let refused_while_open = desk.act(CUSTOMER).accounts().erase(PASSWORD, None, HOME).await;
        assert_eq!(rule(&refused_while_open), "still_open");
        assert_eq!(crate::support::dump::difference(&before, &desk.dump().await), Vec::<String>::new());
        desk.act(CUSTOMER).inquiries().withdraw(number).await.expect("taken back");
        assert_eq!(desk.act(CUSTOMER).accounts().erasure(None).await.expect("the page").open, []);
        erase(&desk).await;
    }

    async fn it_needs_the_password(desk: TestDesk) {
        for (typed, why) in [("", Reason::Required), ("wrong horse battery", Reason::WrongCredentials)] {
            let erased = desk.act(CUSTOMER).accounts().erase(typed, None, HOME).await;
            assert_eq!(fields(erased), refused(&[("password", why)]));
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM accounts WHERE erased_at IS NOT NULL").await, 0);
    }

    async fn the_page_says_what_the_law_keeps_until_when(desk: TestDesk) {
        lived(&desk).await;
        let kept = desk.act(CUSTOMER).accounts().erasure(None).await.expect("the page").kept;
        let lines: Vec<_> = kept.iter().map(|line| (line.basis, line.count)).collect();
        assert_eq!(lines, [(Basis::Complaints, 1), (Basis::Payments, 5)], "three purchases and two refunds");
        let days: Vec<_> = kept.iter().map(|line| line.until.since(desk.desk.now()) / DAY).collect();
        assert!((3 * 365 - 7..3 * 365 + 2).contains(&days[0]) && (5 * 365 - 7..5 * 365 + 3).contains(&days[1]), "{days:?}");
    }

    async fn what_the_law_keeps_is_opened_with_a_reason_and_gone_on_its_day(desk: TestDesk) {
        let (question, refund) = lived(&desk).await;
        erase(&desk).await;
        let apart = |actor| desk.act(actor).kept_apart();
        for (actor, expected) in [(Actor::Visitor, 401), (DEVELOPER, 403), (OTHER_CUSTOMER, 403)] {
            assert_eq!(status(&apart(actor).open(&question.to_string(), "궁금해서").await), expected);
        }
        let number = question.to_string();
        assert_eq!(fields(apart(OPERATOR).open(&number, " ").await), refused(&[("reason", Reason::Required)]));
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'kept_apart_opened'").await, 0);
        let record = opens(&desk, &number).await.expect("opened");
        for word in ["김서연", EMAIL, "달력이 비어 있어요", "화가 많이 난 고객", "my-calendar.txt", "N-20261114-7781"] {
            assert!(record.contains(word), "{word} is not in {record}");
        }
        assert!(!record.contains("이미 쓰신"), "of the other inquiry");
        assert!(opens(&desk, &refund.to_string()).await.expect("opened").contains("이미 쓰신 이용권"));
        assert!(opens(&desk, "N-20261114-7781").await.expect("opened").contains("김서연"));
        let nothing = || refused(&[("number", Reason::NoSuchRecord)]);
        assert_eq!(fields(opens(&desk, "R-99999").await), nothing());
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'kept_apart_opened'").await, 3);

        let opened = apart(OPERATOR).open(&number, "소비자원 조정 요청").await.expect("opened");
        assert_eq!(status(&apart(OTHER_OPERATOR).read(opened).await), 404, "whose reason it is not");
        desk.later(10 * MINUTE);
        assert!(apart(OPERATOR).read(opened).await.is_ok());
        desk.later(1);
        assert_eq!(status(&apart(OPERATOR).read(opened).await), 404, "who reads again says why again");

        let run = async || desk.act(Actor::System).retentions().run().await.expect("a run");
        desk.later(3 * 366 * DAY);
        run().await;
        assert_eq!(fields(opens(&desk, &number).await), nothing(), "complaints: three years");
        assert!(opens(&desk, &refund.to_string()).await.is_ok(), "withdrawals: five");
        desk.later(2 * 366 * DAY);
        run().await;
        assert_eq!(fields(opens(&desk, &refund.to_string()).await), nothing());
        for table in ["SELECT COUNT(*) FROM kept_apart", "SELECT COUNT(*) FROM kept_keys", "SELECT COUNT(*) FROM purchases p JOIN accounts a ON a.id = p.customer_id WHERE a.erased_at > 0"] {
            assert_eq!(desk.count(table).await, 0, "{table}");
        }
    }

    async fn the_record_is_whole_after_it(desk: TestDesk) {
        lived(&desk).await;
        let before = verified(&desk).await;
        erase(&desk).await;
        desk.deliver().await;
        let after = verified(&desk).await;
        assert!(after.sealed > before.sealed);
        desk.later(6 * 366 * DAY);
        desk.act(Actor::System).retentions().run().await.expect("a run");
        verified(&desk).await;
        let head = before.head.expect("a head").to_string().parse().expect("a head");
        let verdict = desk.act(Actor::System).records().verify(Some(&head)).await.expect("looked through");
        assert_eq!(verdict.breach, None, "and still has the head that was kept elsewhere");
    }

    async fn others_keep_what_is_theirs(desk: TestDesk) {
        let taken = async || {
            let text = desk.act(OTHER_CUSTOMER).accounts().own_data().await.expect("a document");
            let mut document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            document["made_at"] = serde_json::Value::Null;
            document
        };
        let package = PACKAGE.parse().expect("a package");
        desk.act(OTHER_CUSTOMER).reviews().write(&package, "5", "좋아요", "").await.expect("a review");
        lived(&desk).await;
        let marked = desk.rows::<(model::ReviewId,)>("SELECT id FROM reviews WHERE stars = 5").await[0].0;
        let before = taken().await;
        desk.act(CUSTOMER).reviews().mark_helpful(marked, true).await.expect("marked");
        erase(&desk).await;
        assert_eq!(taken().await, before);
        assert_eq!(desk.count("SELECT helpful FROM reviews WHERE stars = 5").await, 0);
    }

    async fn an_erasure_that_was_ended_half_way_is_finished(desk: TestDesk) {
        lived(&desk).await;
        let half = "UPDATE accounts SET erased_at = $2, state = 'disabled' WHERE id = $1";
        desk.run(half, args![SEOYEON, desk.desk.now()]).await;
        desk.act(Actor::System).retentions().run().await.expect("a run");
        let words = ["위젯이 하얗게", "달력이 비어 있어요", "서연님 확인했습니다", "이미 쓰신 이용권"];
        assert_eq!(traces(&desk, &words).await, Vec::<String>::new());
        assert_eq!(desk.count("SELECT COUNT(*) FROM kept_apart").await, 3);
    }

    async fn a_new_key_of_the_vault_opens_what_is_kept_apart(desk: TestDesk) {
        let (question, _) = lived(&desk).await;
        erase(&desk).await;
        let (old, new) = ("5a".repeat(32), "c3".repeat(32));
        let with = |keys: &str| desk.changed(|setup| Setup { vault: Vault::from_hex(keys).expect("keys"), ..setup });
        let both = with(&format!("{new},{old}"));
        assert!(both.desk.has_right_key().await.expect("asked"));
        let mut rotation = Rotation::begin(&both.desk, false).await.expect("begun");
        while rotation.step().await.expect("a batch").is_some() {}
        assert!(rotation.is_complete().await.expect("looked"));
        let alone = with(&new);
        assert!(alone.desk.has_right_key().await.expect("asked"));
        assert!(opens(&alone, &question.to_string()).await.expect("opened").contains("달력이 비어 있어요"));
    }
}
