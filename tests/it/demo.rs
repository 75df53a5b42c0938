//! A small scene with every kind of shape, in both languages.

use std::sync::Arc;

use cairn::{
    base::geom::{pos, rect, size},
    scene::{
        EllipseShape, ImageData, ImageFormat, ImageShape, PathShape, RectShape, Scene, Shape, Stroke,
        measure::Measure,
        path::Path,
        theme::{Hue, Theme, radius, space, type_size},
        wrap::{Limits, TextStyle, wrap},
    },
};

/// A picture of 2 × 2 pixels.
pub fn picture() -> Arc<ImageData> {
    let mut bytes = Vec::new();
    let pixels = [0xD5, 0x5E, 0x00, 0x1C, 0x57, 0x9F, 0x00, 0xBC, 0x8E, 0xC2, 0xB6, 0x0E];
    let encoder = image::codecs::png::PngEncoder::new(&mut bytes);
    image::ImageEncoder::write_image(encoder, &pixels, 2, 2, image::ExtendedColorType::Rgb8)
        .expect("a picture of four pixels can be encoded");
    Arc::new(ImageData { format: ImageFormat::Png, bytes, pixels: [2, 2] })
}

/// Two cards, a curve of emotion with a star, a dot and a picture.
pub fn scene(measure: &Measure, theme: &Theme) -> Scene<u32> {
    let mut scene = Scene::new(size(520.0, 300.0));
    let sheet = rect(0.0, 0.0, 520.0, 300.0);
    scene.push(Shape::Rect(RectShape { rect: sheet, radius: 0.0, fill: Some(theme.ground), stroke: None }));
    let style = TextStyle::bold(type_size::PAGE_TITLE);
    let title = wrap(measure, "Customer journey · 客户旅程", style, Limits::width(480.0).lines(1));
    scene.push_text(pos(space::XL, space::L), &title, style, theme.ink);
    let english = "Waits 12–15 minutes for a “call back” & gives up: AVATAR Tools Ltd. lost 7 % of orders.";
    let chinese = "客户在等待“回电”12–15分钟后放弃，流失了7%的订单。《服务手册》要求5分钟内回复！";
    card(&mut scene, measure, theme, (1, 24.0, Hue::Vermilion, "Moment of truth", english));
    card(&mut scene, measure, theme, (2, 272.0, Hue::Blue, "关键时刻", chinese));
    let mut curve = Path::default();
    curve.move_to(pos(24.0, 250.0)).cubic_to(pos(120.0, 180.0), pos(180.0, 290.0), pos(280.0, 240.0));
    curve.cubic_to(pos(340.0, 210.0), pos(400.0, 230.0), pos(430.0, 250.0));
    let stroke = Stroke::solid(2.0, theme.hue(Hue::Plum).edge);
    scene.push_tagged(3, Shape::Path(PathShape { path: curve, fill: None, stroke: Some(stroke) }));
    let zero = Path::polyline([pos(24.0, 250.0), pos(496.0, 250.0)]);
    let stroke = Some(Stroke::solid(1.0, theme.second_ink).dashed(4.0, 3.0));
    scene.push(Shape::Path(PathShape { path: zero, fill: None, stroke }));
    let star = Path::star(pos(280.0, 240.0), 9.0);
    scene.push_tagged(4, Shape::Path(PathShape { path: star, fill: Some(theme.accent), stroke: None }));
    scene.push(Shape::Ellipse(EllipseShape {
        rect: rect(425.0, 245.0, 10.0, 10.0),
        fill: Some(theme.adverse.with_alpha(0.5)),
        stroke: Some(Stroke::solid(1.0, theme.ink)),
    }));
    scene.push(Shape::Image(ImageShape::whole(rect(464.0, 262.0, 32.0, 24.0), picture())));
    scene
}

fn card(
    scene: &mut Scene<u32>,
    measure: &Measure,
    theme: &Theme,
    (tag, x, hue, title, text): (u32, f32, Hue, &str, &str),
) {
    let colours = theme.hue(hue);
    let (title_style, style) = (TextStyle::bold(type_size::CARD_TITLE), TextStyle::regular(type_size::BODY));
    let width = 224.0 - 2.0 * space::M;
    let title = wrap(measure, title, title_style, Limits::width(width).lines(2));
    let body = wrap(measure, text, style, Limits::width(width));
    let height = title.height(title_style) + space::XS + body.height(style) + 2.0 * space::M;
    scene.push_tagged(
        tag,
        Shape::Rect(RectShape {
            rect: rect(x, 64.0, 224.0, height),
            radius: radius::CARD,
            fill: Some(colours.ground),
            stroke: Some(Stroke::solid(1.0, colours.edge)),
        }),
    );
    let top = pos(x + space::M, 64.0 + space::M);
    let below = scene.push_text(top, &title, title_style, theme.ink);
    scene.push_text(top.moved(0.0, below + space::XS), &body, style, theme.ink);
}
