//! The macro that tells each story twice.

/// `name::sqlite` and `name::postgres`, from one story.
macro_rules! twins {
    ($($(#[$meta:meta])* async fn $name:ident($desk:ident: $kind:ty) $body:block)+) => {$(
        $(#[$meta])*
        async fn $name($desk: $kind) $body

        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                crate::support::tell(crate::support::database::Database::sqlite(), super::$name).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                crate::support::tell(crate::support::database::Database::postgres().await, super::$name).await;
            }
        }
    )+};
}
