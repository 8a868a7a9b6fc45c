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
        // Not many at once: whole pictures are large. Somebody who waited may find it made.
        let turn = self.unpacking().acquire().await;
        match self.shelf().small(hash).await {
            Err(Error::NotFound) => {}
            found => return found,
        }
        let whole = self.shelf().get(hash).await?;
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
    // Cut to the shape before it is scaled: a line of pixels that was scaled first would take a gigabyte.
    let (width, height) = cut(picture.width(), picture.height());
    let (left, top) = ((picture.width() - width) / 2, (picture.height() - height) / 2);
    let small = picture.crop_imm(left, top, width, height).resize_exact(WIDTH, HEIGHT, imageops::FilterType::Triangle);
    // Paper lies under what one can see through.
    let mut paper = RgbaImage::from_pixel(WIDTH, HEIGHT, image::Rgba([255; 4]));
    imageops::overlay(&mut paper, &small.to_rgba8(), 0, 0);
    content::jpeg(&DynamicImage::ImageRgba8(paper)).map_err(failed)
}

/// The largest part of a picture that has the shape of a small one: at least a pixel, and no more than the picture.
fn cut(width: u32, height: u32) -> (u32, u32) {
    let (wide, high) = (u64::from(width) * u64::from(HEIGHT), u64::from(height) * u64::from(WIDTH));
    // Neither is more than what it was made smaller from.
    let narrower = |length: u64, by: u32| u32::try_from(length / u64::from(by)).unwrap_or(u32::MAX).max(1);
    if wide > high { (narrower(high, HEIGHT), height) } else { (width, narrower(wide, WIDTH)) }
}
