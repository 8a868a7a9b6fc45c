//! The binary carries the built site: when that changes, so must the binary.

fn main() {
    println!("cargo::rerun-if-changed=../target/site");
}
