//! What the settings mean to the desk, and which of them cannot be together.

use desk::{Bucket, Limits};
use model::deadline::{Border, Counting, Policy};
use model::mail::{Demand, MailPolicy};
use model::refund::FourEyes;
use model::retention::Retention;
use model::time::{DAY, HOUR};
use model::{Bilingual, Time};

use super::{DeadlineBorder, DeadlineCounting, MailDemand, Settings};
use crate::android;

impl Settings {
    /// How browsers reach the store, without a slash at its end.
    pub fn public_url(&self) -> String {
        let url = self.base_url.clone().unwrap_or_else(|| format!("http://{}", self.listen));
        url.trim_end_matches('/').to_owned()
    }

    /// The store's name in both languages.
    pub fn store_name(&self) -> Bilingual {
        Bilingual::new(&*self.store_name_ko, &*self.store_name_en)
    }

    /// Whether browsers come over an encrypted connection.
    pub fn is_secure(&self) -> bool {
        self.public_url().starts_with("https://")
    }

    /// What the site says of the store's own Android app, where there is one.
    pub fn asset_links(&self) -> Option<serde_json::Value> {
        let package = self.android_app.as_ref().filter(|_| !self.android_certificates.is_empty())?;
        Some(android::asset_links(package, &self.android_certificates))
    }

    /// The deadline policy; an unknown time zone is a sentence.
    pub fn policy(&self, now: Time) -> Result<Policy, String> {
        Ok(Policy {
            length: i64::from(self.deadline_hours) * HOUR,
            extension: i64::from(self.extension_hours) * HOUR,
            counting: match self.deadline_counting {
                DeadlineCounting::Calendar => Counting::Calendar,
                DeadlineCounting::BusinessDays => Counting::BusinessDays,
            },
            border: match self.deadline_border {
                DeadlineBorder::Inclusive => Border::Inclusive,
                DeadlineBorder::Exclusive => Border::Exclusive,
            },
            zone: desk::zone_named(&self.time_zone, now)?,
            holidays: self.holidays.iter().copied().collect(),
            ..Policy::default()
        })
    }

    /// What is demanded of mail that comes in.
    pub fn mail_policy(&self) -> MailPolicy {
        MailPolicy {
            reopen_within: i64::from(self.mail_reopen_days) * DAY,
            demand: match self.mail_demand {
                MailDemand::Nothing => Demand::Nothing,
                MailDemand::Authenticated => Demand::Authenticated,
            },
        }
    }

    /// Whether answers by mail reach us at all.
    pub fn takes_mail(&self) -> bool {
        self.mail_listen.is_some() || self.mail_replies || self.mail_hook_secret.is_some()
    }

    pub fn four_eyes(&self) -> FourEyes {
        FourEyes { above_krw: self.second_approval_above_krw, above_usd: self.second_approval_above_usd }
    }

    /// How long what is kept.
    pub fn retention(&self) -> Retention {
        Retention {
            complaints_years: self.keep_complaints_years,
            payments_years: self.keep_payments_years,
            record_words_years: self.keep_record_words_years,
            raw_mail_days: self.keep_raw_mail_days,
            sent_mail_days: self.keep_sent_mail_days,
            notice_days: self.keep_notice_days,
        }
    }

    /// The key that both sides of the payment line sign and verify with, where one is given.
    pub fn shared_gateway_key(&self) -> Result<Option<String>, String> {
        let Some(path) = &self.gateway_key_file else { return Ok(self.gateway_key.clone()) };
        std::fs::read_to_string(path)
            .map(|key| Some(key.trim().to_owned()))
            .map_err(|error| format!("the payment side's key {} cannot be read: {error}", path.display()))
    }

    /// The bucket for files of messages, where one is named.
    pub fn bucket(&self) -> Result<Option<Bucket>, String> {
        let Some(url) = &self.files_url else { return Ok(None) };
        let secret = match &self.files_secret_file {
            None => self.files_secret.clone(),
            Some(path) => Some(
                std::fs::read_to_string(path)
                    .map(|secret| secret.trim().to_owned())
                    .map_err(|error| format!("the files' secret {} cannot be read: {error}", path.display()))?,
            ),
        };
        let key = match (&self.files_key_id, secret) {
            (None, _) => None,
            (Some(id), Some(secret)) => Some((id.clone(), secret)),
            (Some(_), None) => {
                return Err("the files' key has no secret: give it by --files-secret or --files-secret-file".to_owned());
            }
        };
        let endpoint = self.files_endpoint.clone();
        Ok(Some(Bucket { url: url.clone(), endpoint, region: self.files_region.clone(), key }))
    }

    pub fn limits(&self) -> Limits {
        Limits {
            sign_in_per_minute: self.sign_in_per_minute,
            sign_in_per_account_hour: self.sign_in_per_account,
            sign_up_per_hour: self.sign_up_per_hour,
            ..Limits::default()
        }
    }

    /// Refuses what would start and then not work.
    pub fn check(&self) -> Result<(), String> {
        let url = self.public_url();
        if !url.starts_with("http://") && !url.starts_with("https://") {
            return Err(format!("the base URL {url:?} must begin with http:// or https://"));
        }
        if let Some(url) = &self.database_url
            && !url.starts_with("postgres://")
            && !url.starts_with("postgresql://")
        {
            return Err(
                "the database URL must begin with postgres://; leave it out for SQLite in the data folder".to_owned()
            );
        }
        self.center_email
            .parse::<model::account::Email>()
            .map_err(|_| format!("the customer center's address {:?} is not an e-mail address", self.center_email))?;
        Ok(())
    }
}
