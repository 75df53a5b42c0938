//! The portrait at the head of the band: the picture cut to it, or the drawn avatar.

use std::sync::Arc;

use crate::{
    base::{
        geom::{Pos, Rect, pos, rect},
        id::Id,
    },
    model::{
        AnyId, Workspace,
        persona::{Crop, Persona},
        picture::{Picture, PictureFormat},
    },
    scene::{ImageData, ImageFormat, ImageShape, RectShape, Scene, Shape, avatar, look::Look},
};

use super::{BAND, BLEED, Page, SHEET, picture_of};

/// Height of the portrait; it is as wide as the band.
pub const HEIGHT: f32 = 236.0;

/// Paints the portrait and, below it, the ground of the band.
pub fn draw(page: &Page, scene: &mut Scene<AnyId>) {
    portrait(page.workspace, (page.id, page.persona), rect(0.0, 0.0, BAND, HEIGHT), page.look, scene);
    let below = rect(0.0, HEIGHT, BAND, SHEET.h - HEIGHT + BLEED);
    let fill = Some(page.colours.ground);
    scene
        .push_tagged(page.id.into(), Shape::Rect(RectShape { rect: below, radius: 0.0, fill, stroke: None }));
}

/// Paints a persona's picture, as it is cropped, or its drawn avatar into a place.
pub fn portrait(
    workspace: &Workspace,
    (id, persona): (Id<Persona>, &Persona),
    place: Rect,
    look: &Look,
    scene: &mut Scene<AnyId>,
) {
    if let Some((_, picture)) = picture_of(workspace, persona) {
        let part = part_of(picture, persona.crop.as_ref(), (place.width(), place.height()));
        let image = ImageShape { rect: place, part, image: Arc::new(data_of(picture)) };
        scene.push_tagged(id.into(), Shape::Image(image));
    } else {
        let mut drawn: Scene<AnyId> =
            avatar::avatar(id, &persona.name, (place.width(), place.height()), look);
        drawn.items.iter_mut().for_each(|item| item.tag = Some(id.into()));
        scene.append_moved(&drawn, place.min.x, place.min.y);
    }
}

/// The part of a picture that fills a frame of a width and height without distortion, in parts of the picture.
/// Of a tall picture that is not cropped it is the upper part.
pub fn part_of(picture: &Picture, crop: Option<&Crop>, (width, height): (f32, f32)) -> Rect {
    let (wide, tall) = (picture.width.max(1) as f32, picture.height.max(1) as f32);
    let zoom = crop.map_or(1.0, |crop| (crop.zoom as f32).clamp(1.0, Crop::MOST_ZOOM));
    let scale = (width / wide).max(height / tall) * zoom;
    let (w, h) = ((width / (wide * scale)).min(1.0), (height / (tall * scale)).min(1.0));
    let middle = crop.map_or(pos(0.5, (1.0 - h) * 0.25 + h / 2.0), middle);
    let x = (middle.x - w / 2.0).clamp(0.0, 1.0 - w);
    let y = (middle.y - h / 2.0).clamp(0.0, 1.0 - h);
    rect(x, y, w, h)
}

/// The point in the middle; the middle of the picture for what is no number.
fn middle(crop: &Crop) -> Pos {
    let part = |part: f64| if part.is_finite() { part.clamp(0.0, 1.0) as f32 } else { 0.5 };
    pos(part(crop.x), part(crop.y))
}

fn data_of(picture: &Picture) -> ImageData {
    let format = match picture.format {
        PictureFormat::Png => ImageFormat::Png,
        PictureFormat::Jpeg => ImageFormat::Jpeg,
    };
    ImageData { format, bytes: picture.data.0.to_vec(), pixels: [picture.width, picture.height] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crop_shows_a_part_of_the_frame_s_shape_inside_the_picture() {
        let picture = Picture { width: 400, height: 200, ..Picture::default() };
        let part = |crop: Option<(f64, f64, f64)>| {
            let crop = crop.map(|(x, y, zoom)| Crop { x, y, zoom });
            let part = part_of(&picture, crop.as_ref(), (100.0, 100.0));
            [part.min.x, part.min.y, part.width(), part.height()]
        };
        assert_eq!(part(None), [0.25, 0.0, 0.5, 1.0]);
        assert_eq!(part(Some((0.5, 0.5, 2.0))), [0.375, 0.25, 0.25, 0.5]);
        assert_eq!(part(Some((0.0, 1.0, 2.0))), [0.0, 0.5, 0.25, 0.5], "it never leaves the picture");
        assert_eq!(part(Some((f64::NAN, 9.0, 0.0))), [0.25, 0.0, 0.5, 1.0]);
    }
}
