//! Every setting, declared once: its flag, its environment variable, its default and its documentation.
//!
//! `hearback config` prints them from here, and `docs/settings.md` is compared with that by a test. A file gives values
//! under the flags' names; the environment overrules the file, and a flag both.

mod meaning;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use desk::Clamd;
use model::policy::AMOUNT_MAX;

use crate::android::{Fingerprint, Package};

#[derive(Args, Clone, Debug)]
pub struct Settings {
    /// Folder of the data: the SQLite database, the keys of the vault and of notifications, files of messages, mails written
    /// as files. Made when it is missing.
    #[arg(long, env = "HEARBACK_DATA", default_value = "data", value_name = "DIR", global = true)]
    pub data: PathBuf,

    /// File of settings, one `name = "value"` a line, with the names of the flags.
    #[arg(long, env = "HEARBACK_CONFIG", value_name = "FILE", global = true)]
    pub config: Option<PathBuf>,

    /// Where the database is: `postgres://user:password@host/name`. Without it, SQLite in the data folder.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, value_name = "URL", global = true)]
    pub database_url: Option<String>,

    /// Address and port to listen on.
    #[arg(long, env = "HEARBACK_LISTEN", default_value = "127.0.0.1:3000", value_name = "ADDR", global = true)]
    pub listen: SocketAddr,

    /// How browsers reach the store, such as `https://desk.store.example`; mails link there. Without it, the listening
    /// address. With https, cookies are sent over encrypted connections only.
    #[arg(long, env = "HEARBACK_BASE_URL", value_name = "URL", global = true)]
    pub base_url: Option<String>,

    /// How many proxies stand in front and add to `X-Forwarded-For`. With 0 the header is not believed.
    #[arg(long, env = "HEARBACK_PROXIES", default_value_t = 0, value_name = "N", global = true)]
    pub proxies: usize,

    /// The store's name in Korean.
    #[arg(long, env = "HEARBACK_STORE_NAME_KO", default_value = "누리스토어", value_name = "NAME", global = true)]
    pub store_name_ko: String,

    /// The store's name in English.
    #[arg(long, env = "HEARBACK_STORE_NAME_EN", default_value = "Nuri Store", value_name = "NAME", global = true)]
    pub store_name_en: String,

    /// Time zone in which times are shown and business days counted.
    #[arg(long, env = "HEARBACK_TIME_ZONE", default_value = "Asia/Seoul", value_name = "ZONE", global = true)]
    pub time_zone: String,

    /// Hours that a developer has to answer. This, and what else is said to be of the first version, is read at the first start
    /// only: afterwards operators change it, under Settings › Policy.
    #[arg(long, env = "HEARBACK_DEADLINE_HOURS", default_value_t = 72, value_parser = clap::value_parser!(u32).range(1..=8760), value_name = "HOURS", global = true)]
    pub deadline_hours: u32,

    /// Hours that an operator can add, once; of the first version.
    #[arg(long, env = "HEARBACK_EXTENSION_HOURS", default_value_t = 24, value_parser = clap::value_parser!(u32).range(1..=8760), value_name = "HOURS", global = true)]
    pub extension_hours: u32,

    /// Which time counts against the developer; of the first version.
    #[arg(long, env = "HEARBACK_DEADLINE_COUNTING", value_enum, default_value = "calendar", global = true)]
    pub deadline_counting: DeadlineCounting,

    /// Whether an inquiry is overdue at the deadline itself (inclusive: "3 days or more") or a moment later; of the first
    /// version.
    #[arg(long, env = "HEARBACK_DEADLINE_BORDER", value_enum, default_value = "inclusive", global = true)]
    pub deadline_border: DeadlineBorder,

    /// Days that do not count as business days, besides weekends: `2027-01-01,2027-02-16`.
    #[arg(long, env = "HEARBACK_HOLIDAYS", value_delimiter = ',', value_name = "DATES", global = true)]
    pub holidays: Vec<jiff::civil::Date>,

    /// Won above which a purchase is cancelled by two operators, one decides, another approves; of the first version.
    #[arg(long, env = "HEARBACK_SECOND_APPROVAL_ABOVE_KRW", default_value_t = 100_000, value_parser = clap::value_parser!(i64).range(0..=AMOUNT_MAX), value_name = "WON", global = true)]
    pub second_approval_above_krw: i64,

    /// The same for purchases in dollars, in cents; of the first version.
    #[arg(long, env = "HEARBACK_SECOND_APPROVAL_ABOVE_USD", default_value_t = 10_000, value_parser = clap::value_parser!(i64).range(0..=AMOUNT_MAX), value_name = "CENTS", global = true)]
    pub second_approval_above_usd: i64,

    /// Where the store's payment side is asked to cancel purchases, such as `https://pay.store.example/desk`: it speaks
    /// what docs/payment.md describes. Without it, a ledger in the database is the payment side.
    #[arg(long, env = "HEARBACK_GATEWAY_URL", value_name = "URL", global = true)]
    pub gateway_url: Option<String>,

    /// Key that requests to the payment side are signed with, 32 characters or more; the payment side has the same.
    #[arg(long, env = "HEARBACK_GATEWAY_KEY", hide_env_values = true, value_name = "TEXT", global = true)]
    pub gateway_key: Option<String>,

    /// File with that key.
    #[arg(long, env = "HEARBACK_GATEWAY_KEY_FILE", value_name = "FILE", conflicts_with = "gateway_key", global = true)]
    pub gateway_key_file: Option<PathBuf>,

    /// File (TOML) that names the apps whose payment notifications (PNS) are taken at `/payments/pns`, each with its licence
    /// key; docs/payment.md shows one. Without it that door is shut.
    #[arg(long, env = "HEARBACK_PNS_APPS", value_name = "FILE", global = true)]
    pub pns_apps: Option<PathBuf>,

    /// Let payment notifications of the sandbox make and cancel purchases: for a store that is tried out. Without it they
    /// are kept, and move nothing.
    #[arg(long, env = "HEARBACK_PNS_SANDBOX", global = true)]
    pub pns_sandbox: bool,

    /// Mail server for outgoing mail: `smtp://user:password@host:port`, `smtps://…`, `?tls=required`. Without it every
    /// mail becomes a file in the data folder.
    #[arg(long, env = "HEARBACK_SMTP_URL", hide_env_values = true, value_name = "URL", global = true)]
    pub smtp_url: Option<String>,

    /// Mails that leave within a minute for one domain, such as `naver.com`, at most, from all servers of the store together;
    /// the others wait their turn.
    #[arg(long, env = "HEARBACK_MAILS_PER_MINUTE", default_value_t = 300, value_parser = clap::value_parser!(u32).range(1..=1_000_000), value_name = "N", global = true)]
    pub mails_per_minute: u32,

    /// Domain of the addresses that mail is sent from.
    #[arg(
        long,
        env = "HEARBACK_MAIL_DOMAIN",
        default_value = "reply.nuristore.example",
        value_name = "DOMAIN",
        global = true
    )]
    pub mail_domain: String,

    /// Address and port at which mail to the reply addresses is taken (SMTP), such as `0.0.0.0:2525`: the store's mail
    /// server hands the mail domain to it. With it, mails invite their readers to answer them.
    #[arg(long, env = "HEARBACK_MAIL_LISTEN", value_name = "ADDR", global = true)]
    pub mail_listen: Option<SocketAddr>,

    /// Mail to the reply addresses comes in another way: through `hearback mail deliver`, or to `/hooks/mail`.
    #[arg(long, env = "HEARBACK_MAIL_REPLIES", global = true)]
    pub mail_replies: bool,

    /// What a mail needs besides its reply address to speak for its author: nothing, or a proof (SPF or DKIM) for the
    /// domain that it says it is from.
    #[arg(long, env = "HEARBACK_MAIL_DEMAND", value_enum, default_value = "nothing", global = true)]
    pub mail_demand: MailDemand,

    /// Name of the store's own mail server, whose `Authentication-Results` are believed as that proof. Without it, name
    /// servers are asked.
    #[arg(long, env = "HEARBACK_MAIL_SERVER_NAME", value_name = "NAME", global = true)]
    pub mail_server_name: Option<String>,

    /// Days after its end in which a customer's mail reopens an inquiry; later it starts a new one.
    #[arg(long, env = "HEARBACK_MAIL_REOPEN_DAYS", default_value_t = 30, value_parser = clap::value_parser!(u32).range(0..=3650), value_name = "DAYS", global = true)]
    pub mail_reopen_days: u32,

    /// Years that an ended inquiry is kept: records of complaints and disputes (docs/retention.md).
    #[arg(long, env = "HEARBACK_KEEP_COMPLAINTS_YEARS", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=100), value_name = "YEARS", global = true)]
    pub keep_complaints_years: u32,

    /// Years that the words of a decision on a refund, payment identifiers, and purchases of erased customers are kept:
    /// records of contracts, withdrawals, payment and supply.
    #[arg(long, env = "HEARBACK_KEEP_PAYMENTS_YEARS", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=100), value_name = "YEARS", global = true)]
    pub keep_payments_years: u32,

    /// Years that words in the record about no inquiry are kept: whom a member invited, how a mismatch was settled. Their
    /// facts stay. A log of who looked at what needs one year, and two from 50,000 people.
    #[arg(long, env = "HEARBACK_KEEP_RECORD_WORDS_YEARS", default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=100), value_name = "YEARS", global = true)]
    pub keep_record_words_years: u32,

    /// Days that a mail is kept as it came in. Its words stand in the inquiry.
    #[arg(long, env = "HEARBACK_KEEP_RAW_MAIL_DAYS", default_value_t = 90, value_parser = clap::value_parser!(u32).range(1..=36_500), value_name = "DAYS", global = true)]
    pub keep_raw_mail_days: u32,

    /// Days that mails of no inquiry are kept as they were sent, and what the outbox remembers of mails and notifications.
    #[arg(long, env = "HEARBACK_KEEP_SENT_MAIL_DAYS", default_value_t = 365, value_parser = clap::value_parser!(u32).range(7..=36_500), value_name = "DAYS", global = true)]
    pub keep_sent_mail_days: u32,

    /// Days that a settled payment notification of no purchase is kept as it came, from when it came last: of the sandbox, of
    /// unknown apps, unclaimed. Longer than the payment side repeats one. Those of purchases are records of payment.
    #[arg(long, env = "HEARBACK_KEEP_NOTICE_DAYS", default_value_t = 90, value_parser = clap::value_parser!(u32).range(7..=36_500), value_name = "DAYS", global = true)]
    pub keep_notice_days: u32,

    /// Where the files of messages lie: `s3://bucket/prefix` in a service that speaks S3. Without it, the folder `files` in the
    /// data folder. Several processes of one store need one place.
    #[arg(long, env = "HEARBACK_FILES_URL", value_name = "URL", global = true)]
    pub files_url: Option<String>,

    /// Address of that service, such as `https://s3.nuristore.example`. Without it, Amazon's in the region.
    #[arg(long, env = "HEARBACK_FILES_ENDPOINT", value_name = "URL", requires = "files_url", global = true)]
    pub files_endpoint: Option<String>,

    /// Region of the bucket, where the service has regions.
    #[arg(long, env = "HEARBACK_FILES_REGION", default_value = "us-east-1", value_name = "NAME", global = true)]
    pub files_region: String,

    /// Key that the bucket is asked with. Without one, the role that the machine has at Amazon.
    #[arg(long, env = "HEARBACK_FILES_KEY_ID", value_name = "TEXT", requires = "files_url", global = true)]
    pub files_key_id: Option<String>,

    /// Secret of that key.
    #[arg(
        long,
        env = "HEARBACK_FILES_SECRET",
        hide_env_values = true,
        value_name = "TEXT",
        requires = "files_key_id",
        global = true
    )]
    pub files_secret: Option<String>,

    /// File with that secret.
    #[arg(
        long,
        env = "HEARBACK_FILES_SECRET_FILE",
        value_name = "FILE",
        requires = "files_key_id",
        conflicts_with = "files_secret",
        global = true
    )]
    pub files_secret_file: Option<PathBuf>,

    /// Where clamd looks through files of messages for viruses: `HOST:PORT`, or the path of its socket. Until it has
    /// answered, nobody can open a file. Without it files are not looked through.
    #[arg(long, env = "HEARBACK_CLAMD", value_name = "PLACE", global = true)]
    pub clamd: Option<Clamd>,

    /// Certificate chain (PEM) for encrypted mail coming in.
    #[arg(long, env = "HEARBACK_MAIL_TLS_CERTIFICATE", value_name = "FILE", requires = "mail_tls_key", global = true)]
    pub mail_tls_certificate: Option<PathBuf>,

    /// Key (PEM) of that certificate.
    #[arg(long, env = "HEARBACK_MAIL_TLS_KEY", value_name = "FILE", requires = "mail_tls_certificate", global = true)]
    pub mail_tls_key: Option<PathBuf>,

    /// Secret by which a mail provider signs what it posts to `/hooks/mail`. Without it that door is shut.
    #[arg(long, env = "HEARBACK_MAIL_HOOK_SECRET", hide_env_values = true, value_name = "TEXT", global = true)]
    pub mail_hook_secret: Option<String>,

    /// RSA key (PEM) that outgoing mail is signed with (DKIM).
    #[arg(long, env = "HEARBACK_DKIM_KEY", value_name = "FILE", global = true)]
    pub dkim_key: Option<PathBuf>,

    /// Selector under which the public key stands in the mail domain's DNS: `<selector>._domainkey.<mail domain>`.
    #[arg(long, env = "HEARBACK_DKIM_SELECTOR", default_value = "hearback", value_name = "NAME", global = true)]
    pub dkim_selector: String,

    /// Address of the customer center: what is for operators goes there.
    #[arg(
        long,
        env = "HEARBACK_CENTER_EMAIL",
        default_value = "center@nuristore.example",
        value_name = "ADDRESS",
        global = true
    )]
    pub center_email: String,

    /// Key of the vault for payment identifiers, 64 hexadecimal digits; while it is changed (docs/keys.md) two, a comma between,
    /// the newer first. Without it, the file `vault.key` in the data folder, which is made at the first start. Without the key the
    /// identifiers cannot be read: keep a copy apart.
    #[arg(long, env = "HEARBACK_VAULT_KEY", hide_env_values = true, value_name = "HEX", global = true)]
    pub vault_key: Option<String>,

    /// Keys that notifications are signed with, 64 hexadecimal digits each, commas between, the newest first. Without them,
    /// the file `push.key` in the data folder, made at the first start. Several processes of one store need the same.
    #[arg(long, env = "HEARBACK_PUSH_KEY", hide_env_values = true, value_name = "HEX", global = true)]
    pub push_key: Option<String>,

    /// Let browsers name push services without TLS and within private networks: for tests, and for one's own service.
    #[arg(long, env = "HEARBACK_PUSH_ANYWHERE", global = true)]
    pub push_anywhere: bool,

    /// Package name of the store's own Android app for developers, such as `com.nuristore.developers` (docs/android.md).
    #[arg(long, env = "HEARBACK_ANDROID_APP", value_name = "PACKAGE", global = true)]
    pub android_app: Option<Package>,

    /// SHA-256 fingerprints of the certificates that this app is signed with, `AB:CD:…`, commas between. With them the site
    /// says at `/.well-known/assetlinks.json` that the app is its own.
    #[arg(long, env = "HEARBACK_ANDROID_CERTIFICATES", value_delimiter = ',', value_name = "SHA256", global = true)]
    pub android_certificates: Vec<Fingerprint>,

    /// Failed sign-ins a minute from one network address before a pause.
    #[arg(long, env = "HEARBACK_SIGN_IN_PER_MINUTE", default_value_t = 3, value_name = "N", global = true)]
    pub sign_in_per_minute: u32,

    /// Failed sign-ins an hour for one account before a pause, wherever they come from. Whoever knows an address can use
    /// them up and so keep its owner out: do not make it small.
    #[arg(long, env = "HEARBACK_SIGN_IN_PER_ACCOUNT", default_value_t = 100, value_name = "N", global = true)]
    pub sign_in_per_account: u32,

    /// New accounts an hour from one network address before a pause.
    #[arg(long, env = "HEARBACK_SIGN_UP_PER_HOUR", default_value_t = 20, value_name = "N", global = true)]
    pub sign_up_per_hour: u32,

    /// Milliseconds between two looks for what became overdue and what is to be sent.
    #[arg(long, env = "HEARBACK_TICK_MS", default_value_t = 1000, value_parser = clap::value_parser!(u64).range(10..=60_000), value_name = "MS", global = true)]
    pub tick_ms: u64,

    /// File with a number of seconds that the desk's clock is ahead, or with a moment at which it stands still (`@` and
    /// milliseconds since 1970): to rehearse deadlines. Never set it in earnest.
    #[arg(long, env = "HEARBACK_CLOCK_FILE", value_name = "FILE", global = true)]
    pub clock_file: Option<PathBuf>,

    /// Serve `/design`, which shows every part of the interface in every state: for who works on the look.
    #[arg(long, env = "HEARBACK_DESIGN_PAGE", global = true)]
    pub design_page: bool,

    /// What is logged, such as `info` or `desk=debug,info`.
    #[arg(long, env = "HEARBACK_LOG", default_value = "info", value_name = "FILTER", global = true)]
    pub log: String,

    /// How it is logged.
    #[arg(long, env = "HEARBACK_LOG_FORMAT", value_enum, default_value = "text", global = true)]
    pub log_format: LogFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum DeadlineCounting {
    Calendar,
    BusinessDays,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum DeadlineBorder {
    Inclusive,
    Exclusive,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum MailDemand {
    Nothing,
    Authenticated,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LogFormat {
    Text,
    Json,
}
