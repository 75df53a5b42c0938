//! The portrait at the head of the band: the picture cut to it, or the drawn avatar.

use std::sync::Arc;

use crate::{
    base::geom::{Rect, pos, rect},
    model::{
        AnyId,
        picture::{Picture, PictureFormat},
    },
    scene::{ImageData, ImageFormat, ImageShape, RectShape, Scene, Shape, avatar},
};

use super::{BAND, Page, SHEET, picture_of};

/// Height of the portrait; it is as wide as the band.
pub const HEIGHT: f32 = 236.0;

/// Paints the portrait and, below it, the ground of the band.
pub fn draw(page: &Page, scene: &mut Scene<AnyId>) {
    let persona: AnyId = page.id.into();
    if let Some((_, picture)) = picture_of(page.workspace, page.persona) {
        let image = ImageShape { rect: covering(picture), image: Arc::new(data_of(picture)) };
        scene.push_tagged(persona, Shape::Image(image));
    } else {
        let drawn = avatar::avatar(page.id, &page.persona.name, (BAND, HEIGHT), page.look);
        scene.append_moved(&drawn, 0.0, 0.0);
    }
    let below = rect(0.0, HEIGHT, BAND, SHEET.h - HEIGHT);
    let fill = Some(page.colours.ground);
    scene.push_tagged(persona, Shape::Rect(RectShape { rect: below, radius: 0.0, fill, stroke: None }));
}

/// A place for a picture that covers the portrait without distortion. A scene cannot cut: what is too much
/// lies beyond the sheet or under what is painted next. Of a tall picture the upper part is kept.
fn covering(picture: &Picture) -> Rect {
    let (width, height) = (picture.width as f32, picture.height as f32);
    let scale = (BAND / width).max(HEIGHT / height);
    let (width, height) = (width * scale, height * scale);
    let above = (height - HEIGHT) * 0.25;
    let min = pos((BAND - width) / 2.0, -above);
    Rect { min, max: min.moved(width, height) }
}

fn data_of(picture: &Picture) -> ImageData {
    let format = match picture.format {
        PictureFormat::Png => ImageFormat::Png,
        PictureFormat::Jpeg => ImageFormat::Jpeg,
    };
    ImageData { format, bytes: picture.data.0.to_vec(), pixels: [picture.width, picture.height] }
}
