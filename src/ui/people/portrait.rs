//! Portraits on the screen: pictures as textures, cut square, else the drawn avatar.

use std::{collections::HashMap, sync::Arc};

use egui::{Color32, ColorImage, Pos2, Rect, TextureHandle, TextureId, TextureOptions, Ui};

use crate::{
    base::id::Id,
    import::picture::decode,
    model::{
        Workspace,
        persona::Persona,
        picture::{Picture, PictureData},
    },
    scene::{
        Scene,
        avatar::avatar,
        look::Look,
        persona_sheet::{part_of, picture_of},
    },
};

use super::super::{
    Cx,
    paint::{self, Camera},
};

/// The textures of pictures that have been shown.
#[derive(Default)]
pub struct Portraits {
    known: HashMap<Id<Picture>, Known>,
}

/// A picture's bytes and what they became; a damaged one has no texture.
struct Known {
    data: PictureData,
    texture: Option<TextureHandle>,
}

impl Portraits {
    /// The texture of a persona's picture, if it has one that can be read.
    pub fn texture(
        &mut self,
        ctx: &egui::Context,
        workspace: &Workspace,
        id: Id<Persona>,
    ) -> Option<TextureId> {
        let persona = workspace.personas.get(id)?;
        let (id, picture) = picture_of(workspace, persona)?;
        let is_same = |known: &Known| Arc::ptr_eq(&known.data.0, &picture.data.0);
        if !self.known.get(&id).is_some_and(is_same) {
            let texture = load(ctx, id, picture);
            self.known.insert(id, Known { data: picture.data.clone(), texture });
        }
        self.known.get(&id)?.texture.as_ref().map(TextureHandle::id)
    }

    /// Paints the portrait of a persona into a rectangle.
    pub fn paint(&mut self, ui: &Ui, cx: &Cx, id: Id<Persona>, rect: Rect) {
        let Some(persona) = cx.workspace.personas.get(id) else { return };
        if let Some(texture) = self.texture(ui.ctx(), cx.workspace, id)
            && let Some((_, picture)) = picture_of(cx.workspace, persona)
        {
            let part = part_of(picture, persona.crop.as_ref(), (rect.width(), rect.height()));
            let part =
                Rect::from_min_max(Pos2::new(part.min.x, part.min.y), Pos2::new(part.max.x, part.max.y));
            ui.painter().image(texture, rect, part, Color32::WHITE);
            return;
        }
        let look = Look { measure: cx.measure, theme: cx.theme, lang: cx.lang };
        let drawn: Scene = avatar(id, &persona.name, (rect.width(), rect.height()), &look);
        let camera = Camera { origin: rect.min, zoom: 1.0 };
        paint::items(
            &ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())),
            camera,
            drawn.items.iter(),
            &mut |_| None,
        );
    }
}

fn load(ctx: &egui::Context, id: Id<Picture>, picture: &Picture) -> Option<TextureHandle> {
    let pixels = decode(&picture.data.0).ok()?.to_rgba8();
    let size = [pixels.width() as usize, pixels.height() as usize];
    let image = ColorImage::from_rgba_unmultiplied(size, pixels.as_raw());
    Some(ctx.load_texture(id.to_string(), image, TextureOptions::LINEAR))
}
