//! A bucket of a service that speaks S3, as the settings name it.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use object_store::aws::AmazonS3Builder;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{BackoffConfig, ClientOptions, ObjectStore, RetryConfig};

/// How long one request may take; a video goes in one.
const PATIENCE: Duration = Duration::from_secs(60);
const CONNECTING: Duration = Duration::from_secs(5);
/// How long a request that failed is repeated: somebody waits for it.
const REPEATED: Duration = Duration::from_secs(15);
const REPEATS: usize = 3;

/// Where the bucket is, and who asks for it.
#[derive(Clone, Default)]
pub struct Bucket {
    /// `s3://bucket/prefix`.
    pub url: String,
    /// The service's own address; without it, Amazon's in the region.
    pub endpoint: Option<String>,
    pub region: String,
    /// The key; without it the machine's own role is asked, as there is one at Amazon.
    pub key: Option<(String, String)>,
}

impl fmt::Debug for Bucket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bucket").field("url", &self.url).field("endpoint", &self.endpoint).finish_non_exhaustive()
    }
}

impl Bucket {
    pub(super) fn open(&self) -> Result<Arc<dyn ObjectStore>, String> {
        let place = self.url.strip_prefix("s3://").ok_or("the files' address must be like s3://bucket/prefix")?;
        let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
        if bucket.is_empty() {
            return Err("the files' address names no bucket: write it like s3://bucket/prefix".to_owned());
        }
        // Its HTTP client asks the process for its cryptography. That somebody else was faster is as good: there is one kind.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let plain = self.endpoint.as_deref().is_some_and(|endpoint| endpoint.starts_with("http://"));
        let client =
            ClientOptions::new().with_timeout(PATIENCE).with_connect_timeout(CONNECTING).with_allow_http(plain);
        let retry = RetryConfig { backoff: BackoffConfig::default(), max_retries: REPEATS, retry_timeout: REPEATED };
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(bucket)
            .with_region(&self.region)
            .with_client_options(client)
            .with_retry(retry);
        if let Some(endpoint) = &self.endpoint {
            builder = builder.with_endpoint(endpoint.trim_end_matches('/'));
        }
        if let Some((id, secret)) = &self.key {
            builder = builder.with_access_key_id(id).with_secret_access_key(secret);
        }
        let store = builder.build().map_err(|error| format!("the files' bucket {bucket} cannot be used: {error}"))?;
        let prefix = Path::parse(prefix).map_err(|error| format!("the files' prefix {prefix:?} is none: {error}"))?;
        Ok(Arc::new(PrefixStore::new(store, prefix)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(url: &str) -> Result<(), String> {
        Bucket { url: url.to_owned(), region: "us-east-1".to_owned(), ..Bucket::default() }.open().map(|_| ())
    }

    #[test]
    fn an_address_names_a_bucket_and_perhaps_a_place_in_it() {
        assert_eq!(at("s3://desk-files"), Ok(()));
        assert_eq!(at("s3://desk-files/a/b/"), Ok(()));
        for wrong in ["", "desk-files", "https://desk-files", "s3://", "s3:///a", "s3://desk-files/a//b"] {
            assert!(at(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_is_logged_of_it_has_no_secret() {
        let key = Some(("AKID".to_owned(), "very secret".to_owned()));
        let shown = format!("{:?}", Bucket { key, ..Bucket::default() });
        assert!(!shown.contains("secret"), "{shown}");
    }
}
