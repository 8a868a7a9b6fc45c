//! Files in a bucket: a real server that speaks S3 and verifies signatures (s3s-fs), started by the test.

use std::path::Path;

use desk::jobs::forget_expired;
use desk::{Bucket, Opened, Setup, Shelf};
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use model::time::{DAY, MINUTE};
use model::view::Entry;
use model::{Actor, Problem};
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use s3s_fs::FileSystem;
use tokio::net::TcpListener;

use crate::support::TestDesk;
use crate::support::cast::CUSTOMER;

const KEY: &str = "AKIDHEARBACK";
const SECRET: &str = "shared with the bucket";

/// Starts a service whose one bucket is a folder; gives its address. It ends with the test.
async fn service(folder: &Path) -> String {
    std::fs::create_dir(folder.join("desk-files")).expect("a bucket");
    let mut builder = S3ServiceBuilder::new(FileSystem::new(folder).expect("a service"));
    builder.set_auth(SimpleAuth::from_single(KEY, SECRET));
    let service = builder.build();
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service.clone()));
        }
    });
    format!("http://{address}")
}

fn bucket(endpoint: &str, secret: &str) -> Shelf {
    let bucket = Bucket {
        url: "s3://desk-files/store/attachments".to_owned(),
        endpoint: Some(endpoint.to_owned()),
        region: "ap-northeast-2".to_owned(),
        key: Some((KEY.to_owned(), secret.to_owned())),
    };
    Shelf::bucket(&bucket).expect("a bucket")
}

/// The files below a folder.
fn kept(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            found.extend(kept(&entry.path()));
        } else {
            found.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    found
}

twins! {
    async fn a_file_is_put_into_a_bucket_read_from_it_and_taken_away(desk: TestDesk) {
        let folder = tempfile::tempdir().expect("a folder");
        let address = service(folder.path()).await;
        let shelf = bucket(&address, SECRET);
        shelf.probe().await.expect("it can be used");
        let desk = desk.changed(|setup| Setup { shelf, ..setup });
        let number = desk.ask("앱이 꺼져요").await;
        let (sent, content) = (desk.act(CUSTOMER).files(), vec![b'a'; 3_000_000]);
        let file = sent.bring("server.log", content.clone()).await.expect("it is kept");
        sent.bring("never-sent.log", b"draft".to_vec()).await.expect("it is kept");
        let inquiries = desk.act(CUSTOMER).inquiries().bringing(&[file.id.to_string()]).expect("a file");
        inquiries.follow_up(number, &desk.key(), "로그예요").await.expect("a message");
        let place = folder.path().join("desk-files/store/attachments");
        assert_eq!(kept(&place).len(), 2, "under the prefix");

        let entries = desk.developer_sees(number).await.entries;
        let href = entries.iter().find_map(|entry| match entry {
            Entry::Message(message) => message.files.first().map(|file| file.href.clone()),
            Entry::Fact(_) => None,
        });
        let href = href.expect("a link");
        let [_, _, id, ticket, _] = href.split('/').collect::<Vec<_>>()[..] else { panic!("{href}") };
        let opened = desk.act(Actor::Visitor).files().open(id.parse().expect("an id"), ticket).await.expect("it opens");
        assert!(matches!(opened, Opened::File(file) if file.content == content));

        // The service has a clock of its own: what is old by the desk's was put there before.
        desk.desk.clock().advance(36_500 * DAY);
        forget_expired(&desk.desk).await.expect("put away");
        assert_eq!(kept(&place).len(), 1, "what no message took is gone from the bucket");
    }

    async fn a_bucket_that_refuses_or_is_away_keeps_nothing_half(desk: TestDesk) {
        let folder = tempfile::tempdir().expect("a folder");
        let address = service(folder.path()).await;
        for shelf in [bucket(&address, "guessed"), bucket("http://127.0.0.1:9", SECRET)] {
            shelf.probe().await.expect_err("it cannot be used");
            let desk = desk.changed(|setup| Setup { shelf, ..setup });
            desk.later(MINUTE);
            let refused = desk.act(CUSTOMER).files().bring("server.log", b"log".to_vec()).await.expect_err("it cannot be kept");
            assert!(matches!(refused.public("7f3a"), Problem::Failed { .. }), "{refused:?}");
            assert!(!refused.detail().contains(SECRET));
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM files").await, 0);
        assert_eq!(kept(folder.path()).len(), 0);
    }
}
