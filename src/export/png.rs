//! PNG: the scene drawn by the CPU.

use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};

use super::{ExportError, tree};
use crate::scene::{Scene, font::FontSet};

/// Pixels to a side at most.
pub const MOST_SIDE: u32 = 16_384;
/// Pixels in all at most: 256 MB while it is drawn.
pub const MOST_PIXELS: u64 = 64 << 20;

/// The scene with `scale` pixels to the point. Where nothing is painted it is clear.
pub fn write<T: Clone>(scene: &Scene<T>, fonts: &FontSet, scale: f32) -> Result<Vec<u8>, ExportError> {
    let pixmap = render(scene, fonts, scale)?;
    pixmap.encode_png().map_err(|error| ExportError::Png(error.to_string()))
}

/// A drawing as pixels: red, green, blue and alpha, not premultiplied, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    pub size: [usize; 2],
    pub rgba: Vec<u8>,
}

/// The same as [`write()`], not put into a file.
pub fn draw<T: Clone>(scene: &Scene<T>, fonts: &FontSet, scale: f32) -> Result<Pixels, ExportError> {
    let pixmap = render(scene, fonts, scale)?;
    let size = [pixmap.width() as usize, pixmap.height() as usize];
    let channels = |pixel: &PremultipliedColorU8| {
        let pixel = pixel.demultiply();
        [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
    };
    Ok(Pixels { size, rgba: pixmap.pixels().iter().flat_map(channels).collect() })
}

fn render<T: Clone>(scene: &Scene<T>, fonts: &FontSet, scale: f32) -> Result<Pixmap, ExportError> {
    let [width, height] = pixels(scene.size.w * scale, scene.size.h * scale)?;
    let tree = tree::Reader::new(fonts).read(scene)?;
    let mut pixmap = Pixmap::new(width, height).ok_or_else(|| too_large(width as f32, height as f32))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    Ok(pixmap)
}

/// Whole pixels for an extent, or why not.
fn pixels(width: f32, height: f32) -> Result<[u32; 2], ExportError> {
    let possible = |side: f32| side.is_finite() && side > 0.0;
    if !possible(width) || !possible(height) {
        return Err(ExportError::NoExtent { width, height });
    }
    let [w, h] = [width, height].map(|side| side.ceil().max(1.0));
    if w > MOST_SIDE as f32 || h > MOST_SIDE as f32 || f64::from(w) * f64::from(h) > MOST_PIXELS as f64 {
        return Err(too_large(w, h));
    }
    Ok([w as u32, h as u32])
}

fn too_large(width: f32, height: f32) -> ExportError {
    ExportError::TooLarge { width, height, most: MOST_SIDE, most_pixels: MOST_PIXELS }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_in_pixels_is_limited() {
        assert_eq!(pixels(100.2, 50.0).unwrap(), [101, 50]);
        assert!(matches!(pixels(20_000.0, 10.0), Err(ExportError::TooLarge { .. })));
        assert!(matches!(pixels(16_000.0, 16_000.0), Err(ExportError::TooLarge { .. })));
        for bad in [0.0, -1.0, f32::NAN, f32::INFINITY] {
            assert!(matches!(pixels(bad, 10.0), Err(ExportError::NoExtent { .. })), "{bad}");
        }
    }
}
