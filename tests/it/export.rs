//! The files a scene becomes.

use std::sync::Arc;

use cairn::{
    base::{
        colour::Colour,
        geom::{pos, rect, size},
    },
    export::{About, ExportError, Margin, Options, Orientation, Paper, Sheet, pdf, png, svg},
    scene::{
        EllipseShape, ImageData, ImageFormat, ImageShape, PathShape, RectShape, Scene, Shape, Stroke,
        TextLine,
        font::{Weight, embedded},
        measure::Measure,
        path::{Path, Segment},
        theme::{Hue, Theme},
        wrap::{Limits, TextStyle, wrap},
    },
};

use crate::demo;

fn scene() -> Scene<u32> {
    demo::scene(&Measure::default(), Theme::print())
}

fn about() -> About {
    About { title: "Journey <1> & 旅程".to_owned(), language: "en".to_owned() }
}

#[test]
fn a_scene_has_one_svg_text() {
    insta::assert_snapshot!(svg::write_without_fonts(&scene(), embedded(), &about()));
}

#[test]
fn an_svg_file_carries_its_fonts_and_is_the_same_each_time() {
    let text = svg::write(&scene(), embedded(), &about()).unwrap();
    assert_eq!(text.matches("@font-face").count(), 2);
    assert!(text.len() < 200_000, "{}", text.len());
    assert_eq!(text, svg::write(&scene(), embedded(), &about()).unwrap());
    usvg::Tree::from_str(&text, &usvg::Options::default()).unwrap();
}

#[test]
fn hostile_text_stays_text() {
    let measure = Measure::default();
    let style = TextStyle::regular(13.0);
    let limits = Limits::width(500.0);
    let hostile = "</text><script>alert(\"1\")</script>&amp;\u{0}\u{1b}\u{FFFF}\u{202e}]]> 'x'";
    let mut scene: Scene = Scene::new(size(600.0, 40.0));
    let lines = wrap(&measure, hostile, style, limits);
    scene.push_text(pos(0.0, 0.0), &lines, style, Colour::BLACK);
    let about = About { title: hostile.to_owned(), language: "\"><x>".to_owned() };
    let text = svg::write(&scene, embedded(), &about).unwrap();
    assert!(!text.contains("<script"));
    usvg::Tree::from_str(&text, &usvg::Options::default()).unwrap();
}

#[test]
fn a_png_has_the_size_asked_for_and_shows_the_scene() {
    let bytes = png::write(&scene(), embedded(), 2.0).unwrap();
    let picture = image::load_from_memory(&bytes).unwrap().to_rgba8();
    assert_eq!(picture.dimensions(), (1040, 600));
    let [r, g, b, a] = picture.get_pixel(100, 220).0;
    let ground = Theme::print().hue(Hue::Vermilion).ground;
    assert_eq!((Colour { r, g, b, a }), ground, "inside the first card");
    let ink = Theme::print().ink;
    let inked = picture.pixels().filter(|p| p.0[..3] == [ink.r, ink.g, ink.b]).count();
    assert!(inked > 2_000, "{inked} pixels of text");
    let star = Theme::print().accent;
    assert_eq!(picture.get_pixel(560, 480).0[..3], [star.r, star.g, star.b]);
}

#[test]
fn a_pdf_has_a_page_for_each_scene_and_text_that_can_be_found() {
    let options = Options { about: about(), ..Options::default() };
    let bytes = pdf::write(&[scene(), scene()], embedded(), &options).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.starts_with("%PDF-"));
    assert_eq!(count(&bytes, b"/Type/Page/") + count(&bytes, b"/Type /Page\n"), 2);
    assert!(text.contains("ToUnicode"));
    for name in ["NotoSansSC-Regular", "NotoSansSC-Bold"] {
        assert!(text.contains(name), "{name}");
    }
    assert!(text.contains("/Lang(en)") || text.contains("/Lang (en)"));
    assert!(bytes.len() < 150_000, "{}", bytes.len());
    assert_eq!(bytes, pdf::write(&[scene(), scene()], embedded(), &options).unwrap());
}

fn count(bytes: &[u8], part: &[u8]) -> usize {
    bytes.windows(part.len()).filter(|window| *window == part).count()
}

#[test]
fn a_pdf_on_paper_has_the_size_of_the_paper() {
    let sheet =
        Sheet::Paper { paper: Paper::A3, orientation: Orientation::Either, margin: Margin::default() };
    let bytes = pdf::write(&[scene()], embedded(), &Options { sheet, ..Options::default() }).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("1190.55") && text.contains("841.88"), "A3 lying");
}

/// A drawing in each of the formats for drawings.
fn every_way(scene: &Scene) -> [Result<Vec<u8>, ExportError>; 3] {
    let options = Options::default();
    [
        svg::write(scene, embedded(), &options.about).map(String::into_bytes),
        png::write(scene, embedded(), options.png_scale),
        pdf::write(std::slice::from_ref(scene), embedded(), &options),
    ]
}

#[test]
fn what_cannot_be_written_is_refused_in_words() {
    let options = Options::default();
    for extent in [size(0.0, 10.0), size(f32::NAN, 10.0), size(10.0, -1.0), size(f32::INFINITY, 1.0)] {
        for result in every_way(&Scene::new(extent)) {
            assert!(matches!(result, Err(ExportError::NoExtent { .. })), "{extent:?}");
        }
    }
    let large = png::write(&Scene::<()>::new(size(9_000.0, 9_000.0)), embedded(), 1.0);
    assert!(large.unwrap_err().to_string().starts_with("the picture would have 9000 × 9000 pixels"));
    assert!(matches!(pdf::write::<()>(&[], embedded(), &options), Err(ExportError::NoPages)));
}

#[test]
fn shapes_nobody_can_draw_do_not_spoil_a_file() {
    let mut scene: Scene = Scene::new(size(50.0, 50.0));
    let extremes = [0.0, 1.0, -5.0, 1e30, f32::MIN_POSITIVE, f32::NAN, f32::INFINITY];
    for (x, w) in extremes.iter().flat_map(|x| extremes.map(|w| (*x, w))) {
        let stroke = Some(Stroke::solid(w, Colour::BLACK).dashed(x, w));
        let rect = rect(x, w, w, x);
        scene.push(Shape::Rect(RectShape { rect, radius: w, fill: Some(Colour::BLACK), stroke }));
        scene.push(Shape::Ellipse(EllipseShape { rect, fill: None, stroke }));
        let path = Path::polyline([pos(x, w), pos(w, x)]);
        scene.push(Shape::Path(PathShape { path, fill: None, stroke }));
        let text = Arc::from("text 😀 客");
        let weight = Weight::Bold;
        let colour = Colour::BLACK;
        scene.push(Shape::Text(TextLine { pos: pos(x, w), text, size: w, weight, colour, width: x }));
    }
    for segments in
        [vec![], vec![Segment::Close], vec![Segment::Cubic(pos(0.0, 0.0), pos(1.0, 1.0), pos(2.0, 0.0))]]
    {
        scene.push(Shape::Path(PathShape {
            path: Path { segments },
            fill: Some(Colour::BLACK),
            stroke: None,
        }));
    }
    let image = Arc::new(ImageData { format: ImageFormat::Jpeg, bytes: vec![1, 2, 3], pixels: [9, 9] });
    scene.push(Shape::Image(ImageShape::whole(rect(0.0, 0.0, 9.0, 9.0), image)));
    for written in every_way(&scene) {
        assert!(!written.unwrap().is_empty());
    }
}
