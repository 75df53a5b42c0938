//! Several assessments with one instrument in one version, drawn as a course.

use crate::{
    analysis::maturity::{CoursePoint, Results, course},
    base::{
        geom::{Pos, Rect, pos, rect, size},
        id::Id,
        localised::Lang,
        number,
    },
    model::{
        AnyId, Workspace,
        maturity::{Assessment, InstrumentKind},
    },
    scene::{
        Anchor, EllipseShape, PathShape, RectShape, Scene, Shape, Stroke, TextLine,
        look::Look,
        path::Path,
        table::{Cell, Table},
        table_sheet::table_drawing,
        theme::{space, type_size},
        wrap::{Limits, TextStyle, wrap},
    },
    tr,
};

use super::{
    Tag,
    sheet::{Sheet, WIDTH, of},
    words,
};

const SMALL: TextStyle = TextStyle::regular(type_size::CAPTION);
const FIGURE: TextStyle = TextStyle::bold(type_size::CARD_TITLE);
/// Room for the names of the stages.
const SIDE: f32 = 168.0;
const ROW: f32 = 40.0;
/// Room for names and dates below.
const FOOT: f32 = 76.0;
const HEAD: f32 = 24.0;
/// Points never stand closer, in points.
const CLOSEST: f32 = 96.0;

/// The positions over time on the stages, or the overall index over time.
pub fn course_drawing(results: &Results, points: &[CoursePoint], width: f32, look: Look) -> Scene<Tag> {
    let instrument = &*results.instrument;
    let (low, high, lines): (f64, f64, Vec<(f64, String)>) = match instrument.kind {
        InstrumentKind::Staged => {
            let mut numbers: Vec<u8> = instrument.stages.iter().map(|stage| stage.number).collect();
            numbers.sort_unstable();
            let ends = (numbers.first().copied().unwrap_or(1), numbers.last().copied().unwrap_or(1));
            let named = |number: u8| (f64::from(number), words::stage(instrument, number, look.lang));
            let lines = numbers.into_iter().map(named).collect();
            (f64::from(ends.0), f64::from(ends.1) + 1.0, lines)
        }
        InstrumentKind::Profile => {
            let lines = [0, 25, 50, 75, 100].map(|value| (f64::from(value), value.to_string()));
            (0.0, 100.0, lines.into())
        }
    };
    let height = ROW * lines.len().max(2) as f32;
    let needed = SIDE + CLOSEST * points.len() as f32;
    let mut scene = Scene::new(size(width.max(needed), HEAD + height + FOOT));
    let plot = rect(SIDE, HEAD, scene.size.w - SIDE, height);
    let y = |value: f64| plot.max.y - ((value - low) / (high - low)) as f32 * plot.height();
    for (value, name) in &lines {
        grid(&mut scene, (y(*value), plot), name, look);
    }
    let xs = places(points, plot);
    let stands: Vec<(Pos, &CoursePoint, f64)> = points
        .iter()
        .zip(&xs)
        .filter_map(|(point, x)| Some((pos(*x, y(point.value?.clamp(low, high))), point, point.value?)))
        .collect();
    let path = Path::polyline(stands.iter().map(|(at, ..)| *at));
    let stroke = Some(Stroke::solid(2.0, look.theme.accent));
    scene.push(Shape::Path(PathShape { path, fill: None, stroke }));
    for (at, _, value) in &stands {
        let dot = rect(at.x - 5.0, at.y - 5.0, 10.0, 10.0);
        let fill = Some(look.theme.accent);
        let stroke = Some(Stroke::solid(2.0, look.theme.ground));
        scene.push(Shape::Ellipse(EllipseShape { rect: dot, fill, stroke }));
        let figure = match instrument.kind {
            InstrumentKind::Staged => number::format(*value, 2),
            InstrumentKind::Profile => number::format(*value, 0),
        };
        let figure = TextLine::new(look.measure, &figure, FIGURE, look.theme.ink);
        scene.push(Shape::Text(figure.at(at.moved(0.0, -12.0), Anchor::Middle)));
    }
    for (point, x) in points.iter().zip(&xs) {
        foot(&mut scene, point, (*x, plot.max.y + space::S), look);
    }
    scene
}

fn grid(scene: &mut Scene<Tag>, (y, plot): (f32, Rect), name: &str, look: Look) {
    let line = rect(plot.min.x, y - 0.5, plot.width(), 1.0);
    let fill = Some(look.theme.hairline);
    scene.push(Shape::Rect(RectShape { rect: line, radius: 0.0, fill, stroke: None }));
    let name = wrap(look.measure, name, SMALL, Limits::width(SIDE - space::M).lines(1));
    scene.push_text(pos(0.0, y - SMALL.metrics().height / 2.0), &name, SMALL, look.theme.second_ink);
}

/// The name and the date of a point below it.
fn foot(scene: &mut Scene<Tag>, point: &CoursePoint, (x, top): (f32, f32), look: Look) {
    let name = wrap(look.measure, &point.name, SMALL, Limits::width(CLOSEST - space::S).lines(3));
    let date = point.date.map_or_else(|| tr!(look.lang, "maturity-no-date"), |date| date.to_string());
    let lines = std::iter::once(date).chain(name.lines.iter().map(|line| line.text.to_string()));
    for (row, line) in lines.enumerate() {
        let ink = if row == 0 { look.theme.ink } else { look.theme.second_ink };
        let baseline = top + SMALL.metrics().height * row as f32 + SMALL.metrics().baseline();
        let line = TextLine::new(look.measure, &line, SMALL, ink);
        scene.push(Shape::Text(line.at(pos(x, baseline), Anchor::Middle)));
    }
}

/// Where each point stands: by its date where all have one and none come too close, else at even distances.
fn places(points: &[CoursePoint], plot: Rect) -> Vec<f32> {
    let (left, right) = (plot.min.x + CLOSEST / 2.0, plot.max.x - CLOSEST / 2.0);
    let count = points.len();
    if count < 2 {
        return vec![plot.center().x; count];
    }
    let even = || (0..count).map(|at| left + (right - left) * at as f32 / (count - 1) as f32).collect();
    let dates: Option<Vec<_>> = points.iter().map(|point| point.date).collect();
    let days = dates.and_then(|dates| {
        let first = *dates.first()?;
        let days = dates.iter().map(|date| (*date - first).get_days() as f32);
        Some(days.collect::<Vec<f32>>())
    });
    let Some(days) = days else { return even() };
    let span = days.last().copied().unwrap_or_default();
    if span <= 0.0 {
        return even();
    }
    let xs: Vec<f32> = days.iter().map(|day| left + (right - left) * day / span).collect();
    let crowded = xs.windows(2).any(|pair| matches!(pair, [a, b] if b - a < CLOSEST));
    if crowded { even() } else { xs }
}

/// The assessments that can be compared with this one, a column each.
pub fn course_table(workspace: &Workspace, id: Id<Assessment>, lang: Lang) -> Option<Table> {
    let (assessment, results) = of(workspace, id)?;
    let points = course(workspace, id);
    let names = match results.instrument.kind {
        InstrumentKind::Staged => &results.instrument.dimensions,
        InstrumentKind::Profile => &results.instrument.competencies,
    };
    let columns = std::iter::once(String::new()).chain(points.iter().map(|point| point.name.clone()));
    let whole = match results.instrument.kind {
        InstrumentKind::Staged => tr!(lang, "maturity-position"),
        InstrumentKind::Profile => tr!(lang, "maturity-overall"),
    };
    let row = |name: String, of: &dyn Fn(&CoursePoint) -> Cell| -> Vec<Cell> {
        std::iter::once(name.into()).chain(points.iter().map(of)).collect()
    };
    let mut rows = vec![
        row(tr!(lang, "maturity-models-date"), &|point| point.date.into()),
        row(whole, &|point| point.value.into()),
    ];
    for name in names {
        rows.push(row(name.name.get(lang).to_owned(), &|point| {
            point.indices.iter().find(|index| index.code == name.code).and_then(|index| index.value).into()
        }));
    }
    Some(Table { name: assessment.name.clone(), columns: columns.collect(), rows })
}

/// The course with its table on a sheet.
pub fn course_sheet(workspace: &Workspace, id: Id<Assessment>, look: &Look) -> Option<Scene<AnyId>> {
    let (assessment, results) = of(workspace, id)?;
    let mut sheet = Sheet::of_assessment(workspace, assessment, &results, *look);
    sheet.place(&course_drawing(&results, &course(workspace, id), WIDTH, *look));
    sheet.space(space::XL);
    sheet.place(&table_drawing(&course_table(workspace, id, look.lang)?, WIDTH, *look));
    Some(sheet.finish())
}
