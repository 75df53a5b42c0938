//! Lines of text: where they break, that they fit, and that all who draw them agree on their width.

use std::sync::{Arc, OnceLock};

use cairn::{
    base::{colour::Colour, geom::pos, geom::size},
    export::{About, svg},
    scene::{
        Scene, Shape, TextLine,
        font::{self, Weight, embedded},
        measure::Measure,
        wrap::{Limits, TextStyle, Wrapped, wrap},
    },
};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

fn measure() -> &'static Measure {
    static MEASURE: OnceLock<Measure> = OnceLock::new();
    MEASURE.get_or_init(Measure::default)
}

const BODY: TextStyle = TextStyle::regular(10.0);

fn lines(wrapped: &Wrapped) -> Vec<&str> {
    wrapped.lines.iter().map(|line| &*line.text).collect()
}

/// `width` in points; hanzi are 10 wide.
fn check(text: &str, width: f32, expected: &[&str]) {
    let wrapped = wrap(measure(), text, BODY, Limits::width(width));
    assert_eq!(lines(&wrapped), expected, "{text}");
    assert!(!wrapped.elided);
}

#[test]
fn english_breaks_between_words_and_drops_the_space() {
    check("Moment of truth", 60.0, &["Moment of", "truth"]);
    check("Moment of truth   ", 1000.0, &["Moment of truth"]);
    check("first-class service", 60.0, &["first-class", "service"]);
    check("10\u{a0}000\u{a0}clients", 20.0, &["10\u{a0}0", "00\u{a0}c", "lien", "ts"]);
}

#[test]
fn chinese_keeps_punctuation_off_the_wrong_end_of_a_line() {
    check("客户在门店等待，然后离开。", 70.0, &["客户在门店等", "待，然后离开。"]);
    check("客户说「太慢了」才走", 40.0, &["客户说", "「太慢", "了」才走"]);
    check("客户说“太慢”才走", 40.0, &["客户说", "“太慢”才", "走"]);
    check("真的吗？！是的", 40.0, &["真的", "吗？！是", "的"]);
    check("（一）（二）", 30.0, &["（一）", "（二）"]);
    check("使用CX策略", 40.0, &["使用CX", "策略"]);
}

#[test]
fn line_ends_in_the_text_are_kept() {
    check("one\ntwo\r\n\nfour\n\n", 100.0, &["one", "two", "", "four"]);
    check("", 100.0, &[]);
    check(" \n ", 100.0, &[]);
}

#[test]
fn a_word_wider_than_its_line_is_cut_at_graphemes() {
    check("a客户客户", 10.0, &["a", "客", "户", "客", "户"]);
    check("e\u{301}e\u{301}e\u{301}", 6.0, &["e\u{301}", "e\u{301}", "e\u{301}"]);
    check("👩‍👩‍👧👩‍👩‍👧", 4.0, &["👩‍👩‍👧", "👩‍👩‍👧"]);
    // Kerning moves f and V apart: together they are wider than one by one.
    check("fVfV", 9.2, &["f", "Vf", "V"]);
    check("in incomprehensibilities", 50.0, &["in", "incompre", "hensibiliti", "es"]);
}

#[test]
fn too_many_lines_end_in_an_ellipsis_that_fits() {
    for (text, width, most, expected) in [
        ("客户在门店等待，然后离开", 50.0, 2, vec!["客户在门店", "等待…"]),
        ("Moment of truth", 64.0, 1, vec!["Moment of…"]),
        ("Moment of truth", 46.0, 1, vec!["Momen…"]),
        ("one\ntwo\nthree", 100.0, 2, vec!["one", "two…"]),
        ("客户", 8.0, 1, vec!["…"]),
        ("客户", 8.0, 0, vec![]),
    ] {
        let wrapped = wrap(measure(), text, BODY, Limits::width(width).lines(most));
        assert_eq!(lines(&wrapped), expected, "{text}");
        assert!(wrapped.elided, "{text}");
    }
    assert!(!wrap(measure(), "one\ntwo\n", BODY, Limits::width(100.0).lines(2)).elided);
}

#[test]
fn a_useless_width_still_shows_the_text() {
    for width in [0.0, -5.0, f32::NAN] {
        let wrapped = wrap(measure(), "ab 客", BODY, Limits::width(width));
        assert_eq!(lines(&wrapped), ["a", "b", "客"], "{width}");
    }
    assert_eq!(wrap(measure(), "a b c", BODY, Limits::width(f32::INFINITY)).lines.len(), 1);
}

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z]{1,12} ",
        3 => "[一-龥]{1,8}",
        2 => "[，。！？；：、「」『』（）《》“”‘’…—]",
        1 => "[\u{1F600}-\u{1F64F}]",
        1 => "[א-ת]{2,7} ",
        1 => "[ا-ي]{2,7} ",
        1 => "[a-z/.]{20,60}",
        1 => "[e\u{301}\u{200d}\u{a0}\u{ad}\t\n\r\u{3000} ]{1,4}",
        1 => "\\PC{1,6}",
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_line_overflows_and_no_text_is_lost(
        text in texts(), width in 1.0_f32..200.0, bold: bool, most in prop_oneof![Just(usize::MAX), 1..5_usize],
    ) {
        let style = if bold { TextStyle::bold(13.0) } else { BODY };
        let wrapped = wrap(measure(), &text, style, Limits::width(width).lines(most));
        prop_assert!(wrapped.lines.len() <= most);
        for line in &wrapped.lines {
            let drawn = measure().width(&line.text, style.size, style.weight);
            prop_assert!((drawn - line.width).abs() < 0.05 * style.size, "{line:?} is drawn {drawn} wide");
            prop_assert!(line.width <= width || line.text.graphemes(true).count() == 1, "{line:?} in {width}");
            prop_assert!(!line.text.chars().any(char::is_control));
        }
        if !wrapped.elided {
            let shown = |text: &str| -> String {
                text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
            };
            let all: String = wrapped.lines.iter().map(|line| &*line.text).collect();
            prop_assert_eq!(shown(&all), shown(&text));
        }
    }
}

const SENTENCES: [&str; 6] = [
    "Customers wait 12 minutes on average before they hang up.",
    "AVATAR Tools: 7.5 % fewer orders, −3 points of NPS (n = 1 204).",
    "Größe, naïve, Ω ≥ 5 × σ, Жизнь — “quoted” and ‘nested’…",
    "客户在门店等待十二分钟之后离开，再也没有回来。",
    "“关键时刻”是客户决定去留的瞬间（见《服务手册》第３章）。",
    "使用 CX 策略后，净推荐值提高了 12.5 个点！",
];

#[test]
fn the_svg_reader_draws_lines_as_wide_as_measured() {
    for (text, weight, expected) in measured_sentences() {
        let mut scene: Scene = Scene::new(size(1_000.0, 40.0));
        let line = TextLine {
            pos: pos(10.0, 30.0),
            text: Arc::from(text),
            size: 13.0,
            weight,
            colour: Colour::BLACK,
            width: expected,
        };
        scene.push(Shape::Text(line));
        let mut options = usvg::Options::default();
        options.fontdb_mut().load_font_data(font::REGULAR.to_vec());
        options.fontdb_mut().load_font_data(font::BOLD.to_vec());
        let svg = svg::write_without_fonts(&scene, embedded(), &About::default());
        let tree = usvg::Tree::from_str(&svg, &options).unwrap();
        let drawn = tree.root().children()[0].bounding_box().width();
        agree("usvg", text, drawn, expected);
    }
}

#[test]
fn the_window_draws_lines_as_wide_as_measured() {
    use egui::epaint::text::{FontData, FontDefinitions, FontId, Fonts, TextOptions};
    let mut definitions = FontDefinitions::empty();
    let bold = egui::FontFamily::Name("bold".into());
    for (name, bytes, family) in
        [("regular", font::REGULAR, egui::FontFamily::Proportional), ("bold", font::BOLD, bold.clone())]
    {
        definitions.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        definitions.families.insert(family, vec![name.to_owned()]);
    }
    let mut fonts = Fonts::new(TextOptions::default(), definitions);
    for (text, weight, expected) in measured_sentences() {
        let family = if weight == Weight::Bold { bold.clone() } else { egui::FontFamily::Proportional };
        let font = FontId::new(13.0, family);
        for pixels_per_point in [1.0, 1.5, 2.0] {
            let mut view = fonts.with_pixels_per_point(pixels_per_point);
            let galley = view.layout_no_wrap(text.to_owned(), font.clone(), egui::Color32::BLACK);
            agree("egui", text, galley.size().x, expected);
        }
    }
}

fn measured_sentences() -> impl Iterator<Item = (&'static str, Weight, f32)> {
    SENTENCES
        .into_iter()
        .flat_map(|text| Weight::ALL.map(|weight| (text, weight, measure().width(text, 13.0, weight))))
}

fn agree(who: &str, text: &str, drawn: f32, expected: f32) {
    let off = (drawn / expected - 1.0).abs();
    assert!(off < 0.01, "{who} draws {drawn} instead of {expected}: {text}");
}
