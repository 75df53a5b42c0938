//! SVG: one element to an item, numbers to two decimals, the used part of the fonts inside.

use std::fmt::{self, Display, Write};

use base64::{Engine, display::Base64Display, engine::general_purpose::STANDARD};

use super::{About, ExportError, check_extent, webfont};
use crate::{
    base::{
        colour::Colour,
        geom::{Pos, Rect, rect},
    },
    scene::{
        EllipseShape, ImageFormat, ImageShape, PathShape, RectShape, Scene, Shape, Stroke, TextLine,
        font::{FontSet, Weight},
        path::{Path, Segment},
    },
};

/// A file that looks the same everywhere: it carries the glyphs it uses.
pub fn write<T: Clone>(scene: &Scene<T>, fonts: &FontSet, about: &About) -> Result<String, ExportError> {
    check_extent(scene.size)?;
    let style = font_faces(scene, fonts)?;
    Ok(Writer::new(fonts, Widths::HoldWhereUnsure).document(scene, about, &style))
}

/// The same text with the fonts only named, for readers that are given them otherwise.
pub fn write_without_fonts<T: Clone>(scene: &Scene<T>, fonts: &FontSet, about: &About) -> String {
    Writer::new(fonts, Widths::AsShaped).document(scene, about, "")
}

/// A number with at most two decimals, the shortest form; what is not finite is 0.
struct Number(f32);

impl Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rounded = (f64::from(self.0) * 100.0).round() / 100.0;
        // Adding zero makes a negative zero positive.
        write!(f, "{}", if rounded.is_finite() { rounded + 0.0 } else { 0.0 })
    }
}

/// Text with what XML reserves escaped and what it forbids left out.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\t' | '\n' | '\r' => f.write_char(' ')?,
                '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

/// `@font-face` rules for the glyphs a scene uses.
fn font_faces<T: Clone>(scene: &Scene<T>, fonts: &FontSet) -> Result<String, ExportError> {
    let mut style = String::new();
    for weight in Weight::ALL {
        for (place, face) in fonts.faces(weight).iter().enumerate() {
            let used = webfont::Used::in_lines(text_lines(scene), fonts, weight, place);
            if let Some(bytes) = webfont::subset(face, &used)? {
                let rule = format!(
                    "@font-face{{font-family:\"{}\";font-weight:{};src:url(data:font/ttf;base64,{}) format(\"truetype\")}}\n",
                    face.family().replace(['"', '\\', '<', '&'], ""),
                    weight.css(),
                    STANDARD.encode(bytes),
                );
                style.push_str(&rule);
            }
        }
    }
    Ok(style)
}

fn text_lines<T: Clone>(scene: &Scene<T>) -> impl Iterator<Item = &TextLine> {
    scene.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(line) => Some(line),
        _ => None,
    })
}

/// What is said about the width of a line of text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Widths {
    /// Nothing: the reader shapes with the same fonts.
    AsShaped,
    /// The measured width, where the reader will have to take some glyphs from fonts of its own.
    HoldWhereUnsure,
}

struct Writer<'a> {
    out: String,
    fonts: &'a FontSet,
    widths: Widths,
}

impl<'a> Writer<'a> {
    fn new(fonts: &'a FontSet, widths: Widths) -> Self {
        Self { out: String::new(), fonts, widths }
    }

    fn add(&mut self, text: fmt::Arguments<'_>) {
        self.out.write_fmt(text).expect("writing to a string does not fail");
    }

    fn document<T: Clone>(mut self, scene: &Scene<T>, about: &About, style: &str) -> String {
        let (width, height) = (Number(scene.size.w), Number(scene.size.h));
        self.add(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\""
        ));
        if !about.language.is_empty() {
            self.add(format_args!(" xml:lang=\"{}\"", Escaped(&about.language)));
        }
        self.families();
        self.out.push_str(">\n");
        if !about.title.is_empty() {
            self.add(format_args!("<title>{}</title>\n", Escaped(&about.title)));
        }
        if !style.is_empty() {
            self.add(format_args!("<style>\n{style}</style>\n"));
        }
        for item in &scene.items {
            self.shape(&item.shape);
        }
        self.out.push_str("</svg>\n");
        self.out
    }

    fn families(&mut self) {
        let mut names: Vec<&str> = Vec::new();
        for face in Weight::ALL.into_iter().flat_map(|weight| self.fonts.faces(weight)) {
            if !names.contains(&face.family()) {
                names.push(face.family());
            }
        }
        self.out.push_str(" font-family=\"");
        for name in names {
            self.add(format_args!("'{}', ", Escaped(&name.replace(['\'', '\\'], ""))));
        }
        self.out.push_str("sans-serif\"");
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect(shape) => self.rect(shape),
            Shape::Ellipse(shape) => self.ellipse(shape),
            Shape::Path(shape) => self.path(shape),
            Shape::Text(line) => self.text(line),
            Shape::Image(image) => self.image(image),
        }
    }

    fn rect(&mut self, shape: &RectShape) {
        if !is_drawable(shape.rect) {
            return;
        }
        self.out.push_str("<rect");
        self.place(shape.rect);
        if shape.radius > 0.0 {
            self.add(format_args!(" rx=\"{}\"", Number(shape.radius)));
        }
        self.paint(shape.fill, shape.stroke);
    }

    fn ellipse(&mut self, shape: &EllipseShape) {
        if !is_drawable(shape.rect) {
            return;
        }
        let (center, rx, ry) = (shape.rect.center(), shape.rect.width() / 2.0, shape.rect.height() / 2.0);
        self.add(format_args!(
            "<ellipse cx=\"{}\" cy=\"{}\" rx=\"{}\" ry=\"{}\"",
            Number(center.x),
            Number(center.y),
            Number(rx),
            Number(ry)
        ));
        self.paint(shape.fill, shape.stroke);
    }

    fn path(&mut self, shape: &PathShape) {
        if shape.path.segments.is_empty() {
            return;
        }
        self.out.push_str("<path d=\"");
        self.outline(&shape.path);
        self.out.push('"');
        self.paint(shape.fill, shape.stroke);
    }

    fn outline(&mut self, path: &Path) {
        for (index, segment) in path.segments.iter().enumerate() {
            match *segment {
                Segment::Move(p) => self.step('M', &[p]),
                // An outline must begin with a move, else readers drop it whole.
                Segment::Line(p) => self.step(if index == 0 { 'M' } else { 'L' }, &[p]),
                Segment::Cubic(a, b, c) => {
                    if index == 0 {
                        self.step('M', &[a]);
                    }
                    self.step('C', &[a, b, c]);
                }
                Segment::Close if index == 0 => {}
                Segment::Close => self.out.push('Z'),
            }
        }
    }

    fn step(&mut self, letter: char, points: &[Pos]) {
        self.out.push(letter);
        for (index, p) in points.iter().enumerate() {
            let space = if index == 0 { "" } else { " " };
            self.add(format_args!("{space}{} {}", Number(p.x), Number(p.y)));
        }
    }

    fn text(&mut self, line: &TextLine) {
        let has_extent = line.size.is_finite() && line.size > 0.0;
        if line.text.is_empty() || !has_extent {
            return;
        }
        self.add(format_args!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"",
            Number(line.pos.x),
            Number(line.pos.y),
            Number(line.size)
        ));
        if line.weight != Weight::Regular {
            self.add(format_args!(" font-weight=\"{}\"", line.weight.css()));
        }
        // Readers join neighbouring spaces unless told not to.
        if line.text.contains("  ") || line.text.starts_with(' ') {
            self.out.push_str(" xml:space=\"preserve\"");
        }
        let unsure = || line.text.chars().any(|c| self.fonts.face_for(line.weight, c).is_none());
        if self.widths == Widths::HoldWhereUnsure && line.width > 0.0 && unsure() {
            self.add(format_args!(
                " textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"",
                Number(line.width)
            ));
        }
        self.colour("fill", line.colour);
        self.add(format_args!(">{}</text>\n", Escaped(&line.text)));
    }

    fn image(&mut self, image: &ImageShape) {
        if !is_drawable(image.rect) {
            return;
        }
        let is_cut = image.part != ImageShape::WHOLE;
        let [width, height] = image.image.pixels.map(|pixels| pixels as f32);
        if is_cut {
            // A window of its own, measured in pixels of the picture, cuts what lies beyond it.
            let part = image.part;
            self.out.push_str("<svg");
            self.place(image.rect);
            self.add(format_args!(
                " viewBox=\"{} {} {} {}\" preserveAspectRatio=\"none\">",
                Number(part.min.x * width),
                Number(part.min.y * height),
                Number(part.width() * width),
                Number(part.height() * height)
            ));
        }
        self.out.push_str("<image");
        self.place(if is_cut { rect(0.0, 0.0, width, height) } else { image.rect });
        let kind = match image.image.format {
            ImageFormat::Png => "png",
            ImageFormat::Jpeg => "jpeg",
        };
        self.add(format_args!(
            " preserveAspectRatio=\"none\" href=\"data:image/{kind};base64,{}\"/>{}\n",
            Base64Display::new(&image.image.bytes, &STANDARD),
            if is_cut { "</svg>" } else { "" }
        ));
    }

    fn place(&mut self, rect: Rect) {
        self.add(format_args!(
            " x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
            Number(rect.min.x),
            Number(rect.min.y),
            Number(rect.width()),
            Number(rect.height())
        ));
    }

    /// Fill and stroke, and the end of the element.
    fn paint(&mut self, fill: Option<Colour>, stroke: Option<Stroke>) {
        match fill {
            Some(colour) => self.colour("fill", colour),
            None => self.out.push_str(" fill=\"none\""),
        }
        if let Some(stroke) = stroke.filter(|stroke| stroke.width > 0.0) {
            self.colour("stroke", stroke.colour);
            self.add(format_args!(" stroke-width=\"{}\"", Number(stroke.width)));
            if let Some([dash, gap]) = stroke.dash {
                self.add(format_args!(" stroke-dasharray=\"{} {}\"", Number(dash), Number(gap)));
            }
        }
        self.out.push_str("/>\n");
    }

    fn colour(&mut self, attribute: &str, colour: Colour) {
        self.add(format_args!(" {attribute}=\"{}\"", Colour { a: 255, ..colour }));
        if colour.a < 255 {
            self.add(format_args!(" {attribute}-opacity=\"{}\"", Number(f32::from(colour.a) / 255.0)));
        }
    }
}

/// Readers refuse a whole file for one negative width.
fn is_drawable(rect: Rect) -> bool {
    rect.width() >= 0.0 && rect.height() >= 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_always_numbers() {
        for (number, expected) in [
            (1.0, "1"),
            (0.126, "0.13"),
            (-0.001, "0"),
            (12.5, "12.5"),
            (-3.0, "-3"),
            (f32::NAN, "0"),
            (f32::INFINITY, "0"),
        ] {
            assert_eq!(Number(number).to_string(), expected);
        }
    }

    #[test]
    fn text_cannot_break_out_of_its_element() {
        assert_eq!(
            Escaped("a<b> & \"c\"\u{0}\u{1b}\n\u{FFFF}").to_string(),
            "a&lt;b&gt; &amp; &quot;c&quot; "
        );
    }
}
