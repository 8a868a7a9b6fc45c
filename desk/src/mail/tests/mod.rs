//! Every mail is written here for the cast of the pictures, in both languages, and read by a person before it is
//! accepted; what mail must withstand is tried on top.

mod cast;
mod posting;
mod sending;
mod signing;
mod withstanding;
mod writing;
