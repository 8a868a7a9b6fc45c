//! How a story goes on after it was sent, plot by plot.

use model::consent::{Answer, ConsentChannel};
use model::inquiry::Channel;
use model::refund::Refusal;
use model::time::{HOUR, MINUTE};
use model::{Language, Time};

use super::case::Case;
use super::cast::{HAEUN, JIHUN, Seller, Staff};
use super::inquiries::{Script, store};
use super::phrases::{refunds, talk};
use super::plan::{Planned, Plot, at_store};
use super::world::{Author, World};
use crate::Error;

/// Who has the case in hand.
pub(super) struct Hands<'w> {
    pub world: &'w World,
    pub seller: &'w Seller,
    pub developer: &'w Staff,
    pub language: Language,
}

impl Hands<'_> {
    pub(super) fn play(&self, case: &mut Case<'_>, planned: &Planned, script: &Script) -> Result<(), Error> {
        let developer = self.developer;
        let operator = &self.world.operators[if case.dice.percent(68) { JIHUN } else { HAEUN }];
        if at_store(planned.plot) && planned.channel == Channel::ContactSeller {
            if case.dice.percent(60) {
                case.wait(HOUR, 40 * HOUR).opened(developer);
            }
            case.escalated()?;
        }
        match planned.plot {
            Plot::Fresh | Plot::Unknown => {}
            Plot::Opened | Plot::DueSoon => self.read(case),
            Plot::InHand => {
                self.read(case);
                let colleague = self.seller.team.first().unwrap_or(developer);
                let note = *case.dice.pick(talk::notes(self.seller.language));
                case.wait(MINUTE, HOUR)
                    .assigned(developer, colleague)
                    .wait(MINUTE, HOUR)
                    .noted(Author::developer(developer), note);
            }
            Plot::Answered => self.answer(case, &script.answer)?,
            Plot::AskedAgain => {
                self.answer(case, &script.answer)?;
                let (again, at) = (*case.dice.pick(talk::again(self.language)), self.lately(case, 50));
                case.go_to(at).customer_writes(again)?;
            }
            Plot::ClosedByCustomer => {
                self.answer(case, &script.answer)?;
                case.wait(HOUR, 30 * HOUR).closed_by_customer()?.perhaps_rated();
            }
            Plot::ClosedByDeveloper => {
                self.answer(case, &script.answer)?;
                case.wait(20 * HOUR, 50 * HOUR).closed(Author::developer(developer))?.perhaps_rated();
            }
            Plot::TwoRounds => self.two_rounds(case, script)?,
            Plot::Withdrawn => {
                case.wait(HOUR / 2, 20 * HOUR).withdrawn()?;
            }
            Plot::Reopened => {
                self.answer(case, &script.answer)?;
                let (again, at) = (*case.dice.pick(talk::reopened(self.language)), self.lately(case, 45));
                case.wait(HOUR, 30 * HOUR).closed_by_customer()?.go_to(at).reopened(again)?;
            }
            Plot::AtStore => {
                if case.dice.percent(50) {
                    case.wait(HOUR / 2, 9 * HOUR).taken_by(operator);
                }
            }
            Plot::LateAnswer => {
                case.wait(HOUR, 6 * HOUR).developer_answers(developer, &script.answer)?;
            }
            Plot::Agreed | Plot::AgreedAndCancelled | Plot::Refused | Plot::RefusedAndClosed => {
                self.decided(case, planned.plot, operator)?;
            }
            _ => self.at_the_store(case, planned, script, operator)?,
        }
        Ok(())
    }

    fn at_the_store(
        &self,
        case: &mut Case<'_>,
        planned: &Planned,
        script: &Script,
        operator: &Staff,
    ) -> Result<(), Error> {
        case.wait(HOUR / 3, 2 * HOUR).taken_by(operator);
        let silent = planned.channel == Channel::ContactSeller;
        let notes = if silent { &talk::OPERATOR_NOTES[..] } else { &talk::OPERATOR_NOTES[2..] };
        let note = *case.dice.pick(notes);
        match planned.plot {
            Plot::ConsentAsked => {
                case.wait(HOUR / 4, 2 * HOUR).consent_asked(operator)?;
            }
            Plot::Extended => {
                case.wait(MINUTE, HOUR / 4).extended(operator)?;
            }
            Plot::StoreAnswered | Plot::StoreClosed => {
                let asks = talk::STORE_ASKS[case.dice.below(2)];
                let answer = match planned.channel {
                    Channel::CustomerCenter => script.answer.clone(),
                    Channel::DeveloperHelp => if self.language == Language::Ko { asks.0 } else { asks.1 }.to_owned(),
                    Channel::ContactSeller => store(self.language, &mut case.dice),
                };
                case.wait(HOUR, 9 * HOUR).store_answers(operator, &answer)?;
                if planned.plot == Plot::StoreClosed {
                    case.wait(6 * HOUR, 30 * HOUR).closed(Author::operator(operator))?.perhaps_rated();
                }
            }
            Plot::Cancelled | Plot::Cancelling => {
                self.consented(case, planned);
                case.wait(MINUTE, HOUR).noted(Author::operator(operator), note);
                let remark = *case.dice.pick(&refunds::DECISION_NOTES);
                if planned.plot == Plot::Cancelling {
                    case.wait(HOUR, 3 * HOUR).cancellation_decided(operator, Some(remark))?;
                } else {
                    let hours = case.dice.between(2, 20);
                    case.cancelled_after(hours, operator, Some(remark))?.perhaps_rated();
                }
            }
            Plot::Declined => {
                self.consented(case, planned);
                let refusal = *case.dice.pick(&[Refusal::Used, Refusal::TooLate, Refusal::Works, Refusal::Unproven]);
                case.wait(HOUR, 20 * HOUR).declined(operator, refusal, Some(note))?.perhaps_rated();
            }
            _ => {
                case.wait(HOUR, 8 * HOUR).consent_answered(Answer::X, ConsentChannel::MyPage);
            }
        }
        Ok(())
    }

    /// A customer who was asked through a developer answers for themselves.
    fn consented(&self, case: &mut Case<'_>, planned: &Planned) {
        if planned.channel == Channel::DeveloperHelp && !case.has_consent() {
            case.wait(HOUR, 9 * HOUR).consent_answered(Answer::O, ConsentChannel::MailLink);
        }
    }

    fn decided(&self, case: &mut Case<'_>, plot: Plot, operator: &Staff) -> Result<(), Error> {
        self.read(case);
        let agrees = matches!(plot, Plot::Agreed | Plot::AgreedAndCancelled);
        let words = if agrees { refunds::agreed(self.language) } else { refunds::declined(self.language) };
        let words = *case.dice.pick(words);
        let usual = self.seller.usual.min(18 * HOUR);
        case.wait(usual / 3, usual);
        if agrees {
            case.agreed(self.developer, words)?;
        } else {
            case.declined_by_developer(self.developer, words)?;
        }
        match plot {
            Plot::AgreedAndCancelled => {
                let hours = case.dice.between(2, 26);
                case.wait(HOUR / 3, 3 * HOUR).taken_by(operator);
                case.cancelled_after(hours, operator, None)?.perhaps_rated();
            }
            Plot::RefusedAndClosed => {
                case.wait(HOUR, 40 * HOUR).closed_by_customer()?.perhaps_rated();
            }
            _ => {}
        }
        Ok(())
    }

    fn read(&self, case: &mut Case<'_>) {
        case.wait(HOUR / 2, self.seller.usual.min(14 * HOUR) / 2 + HOUR).opened(self.developer);
    }

    fn answer(&self, case: &mut Case<'_>, answer: &str) -> Result<(), Error> {
        self.read(case);
        let pause = case.dice.around(self.seller.usual).min(50 * HOUR);
        case.wait(pause / 2, pause).developer_answers(self.developer, answer)?;
        Ok(())
    }

    fn two_rounds(&self, case: &mut Case<'_>, script: &Script) -> Result<(), Error> {
        self.answer(case, &script.answer)?;
        let again = case.dice.below(talk::again(self.language).len());
        case.wait(HOUR, 30 * HOUR).customer_writes(talk::again(self.language)[again])?;
        let second = *case.dice.pick(talk::second(self.language));
        case.wait(2 * HOUR, 20 * HOUR).developer_answers(self.developer, second)?;
        case.wait(HOUR, 30 * HOUR).closed_by_customer()?.perhaps_rated();
        Ok(())
    }

    /// Within the last so many hours.
    fn lately(&self, case: &mut Case<'_>, hours: i64) -> Time {
        self.world.now - case.dice.between(HOUR, hours * HOUR)
    }
}
