//! Members of a seller: an owner invites, gives roles and lets people go, and somebody is always left who can.

use std::fs;
use std::net::IpAddr;

use desk::{Error, Inviting, Joiner, Limits, Session};
use mail_parser::MessageParser;
use model::access::Refused;
use model::time::{DAY, HOUR, MINUTE};
use model::view::MembersPage;
use model::{AccountId, Actor, Language, MemberRole, Problem, Reason};

use crate::support::cast::{COLLEAGUE, CUSTOMER, DEVELOPER, JISOO, MINHO, MOALABS, OTHER_DEVELOPER, SEOYEON, YUJIN};
use crate::support::dump::difference;
use crate::support::push::{PushService, session};
use crate::support::{TestDesk, fields, refused, status};

const DOWON: &str = "dowon@moalabs.example";
const PASSWORD: &str = "correct horse battery";

fn ip(last: u8) -> IpAddr {
    IpAddr::from([192, 0, 2, last])
}

fn asks(email: &str, role: &str) -> Inviting {
    Inviting { email: email.into(), role: role.into() }
}

async fn invite(desk: &TestDesk, email: &str, role: &str) -> Result<model::InvitationId, Error> {
    desk.act(DEVELOPER).members().invite(&desk.key(), &asks(email, role)).await
}

async fn team(desk: &TestDesk, actor: Actor) -> MembersPage {
    desk.act(actor).members().list().await.expect("the team")
}

/// The links that were mailed to somebody, oldest first.
async fn links_to(desk: &TestDesk, recipient: &str) -> Vec<String> {
    desk.deliver().await;
    let mut mails: Vec<(std::time::SystemTime, String)> = fs::read_dir(desk.database.mail())
        .expect("mails were written")
        .map(|entry| entry.expect("a mail"))
        .map(|entry| {
            let mail = fs::read(entry.path()).expect("a mail");
            let words = MessageParser::default().parse(&mail).and_then(|mail| Some(mail.body_text(0)?.into_owned()));
            let to = String::from_utf8_lossy(&mail).contains(&format!("To: {recipient}"));
            let words = words.filter(|_| to).unwrap_or_default();
            (entry.metadata().and_then(|about| about.modified()).expect("a time"), words)
        })
        .collect();
    mails.sort();
    let link = |words: &str| Some(words.split("/join/").nth(1)?.chars().take_while(char::is_ascii_hexdigit).collect());
    mails.iter().filter_map(|(_, words)| link(words)).collect()
}

async fn link_to(desk: &TestDesk, recipient: &str) -> String {
    links_to(desk, recipient).await.pop().expect("a link")
}

fn joiner(token: &str) -> Joiner {
    Joiner {
        token: token.into(), name: "임도원".into(), password: PASSWORD.into(), language: Language::Ko, ip: ip(1)
    }
}

async fn join(desk: &TestDesk, token: &str) -> Result<Session, Error> {
    desk.act(Actor::Visitor).members().join(joiner(token)).await
}

async fn by_session(desk: &TestDesk, session: &Session) -> Option<Actor> {
    let known = desk.act(Actor::Visitor).accounts().by_session(&session.token).await.expect("sessions are read");
    known.map(|known| known.actor)
}

/// Somebody new of Moalabs.
async fn member(desk: &TestDesk, email: &str, role: &str) -> (Actor, Session) {
    invite(desk, email, role).await.expect("invited");
    desk.later(MINUTE);
    let session = join(desk, &link_to(desk, email).await).await.expect("joined");
    (by_session(desk, &session).await.expect("signed in"), session)
}

fn account(actor: Actor) -> AccountId {
    actor.account().expect("an account")
}

/// What the record says of members: who, what, whose, and which.
async fn record(desk: &TestDesk) -> Vec<(String, String, Option<String>, Option<String>)> {
    desk.rows(
        "SELECT actor_id, kind, account_id, detail FROM events
         WHERE kind LIKE 'member%' OR kind = 'invitation_withdrawn' ORDER BY at, id",
    )
    .await
}

twins! {
    async fn who_is_invited_joins_by_the_mails_link_and_answers(desk: TestDesk) {
        let number = desk.ask("위젯이 하얗게 나와요").await;
        desk.told().await;
        invite(&desk, " Dowon@Moalabs.example", "agent").await.expect("invited");
        assert_eq!(desk.told().await, [DOWON]);
        let link = link_to(&desk, DOWON).await;

        let shown = desk.act(Actor::Visitor).members().joining(&link).await.expect("the join page");
        assert_eq!((shown.seller.en.as_str(), shown.invited_by.en.as_str()), ("Moalabs", "Jisoo Lee"));
        assert_eq!((shown.email.as_str(), shown.role, shown.taken), (DOWON, MemberRole::Agent, false));
        let wrong = Joiner { name: " ".into(), password: "short".into(), ..joiner(&link) };
        assert_eq!(
            fields(desk.act(Actor::Visitor).members().join(wrong).await),
            refused(&[("name", Reason::Required), ("password", Reason::TooShort)])
        );

        desk.later(MINUTE);
        let session = join(&desk, &link).await.expect("joined");
        let dowon = by_session(&desk, &session).await.expect("signed in");
        assert!(matches!(dowon, Actor::Developer { seller: MOALABS, role: MemberRole::Agent, .. }), "{dowon:?}");
        desk.act(dowon).inquiries().reply(number, "", "고쳤습니다.").await.expect("answered");
        assert_eq!(status(&join(&desk, &link).await), 404, "a link is used once");

        let page = team(&desk, DEVELOPER).await;
        let names: Vec<_> = page.members.iter().map(|member| member.name.ko.as_str()).collect();
        assert_eq!(names, ["이지수", "강민호", "임도원"]);
        assert!(page.members[0].me && page.members[2].active_at.is_some());
        assert_eq!(page.invitations, []);
        let id = account(dowon).to_string();
        assert_eq!(
            record(&desk).await,
            [
                (JISOO.to_string(), "member_invited".into(), None, Some(format!("agent {DOWON}"))),
                (id.clone(), "member_joined".into(), Some(id), Some("agent".into())),
            ]
        );
    }

    async fn a_link_that_was_withdrawn_replaced_or_is_too_old_leads_nowhere(desk: TestDesk) {
        let visitor = || desk.act(Actor::Visitor).members();
        invite(&desk, DOWON, "agent").await.expect("invited");
        let first = link_to(&desk, DOWON).await;
        desk.later(MINUTE);
        let second = invite(&desk, DOWON, "manager").await.expect("invited again");
        let links = links_to(&desk, DOWON).await;
        assert_eq!(links.len(), 2);
        let newer = links.into_iter().find(|link| *link != first).expect("another link");
        assert_eq!(status(&visitor().joining(&first).await), 404, "the newer one replaces it");
        assert_eq!(visitor().joining(&newer).await.expect("the newer one").role, MemberRole::Manager);
        assert_eq!(team(&desk, DEVELOPER).await.invitations.len(), 1);

        assert_eq!(status(&desk.act(OTHER_DEVELOPER).members().withdraw(second).await), 404);
        desk.act(DEVELOPER).members().withdraw(second).await.expect("withdrawn");
        desk.act(DEVELOPER).members().withdraw(second).await.expect("and again");
        assert_eq!(status(&visitor().joining(&newer).await), 404);
        assert_eq!(status(&join(&desk, &newer).await), 404);

        desk.later(HOUR);
        invite(&desk, DOWON, "agent").await.expect("a third time");
        desk.deliver().await;
        let (id,): (String,) = desk.rows("SELECT token_hash FROM invitations WHERE ended_at IS NULL").await.remove(0);
        let links = links_to(&desk, DOWON).await;
        assert!(links.iter().all(|link| *link != id), "the store has a hash only");
        let third = links.into_iter().find(|link| *link != first && *link != newer).expect("a third link");
        desk.later(7 * DAY - MINUTE);
        assert_eq!(status(&visitor().joining(&third).await), 200);
        desk.later(MINUTE);
        assert_eq!(status(&visitor().joining(&third).await), 404);
        assert_eq!(team(&desk, DEVELOPER).await.invitations, []);
        assert_eq!(status(&visitor().joining("0000").await), 404);
    }

    async fn a_withdrawn_invitation_is_not_even_mailed_and_operators_read_no_link(desk: TestDesk) {
        let id = invite(&desk, DOWON, "agent").await.expect("invited");
        desk.act(DEVELOPER).members().withdraw(id).await.expect("withdrawn");
        assert_eq!(desk.told().await, Vec::<String>::new());
        invite(&desk, DOWON, "agent").await.expect("invited");
        let link = link_to(&desk, DOWON).await;
        let mail = desk.mails().await.pop().expect("the mail as it is kept");
        assert!(!mail.body_text.contains(&link) && !mail.body_html.contains(&link));
    }

    async fn an_address_that_signs_in_already_is_not_invited(desk: TestDesk) {
        for taken in ["minho@moalabs.example", "yujin@auroragames.example", "seoyeon@naver.example"] {
            assert_eq!(fields(invite(&desk, taken, "agent").await), refused(&[("email", Reason::HasAccount)]), "{taken}");
        }
        let wrong = invite(&desk, "no address", "king").await;
        assert_eq!(fields(wrong), refused(&[("email", Reason::NotAnEmail), ("role", Reason::NotAChoice)]));
        // One that came to be since.
        invite(&desk, DOWON, "agent").await.expect("invited");
        let link = link_to(&desk, DOWON).await;
        let accounts = desk.act(Actor::Visitor).accounts();
        accounts.sign_up("임도원", DOWON, PASSWORD, Language::Ko, ip(2)).await.expect("signed up as a customer");
        assert!(desk.act(Actor::Visitor).members().joining(&link).await.expect("the page").taken);
        assert_eq!(fields(join(&desk, &link).await), refused(&[("email", Reason::HasAccount)]));
    }

    async fn a_repeated_press_invites_once_and_nobody_is_flooded(desk: TestDesk) {
        let limits = Limits { invitations_per_hour: 5, invitations_per_address_day: 3, ..Limits::default() };
        let desk = desk.changed(|setup| desk::Setup { limits, ..setup });
        let (key, mine) = (desk.key(), desk.act(DEVELOPER).members());
        let first = mine.invite(&key, &asks(DOWON, "agent")).await.expect("invited");
        assert_eq!(mine.invite(&key, &asks(DOWON, "agent")).await.expect("the same"), first);
        assert_eq!(desk.told().await, [DOWON]);
        assert_eq!(status(&invite(&desk, DOWON, "agent").await), 200);
        assert_eq!(status(&invite(&desk, DOWON, "agent").await), 429, "that mailbox has enough");
        assert_eq!(status(&invite(&desk, "ana@moalabs.example", "agent").await), 200);
        assert_eq!(status(&invite(&desk, "hyejin@moalabs.example", "agent").await), 429, "that seller has enough");
        let other = desk.act(OTHER_DEVELOPER).members().invite("", &asks("haru@auroragames.example", "agent")).await;
        assert_eq!(status(&other), 200, "others are not held up");
    }

    async fn a_role_holds_from_the_next_request_on(desk: TestDesk) {
        let number = desk.ask_refund().await;
        let (dowon, session) = member(&desk, DOWON, "reader").await;
        let here = &desk;
        let answer = |actor| async move { here.act(actor).inquiries().reply(number, "", "답변").await };
        let refused_by = |error: &Error| error.public("");
        let told = answer(dowon).await.expect_err("a reader answers nobody");
        assert_eq!(refused_by(&told), Problem::RoleNeeded { role: MemberRole::Agent });
        assert_eq!(told.public("").status(), 403);
        let seen = desk.act(dowon).inquiries().for_developer(number).await.expect("read");
        assert!(!seen.can_reply && !seen.can_note && !seen.can_assign && !seen.can_close && !seen.can_decide_refund);
        assert!(seen.members.iter().all(|member| member.id != account(dowon)), "nothing is left to a reader");
        let to_reader = desk.act(DEVELOPER).inquiries().assign(number, &account(dowon).to_string()).await;
        assert_eq!(fields(to_reader), refused(&[("member", Reason::NotAChoice)]));

        desk.later(MINUTE);
        desk.act(DEVELOPER).members().set_role(account(dowon), "agent").await.expect("changed");
        let dowon = by_session(&desk, &session).await.expect("still signed in");
        let seen = desk.act(dowon).inquiries().for_developer(number).await.expect("read");
        assert!(seen.can_reply && seen.can_note && seen.can_assign && !seen.can_decide_refund);
        let told = desk.act(dowon).refunds().agree(number, "", "").await.expect_err("a manager's say");
        assert_eq!(refused_by(&told), Problem::RoleNeeded { role: MemberRole::Manager });
        answer(dowon).await.expect("answered");
        desk.act(dowon).inquiries().assign(number, "me").await.expect("assigned");

        desk.later(MINUTE);
        desk.act(DEVELOPER).members().set_role(account(dowon), "reader").await.expect("changed back");
        assert_eq!(desk.developer_sees(number).await.assignee, None, "what waited for a reader waits for nobody");
        let said: Vec<_> = record(&desk).await.into_iter().filter_map(|(.., detail)| detail).collect();
        assert_eq!(said, [&format!("reader {DOWON}"), "reader", "reader agent", "agent reader"]);
        // Whoever manages a team of another seller reaches nobody here.
        assert_eq!(status(&desk.act(OTHER_DEVELOPER).members().set_role(account(dowon), "owner").await), 404);
        assert_eq!(status(&desk.act(DEVELOPER).members().set_role(SEOYEON, "owner").await), 404);
        assert_eq!(status(&desk.act(DEVELOPER).members().set_role(YUJIN, "reader").await), 404);
    }

    async fn the_last_owner_can_neither_be_demoted_nor_leave(desk: TestDesk) {
        let mine = desk.act(DEVELOPER).members();
        let before = desk.dump().await;
        assert_eq!(fields(mine.set_role(JISOO, "manager").await), refused(&[("role", Reason::LastOwner)]));
        assert_eq!(fields(mine.remove(JISOO).await), refused(&[("member", Reason::LastOwner)]));
        assert_eq!(difference(&before, &desk.dump().await), Vec::<String>::new());
        mine.set_role(MINHO, "owner").await.expect("another owner");
        assert!(mine.remove(JISOO).await.expect("gone"), "it was whoever asked");
        let names: Vec<_> = team(&desk, COLLEAGUE).await.members.into_iter().map(|member| member.name.en).collect();
        assert_eq!(names, ["Minho Kang"]);
    }

    async fn two_owners_who_let_each_other_go_at_once_leave_one(desk: TestDesk) {
        desk.act(DEVELOPER).members().set_role(MINHO, "owner").await.expect("two owners");
        let minho = Actor::Developer { account: MINHO, seller: MOALABS, role: MemberRole::Owner };
        let deeds = [(DEVELOPER, MINHO), (minho, JISOO)].map(|(actor, other)| {
            let desk = desk.clone();
            tokio::spawn(async move { status(&desk.act(actor).members().set_role(other, "agent").await) })
        });
        let mut results: Vec<u16> =
            futures::future::join_all(deeds).await.into_iter().map(|result| result.expect("no panic")).collect();
        results.sort_unstable();
        assert_eq!(results, [200, 422]);
        let owners = desk.count("SELECT COUNT(*) FROM accounts WHERE member_role = 'owner' AND seller_id = (SELECT id FROM sellers WHERE name_en = 'Moalabs')").await;
        assert_eq!(owners, 1);
    }

    async fn who_is_removed_is_out_at_once_and_may_be_invited_again(desk: TestDesk) {
        let number = desk.ask("위젯이 하얗게 나와요").await;
        let (dowon, first) = member(&desk, DOWON, "agent").await;
        desk.act(dowon).inquiries().assign(number, "me").await.expect("assigned");
        let phones = PushService::start();
        desk.switch_on(&phones, dowon, "dowon", true).await;
        desk.later(MINUTE);

        assert!(!desk.act(DEVELOPER).members().remove(account(dowon)).await.expect("removed"));
        assert_eq!(by_session(&desk, &first).await, None);
        let accounts = desk.act(Actor::Visitor).accounts();
        assert_eq!(status(&accounts.sign_in(DOWON, PASSWORD, None, ip(3)).await), 422);
        assert_eq!(desk.count("SELECT COUNT(*) FROM push_devices").await, 0);
        let seen = desk.developer_sees(number).await;
        assert_eq!(seen.assignee, None);
        assert_eq!(team(&desk, DEVELOPER).await.members.len(), 2);
        let (who, what, whose, which) = record(&desk).await.pop().expect("an entry");
        assert_eq!((who, what.as_str()), (JISOO.to_string(), "member_removed"));
        assert_eq!((whose, which.as_deref()), (Some(account(dowon).to_string()), Some("agent")));
        assert_eq!(status(&desk.act(DEVELOPER).members().remove(account(dowon)).await), 404, "there is nobody any more");

        desk.later(MINUTE);
        let (back, second) = member(&desk, DOWON, "manager").await;
        assert_eq!(account(back), account(dowon), "what they wrote is theirs again");
        assert!(matches!(back, Actor::Developer { role: MemberRole::Manager, .. }));
        assert_eq!(by_session(&desk, &first).await, None, "the old browser stays out");
        assert!(by_session(&desk, &second).await.is_some());
        // Whom the store itself closed out, no seller lets in again.
        desk.act(Actor::System).accounts().disable("minho@moalabs.example").await.expect("disabled");
        let minho = invite(&desk, "minho@moalabs.example", "agent").await;
        assert_eq!(fields(minho), refused(&[("email", Reason::HasAccount)]));
    }

    async fn a_reader_answers_nobody_by_mail_either(desk: TestDesk) {
        let desk = desk.answerable();
        desk.ask("위젯이 하얗게 나와요").await;
        let letterbox = desk.newest_mail_to("help@moalabs.example").await;
        let (dowon, _) = member(&desk, DOWON, "reader").await;
        let held = desk.arrives(letterbox.answer(DOWON, "고쳤습니다.")).await;
        assert_eq!(held, ("held".to_owned(), "other_sender".to_owned()));
        desk.later(MINUTE);
        desk.act(DEVELOPER).members().set_role(account(dowon), "agent").await.expect("changed");
        assert_eq!(desk.arrives(letterbox.answer(DOWON, "이제 고쳤습니다.")).await.0, "placed");
    }

    async fn a_team_sees_its_members_and_only_owners_what_is_pending(desk: TestDesk) {
        invite(&desk, DOWON, "agent").await.expect("invited");
        let page = team(&desk, COLLEAGUE).await;
        assert_eq!((page.members.len(), page.invitations.len(), page.can_manage), (2, 0, false));
        let page = team(&desk, DEVELOPER).await;
        assert_eq!((page.invitations.len(), page.can_manage), (1, true));
        assert!(page.invitations[0].mine && page.invitations[0].role == MemberRole::Agent);
        assert_eq!(team(&desk, OTHER_DEVELOPER).await.members.len(), 1);
        assert_eq!(status(&desk.act(CUSTOMER).members().list().await), 403);
        let refusal = model::access::may(COLLEAGUE, model::access::Action::ManageMembers, model::access::Subject::PLACE);
        assert_eq!(refusal, Err(Refused::RoleNeeded(MemberRole::Owner)));
    }

    async fn who_never_came_is_forgotten(desk: TestDesk) {
        invite(&desk, DOWON, "agent").await.expect("invited");
        desk.later(7 * DAY + 29 * DAY);
        desk::jobs::forget_expired(&desk.desk).await.expect("swept");
        assert_eq!(desk.count("SELECT COUNT(*) FROM invitations").await, 1);
        desk.later(2 * DAY);
        desk::jobs::forget_expired(&desk.desk).await.expect("swept");
        assert_eq!(desk.count("SELECT COUNT(*) FROM invitations").await, 0);
    }

    async fn when_a_member_was_last_there_is_known_to_a_few_minutes(desk: TestDesk) {
        let (dowon, session) = member(&desk, DOWON, "agent").await;
        let seen = || async { team(&desk, DEVELOPER).await.members.into_iter().find(|member| member.id == account(dowon)) };
        let joined = seen().await.expect("a member").active_at.expect("just now");
        desk.later(MINUTE);
        by_session(&desk, &session).await;
        assert_eq!(seen().await.expect("a member").active_at, Some(joined), "not each request is noted");
        desk.later(HOUR);
        by_session(&desk, &session).await;
        assert_eq!(seen().await.expect("a member").active_at, Some(joined + MINUTE + HOUR));
        // A session that is none notes nobody.
        assert_eq!(desk.act(Actor::Visitor).accounts().by_session(&desk_session()).await.expect("read").map(|k| k.actor), None);
    }
}

fn desk_session() -> desk::SessionToken {
    session("nobody")
}
