//! What a file is, by its content and never by its name; and what of it is kept.
//!
//! A picture is read and written anew: that drops where it was taken, who took it and whatever else stood beside its
//! pixels, and nothing that only looks like a picture survives it.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use model::file::{self, FileKind};
use model::{Invalid, Reason};

/// Most pixels of a picture on each side as it comes: a larger one is refused before it is unpacked.
const SIDE_MAX: u32 = 16_000;
/// Most memory that unpacking a picture may take, in bytes.
const UNPACKED_MAX: u64 = 256 * 1024 * 1024;
/// Pixels of the longer side as a picture is kept: enough to read a screenshot of any phone.
const KEPT_SIDE: u32 = 3_200;
const JPEG_QUALITY: u8 = 85;

/// What is kept of a file.
#[derive(Debug)]
pub(super) struct Content {
    pub kind: FileKind,
    pub bytes: Vec<u8>,
}

/// Reads a file. Takes as long as its picture is large: not for an async thread.
pub(super) fn read(given: Vec<u8>) -> Result<Content, Invalid> {
    if given.is_empty() {
        return Err(Invalid::new("files", Reason::FileUnreadable));
    }
    let found = infer::get(&given).map(|found| found.mime_type());
    let kind = match found {
        Some("image/png") => return picture(&given, ImageFormat::Png),
        Some("image/jpeg") => return picture(&given, ImageFormat::Jpeg),
        Some("image/webp") => return picture(&given, ImageFormat::WebP),
        Some("image/gif") => return picture(&given, ImageFormat::Gif),
        Some("application/pdf") => FileKind::Pdf,
        Some("video/mp4" | "video/x-m4v") => FileKind::Mp4,
        Some("video/webm") => FileKind::Webm,
        Some("video/quicktime") => FileKind::Quicktime,
        // Markup and scripts are found, too, and are text like any other: they are only ever downloaded.
        _ if is_text(&given) => FileKind::Text,
        _ => return Err(Invalid::new("files", Reason::FileKindRefused)),
    };
    file::check_size(kind, given.len())?;
    Ok(Content { kind, bytes: given })
}

fn is_text(given: &[u8]) -> bool {
    std::str::from_utf8(given).is_ok_and(|text| !text.contains('\0'))
}

fn picture(given: &[u8], format: ImageFormat) -> Result<Content, Invalid> {
    file::check_size(FileKind::Jpeg, given.len())?;
    let (image, orientation) = unpack(given, format).map_err(|_| Invalid::new("files", Reason::FileUnreadable))?;
    let mut image = image;
    image.apply_orientation(orientation);
    if image.width().max(image.height()) > KEPT_SIDE {
        image = image.resize(KEPT_SIDE, KEPT_SIDE, image::imageops::FilterType::CatmullRom);
    }
    // A photo that came as one stays one; everything else keeps its sharp edges.
    let (kind, packed) = match format {
        ImageFormat::Jpeg => (FileKind::Jpeg, jpeg(&image)),
        ImageFormat::WebP if !image.color().has_alpha() => (FileKind::Jpeg, jpeg(&image)),
        _ => (FileKind::Png, png(&image)),
    };
    let bytes = packed.map_err(|_| Invalid::new("files", Reason::FileUnreadable))?;
    Ok(Content { kind, bytes })
}

fn unpack(given: &[u8], format: ImageFormat) -> image::ImageResult<(DynamicImage, Orientation)> {
    let mut reader = ImageReader::with_format(Cursor::new(given), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MAX);
    limits.max_image_height = Some(SIDE_MAX);
    limits.max_alloc = Some(UNPACKED_MAX);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    // Not every decoder holds to the limit by itself.
    if decoder.total_bytes() > UNPACKED_MAX {
        return Err(image::ImageError::Limits(image::error::LimitError::from_kind(
            image::error::LimitErrorKind::InsufficientMemory,
        )));
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((DynamicImage::from_decoder(decoder)?, orientation))
}

pub(super) fn jpeg(image: &DynamicImage) -> image::ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    image.to_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY))?;
    Ok(bytes)
}

fn png(image: &DynamicImage) -> image::ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    image.write_with_encoder(PngEncoder::new(&mut bytes))?;
    Ok(bytes)
}
