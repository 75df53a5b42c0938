//! Pictures of a workspace as textures of the window, read once.

use std::{collections::HashMap, sync::Arc};

use egui::{ColorImage, Context, TextureHandle, TextureId, TextureOptions};

use crate::scene::ImageData;

/// Longest side of a texture in pixels; pictures in a workspace are scaled down already.
const LARGEST: u32 = 4096;

/// Textures by the bytes they were made of; `None` for what could not be read.
#[derive(Default)]
pub struct Textures {
    known: HashMap<u64, Option<TextureHandle>>,
}

impl Textures {
    /// The texture of a picture; one that cannot be read has none.
    pub fn get(&mut self, ctx: &Context, image: &ImageData) -> Option<TextureId> {
        let key = fingerprint(&image.bytes);
        let texture = self.known.entry(key).or_insert_with(|| load(ctx, key, image));
        texture.as_ref().map(TextureHandle::id)
    }
}

/// The length with some of the bytes: enough to tell pictures of one workspace apart.
fn fingerprint(bytes: &[u8]) -> u64 {
    let step = (bytes.len() / 512).max(1);
    let start = bytes.len() as u64;
    bytes.iter().step_by(step).fold(start, |sum, byte| sum.wrapping_mul(0x0100_0000_01b3) ^ u64::from(*byte))
}

fn load(ctx: &Context, key: u64, image: &ImageData) -> Option<TextureHandle> {
    if image.pixels.iter().any(|side| *side > LARGEST) {
        return None;
    }
    let picture = image::load_from_memory(&image.bytes).ok()?.to_rgba8();
    let size = [picture.width() as usize, picture.height() as usize];
    let pixels = ColorImage::from_rgba_unmultiplied(size, picture.as_raw());
    Some(ctx.load_texture(format!("picture-{key:x}"), Arc::new(pixels), TextureOptions::LINEAR))
}
