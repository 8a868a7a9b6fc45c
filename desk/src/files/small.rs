//! Pictures as small as a thread shows them: made when somebody first looks, and kept beside the whole ones. A phone that
//! opens a thread of ten screenshots would otherwise load all of them whole.

use image::{DynamicImage, RgbaImage, imageops};
use model::file::FileKind;

use super::content;
use crate::{Desk, Error};

/// Pixels of a small picture: three for each that a page has for it, in the shape that pages show.
const WIDTH: u32 = 252;
const HEIGHT: u32 = 336;

/// What every small picture is.
pub(super) const KIND: FileKind = FileKind::Jpeg;

impl Desk {
    /// The small form of the picture under a hash.
    pub(super) async fn small_picture(&self, hash: &str) -> Result<Vec<u8>, Error> {
        match self.shelf().small(hash).await {
            Err(Error::NotFound) => {}
            found => return found,
        }
        let whole = self.shelf().get(hash).await?;
        let turn = self.unpacking().acquire().await;
        let made = tokio::task::spawn_blocking(move || shrink(&whole)).await;
        drop(turn);
        let made = made.map_err(|error| Error::internal(format!("a picture could not be made small: {error}")))??;
        // One that cannot be kept is made again the next time.
        if let Err(error) = self.shelf().put_small(hash, made.clone()).await {
            tracing::warn!(error = %error.detail(), "a small picture could not be kept");
        }
        Ok(made)
    }
}

/// What is whole was written by ourselves, so it can be read.
fn shrink(whole: &[u8]) -> Result<Vec<u8>, Error> {
    let failed = |error| Error::internal(format!("a picture could not be made small: {error}"));
    let picture = image::load_from_memory(whole).map_err(failed)?;
    let small = picture.resize_to_fill(WIDTH, HEIGHT, imageops::FilterType::Triangle);
    // Paper lies under what one can see through.
    let mut paper = RgbaImage::from_pixel(WIDTH, HEIGHT, image::Rgba([255; 4]));
    imageops::overlay(&mut paper, &small.to_rgba8(), 0, 0);
    content::jpeg(&DynamicImage::ImageRgba8(paper)).map_err(failed)
}
