//! Drawings on the clipboard, as pictures.

use egui::ColorImage;

use crate::{
    base::geom::rect,
    export::{ExportError, png},
    scene::{RectShape, Scene, Shape, measure::Measure, theme::Theme},
};

/// Pixels of the picture to a point of the drawing.
const SCALE: f32 = 2.0;

/// Copies a drawing as a picture on the theme's surface; pasted into a slide or a mail it looks as it does here.
pub fn copy_picture<T: Clone>(
    ctx: &egui::Context,
    drawing: &Scene<T>,
    (measure, theme): (&Measure, &Theme),
) -> Result<(), ExportError> {
    let mut sheet: Scene<T> = Scene::new(drawing.size);
    let whole = rect(0.0, 0.0, drawing.size.w, drawing.size.h);
    sheet.push(Shape::Rect(RectShape { rect: whole, radius: 0.0, fill: Some(theme.surface), stroke: None }));
    sheet.append_moved(drawing, 0.0, 0.0);
    let bytes = png::write(&sheet, measure.fonts(), SCALE)?;
    let decoded = image::load_from_memory_with_format(&bytes, image::ImageFormat::Png)
        .map_err(|error| ExportError::Png(error.to_string()))?
        .into_rgba8();
    let size = [decoded.width() as usize, decoded.height() as usize];
    let picture = ColorImage::from_rgba_unmultiplied(size, decoded.as_raw());
    ctx.copy_image(picture);
    Ok(())
}
