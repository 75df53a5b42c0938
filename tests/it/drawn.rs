//! What a drawing says.

use cairn::scene::{Scene, Shape};

/// Its texts, in the order they are drawn.
pub fn texts<T>(scene: &Scene<T>) -> Vec<String> {
    let texts = scene.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(line) => Some(line.text.to_string()),
        _ => None,
    });
    texts.collect()
}
