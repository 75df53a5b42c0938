//! Pictures taken into the workspace: upright, small, and without what a camera wrote into them.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder,
    imageops::FilterType,
};

use crate::model::picture::{Picture, PictureData, PictureFormat};

/// The largest file that is read.
pub const MOST_MIB: usize = 64;
/// The most pixels a picture may have, in millions.
pub const MOST_MEGAPIXELS: u64 = 50;
/// Pixels of the longer side of what is kept.
pub const LONGEST_SIDE: u32 = 1024;
const JPEG_QUALITY: u8 = 88;

/// Why a picture was not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureRefused {
    #[error("not a picture in PNG, JPEG or WebP format")]
    NotAPicture,
    #[error("the file is larger than {MOST_MIB} MiB")]
    TooLargeFile,
    #[error("the picture has more than {MOST_MEGAPIXELS} million pixels")]
    TooManyPixels,
    #[error("the picture is damaged")]
    Damaged,
}

impl PictureRefused {
    /// The key of its text; the text may use `most`.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotAPicture => "picture-not-a-picture",
            Self::TooLargeFile => "picture-too-large-file",
            Self::TooManyPixels => "picture-too-many-pixels",
            Self::Damaged => "picture-damaged",
        }
    }

    /// The limit that was passed, if it was one.
    pub fn most(self) -> u64 {
        match self {
            Self::TooLargeFile => MOST_MIB as u64,
            Self::TooManyPixels => MOST_MEGAPIXELS,
            Self::NotAPicture | Self::Damaged => 0,
        }
    }
}

/// Makes a picture of a file's bytes: turned upright, scaled down, and encoded anew, which leaves out its
/// metadata. `name` is that of the file.
pub fn picture_from_bytes(bytes: &[u8], name: &str) -> Result<Picture, PictureRefused> {
    taken_in(decode(bytes)?, name)
}

/// Makes a picture of pixels such as the clipboard holds them: red, green, blue and opacity, row by row.
pub fn picture_from_pixels(
    [width, height]: [u32; 2],
    pixels: impl Iterator<Item = u8>,
    name: &str,
) -> Result<Picture, PictureRefused> {
    let count = u64::from(width) * u64::from(height);
    if count > MOST_MEGAPIXELS * 1_000_000 {
        return Err(PictureRefused::TooManyPixels);
    }
    let pixels: Vec<u8> = pixels.take(count as usize * 4).collect();
    let image = image::RgbaImage::from_raw(width, height, pixels).filter(|_| count > 0);
    taken_in(DynamicImage::ImageRgba8(image.ok_or(PictureRefused::Damaged)?), name)
}

/// The picture scaled down and encoded anew.
fn taken_in(decoded: DynamicImage, name: &str) -> Result<Picture, PictureRefused> {
    let small = if decoded.width().max(decoded.height()) > LONGEST_SIDE {
        decoded.resize(LONGEST_SIDE, LONGEST_SIDE, FilterType::CatmullRom)
    } else {
        decoded
    };
    let (format, data) = encode(&small).map_err(|_| PictureRefused::Damaged)?;
    Ok(Picture {
        name: name.to_owned(),
        format,
        width: small.width(),
        height: small.height(),
        data: PictureData(data.into()),
    })
}

/// The pixels of a picture, within the limits of one that is taken in; upright.
pub fn decode(bytes: &[u8]) -> Result<DynamicImage, PictureRefused> {
    if bytes.len() > MOST_MIB * 1024 * 1024 {
        return Err(PictureRefused::TooLargeFile);
    }
    let reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| PictureRefused::NotAPicture)?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) {
        return Err(PictureRefused::NotAPicture);
    }
    let mut decoder = reader.into_decoder().map_err(|_| PictureRefused::Damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_MEGAPIXELS * 1_000_000 {
        return Err(PictureRefused::TooManyPixels);
    }
    let mut limits = Limits::default();
    // Four channels of two bytes, and as much again for the decoder's own work.
    limits.max_alloc = Some(MOST_MEGAPIXELS * 1_000_000 * 16);
    decoder.set_limits(limits).map_err(|_| PictureRefused::TooManyPixels)?;
    // A picture whose metadata cannot be read is taken as it lies.
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| PictureRefused::Damaged)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// PNG where something shines through, else JPEG.
fn encode(image: &DynamicImage) -> Result<(PictureFormat, Vec<u8>), image::ImageError> {
    let mut bytes = Vec::new();
    let pixels = image.to_rgba8();
    if pixels.pixels().any(|pixel| pixel.0[3] < 255) {
        pixels.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)?;
        return Ok((PictureFormat::Png, bytes));
    }
    JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY).encode_image(&image.to_rgb8())?;
    Ok((PictureFormat::Jpeg, bytes))
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage, Rgba, RgbaImage};

    use super::*;

    fn file(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Vec::new();
        image.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
        bytes
    }

    /// Red on the left, blue on the right.
    fn flag(width: u32, height: u32) -> DynamicImage {
        let pixel = |x, _| if x < width / 2 { Rgb([250, 0, 0]) } else { Rgb([0, 0, 250]) };
        RgbImage::from_fn(width, height, pixel).into()
    }

    /// The segment in which a camera says that the picture lies on its side (turn it clockwise).
    fn lying(jpeg: &[u8]) -> Vec<u8> {
        let tiff = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        let mut exif = b"Exif\0\0".to_vec();
        exif.extend(tiff);
        let mut bytes = jpeg[..2].to_vec();
        bytes.extend([0xFF, 0xE1]);
        bytes.extend(((exif.len() + 2) as u16).to_be_bytes());
        bytes.extend(exif);
        bytes.extend(&jpeg[2..]);
        bytes
    }

    #[test]
    fn a_large_picture_becomes_small_and_keeps_its_proportion() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let picture = picture_from_bytes(&file(&flag(2048, 512), format), "flag").unwrap();
            assert_eq!((picture.width, picture.height), (1024, 256), "{format:?}");
            assert_eq!(picture.format, PictureFormat::Jpeg);
            let decoded = decode(&picture.data.0).unwrap().to_rgb8();
            assert_eq!(decoded.dimensions(), (1024, 256));
            assert!(decoded.get_pixel(100, 100).0[0] > 200);
        }
    }

    #[test]
    fn a_picture_that_lies_on_its_side_is_turned_and_loses_its_metadata() {
        let bytes = lying(&file(&flag(64, 32), ImageFormat::Jpeg));
        let picture = picture_from_bytes(&bytes, "flag").unwrap();
        assert_eq!((picture.width, picture.height), (32, 64));
        let decoded = decode(&picture.data.0).unwrap().to_rgb8();
        assert!(decoded.get_pixel(16, 8).0[0] > 200, "red is on top");
        assert!(!picture.data.0.windows(4).any(|part| part == b"Exif"));
    }

    #[test]
    fn a_place_and_a_text_written_into_a_picture_are_left_out() {
        // A text chunk and the EXIF chunk that PNG and WebP may have, both with a place in them.
        let png = file(&flag(64, 64), ImageFormat::Png);
        let chunk = |kind: &[u8; 4], data: &[u8]| {
            let body = [&kind[..], data].concat();
            let length = u32::try_from(data.len()).unwrap().to_be_bytes();
            [&length[..], &body, &crc32(&body).to_be_bytes()].concat()
        };
        let place = b"Raleigh 35.78N 78.64W";
        let text = chunk(b"tEXt", &[&b"Comment\0"[..], place].concat());
        let exif = chunk(b"eXIf", &[&b"MM\0\x2a\0\0\0\x08\0\0\0\0\0\0"[..], place].concat());
        let end_of_head = 8 + 25;
        let bytes = [&png[..end_of_head], &text, &exif, &png[end_of_head..]].concat();
        let holds_place = |bytes: &[u8]| bytes.windows(place.len()).any(|part| part == place);
        assert!(holds_place(&bytes));
        let picture = picture_from_bytes(&bytes, "flag").unwrap();
        assert_eq!((picture.width, picture.height), (64, 64));
        assert!(!holds_place(&picture.data.0));
    }

    #[test]
    fn pixels_from_the_clipboard_are_taken_in_within_the_same_limits() {
        let pixels = |count: usize| [10, 20, 30, 255].into_iter().cycle().take(count * 4);
        let picture = picture_from_pixels([2048, 1024], pixels(2048 * 1024), "clip").unwrap();
        assert_eq!((picture.width, picture.height), (1024, 512));
        assert_eq!(picture_from_pixels([0, 9], pixels(0), "x").err(), Some(PictureRefused::Damaged));
        assert_eq!(picture_from_pixels([9, 9], pixels(8), "x").err(), Some(PictureRefused::Damaged));
        let endless =
            std::iter::repeat_with(|| panic!("a pixel of a picture that is too large is asked for"));
        assert_eq!(
            picture_from_pixels([60_000, 60_000], endless, "x").err(),
            Some(PictureRefused::TooManyPixels)
        );
    }

    #[test]
    fn what_shines_through_stays_so() {
        let clear = RgbaImage::from_pixel(8, 8, Rgba([0, 0, 0, 100]));
        let picture = picture_from_bytes(&file(&clear.into(), ImageFormat::Png), "clear").unwrap();
        assert_eq!(picture.format, PictureFormat::Png);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let png = file(&flag(64, 64), ImageFormat::Png);
        // Width and height stand in the first chunk, followed by its checksum.
        let mut huge = png.clone();
        huge[16..24].copy_from_slice(&[0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF]);
        let crc = crc32(&huge[12..29]).to_be_bytes();
        huge[29..33].copy_from_slice(&crc);
        for (bytes, expected) in [
            (&b""[..], PictureRefused::NotAPicture),
            (b"GIF89a\x01\0\x01\0", PictureRefused::NotAPicture),
            (b"<svg/>", PictureRefused::NotAPicture),
            (&png[..png.len() / 2], PictureRefused::Damaged),
            (&huge, PictureRefused::TooManyPixels),
            (&vec![0; MOST_MIB * 1024 * 1024 + 1], PictureRefused::TooLargeFile),
        ] {
            assert_eq!(picture_from_bytes(bytes, "x").err(), Some(expected));
        }
    }

    /// The checksum of PNG chunks, bit by bit.
    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |crc, byte| {
            (0..8)
                .fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
        })
    }
}
