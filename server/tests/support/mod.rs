//! What tests of the server share.

use desk::Desk;
use desk::store::Value;
use model::Actor;
use sha2::{Digest, Sha256};

/// An address that [`give_out`] gives out.
pub const ADDRESS: &str = "r-1.0123456789abcdef0123456789abcdef01234567@reply.nuristore.example";

pub fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("an address").port()
}

/// Gives the address out, for an inquiry that somebody sent.
pub async fn give_out(desk: &Desk) {
    let [seller, customer, app, inquiry] = [1, 2, 3, 4].map(|n| format!("01990000-0000-7000-8000-00000000000{n}"));
    let token = ADDRESS.split(['.', '@']).nth(1).expect("a token");
    let hash: String = Sha256::digest(token.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let values = [seller, customer, app, inquiry, hash].map(|text| Value::Text(Some(text)));
    desk.store()
        .write(values, |tx, values| {
            let [seller, customer, app, inquiry, hash] = values.clone();
            Box::pin(async move {
                tx.run("INSERT INTO sellers (id, name_ko, name_en, contact_email, language, created_at) VALUES ($1, 'a', 'a', 'a@a.example', 'ko', 0)", vec![seller.clone()]).await?;
                tx.run("INSERT INTO accounts (id, role, email, password_hash, name_ko, name_en, language, theme, customer_number, state, created_at) VALUES ($1, 'customer', 'b@b.example', 'none', 'b', 'b', 'ko', 'system', '1', 'active', 0)", vec![customer.clone()]).await?;
                tx.run("INSERT INTO apps (id, package, seller_id, title_ko, title_en, tagline_ko, tagline_en, description_ko, description_en, category, icon, price_minor, currency, created_at) VALUES ($1, 'a.a', $2, 'a', 'a', '', '', '', '', 'game', 'icon', 0, 'KRW', 0)", vec![app.clone(), seller.clone()]).await?;
                tx.run("INSERT INTO inquiries (id, serial, handed_over, channel, kind, state, at_store, subject, preview, language, customer_id, seller_id, app_id, created_at, updated_at, due_at) VALUES ($1, 1, FALSE, 'contact_seller', 'error', 'awaiting_developer', FALSE, '', '', 'ko', $2, $3, $4, 0, 0, 1)", vec![inquiry.clone(), customer, seller, app]).await?;
                tx.run("INSERT INTO reply_addresses (token_hash, inquiry_id, side, created_at) VALUES ($1, $2, 'developer', 0)", vec![hash, inquiry]).await.map(|_| ())
            })
        })
        .await
        .expect("an address is given out");
    assert!(desk.act_as(Actor::System).incoming().takes(ADDRESS).await.expect("an answer"));
}
