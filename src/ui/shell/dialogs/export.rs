//! How a document is exported: all of it or what is in sight, on which paper, on one page or on several.

use egui::{Grid, Ui};

use crate::{
    base::id::Id,
    export::{Format, document::Choice},
    model::{AnyId, journey::Journey},
    scene::{
        document::What,
        journey_map::{Part, pages},
        look::Look,
        paper::{Layout, Margin, Orientation, Paper, Tiling},
        theme::{Theme, space},
    },
    tr,
    ui::{
        Cx,
        cx::Request,
        widgets::{main_button, weak},
    },
};

use super::row_ui;

/// What was chosen so far.
#[derive(Clone, Debug)]
pub struct ExportForm {
    format: Format,
    what: What,
    id: AnyId,
    /// What is in sight, when that is less than all.
    seen: Option<Part>,
    extent: Extent,
    paper: Option<Paper>,
    orientation: Orientation,
    tiling: Tiling,
    /// Sheets across and down of the choice they were counted for.
    sheets: Option<(Choice, [usize; 2])>,
}

/// How much is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    Whole,
    Seen,
}

const FORMATS: [(Format, &str); 3] = [(Format::Pdf, "PDF"), (Format::Svg, "SVG"), (Format::Png, "PNG")];

impl ExportForm {
    /// All of a document as it is drawn; `seen` is the part of it that is in sight.
    pub fn new(format: Format, (what, id): (What, AnyId), seen: Option<Part>) -> Self {
        Self {
            format,
            what,
            id,
            seen,
            extent: Extent::Whole,
            paper: None,
            orientation: Orientation::default(),
            tiling: Tiling::default(),
            sheets: None,
        }
    }

    fn choice(&self) -> Choice {
        let layout = match self.paper.filter(|_| self.format == Format::Pdf) {
            None => Layout::AsDrawn,
            Some(paper) => Layout::Paper { paper, orientation: self.orientation, tiling: self.tiling },
        };
        let part = self.seen.clone().filter(|_| self.extent == Extent::Seen);
        Choice { layout, part }
    }

    /// Sheets across and down, counted once for each choice.
    fn sheets(&mut self, cx: &Cx) -> Option<[usize; 2]> {
        let choice = self.choice();
        let Layout::Paper { paper, orientation, tiling: Tiling::SeveralPages } = choice.layout else {
            return None;
        };
        if let Some((_, sheets)) = self.sheets.as_ref().filter(|(counted, _)| *counted == choice) {
            return Some(*sheets);
        }
        let journey: Id<Journey> = self.id.typed()?;
        let look = Look { measure: cx.measure, theme: Theme::print(), lang: cx.lang };
        let paper = (paper, orientation, Margin::default());
        let pages = pages(cx.workspace, (journey, choice.part.as_ref()), paper, &look)?;
        let sheets = [pages.across, pages.down];
        self.sheets = Some((choice, sheets));
        Some(sheets)
    }
}

/// Shows the choices; says whether it is done with.
pub fn export_ui(ui: &mut Ui, cx: &Cx, form: &mut ExportForm) -> bool {
    super::title_ui(ui, cx.tr("export-title"), 520.0);
    Grid::new("export").num_columns(2).spacing([32.0, 14.0]).show(ui, |ui| {
        let formats = FORMATS.map(|(format, name)| (format, name.to_owned()));
        row_ui(ui, cx, "export-format", &mut form.format, formats);
        if form.seen.is_some() {
            let extents = [(Extent::Whole, cx.tr("export-whole")), (Extent::Seen, cx.tr("export-in-sight"))];
            row_ui(ui, cx, "export-extent", &mut form.extent, extents);
        }
        if form.format == Format::Pdf {
            paper_ui(ui, cx, form);
        }
    });
    ui.add_space(space::M);
    // Room for the line, so that the buttons stay where they are.
    let line = form.sheets(cx).map(|[across, down]| {
        tr!(cx.lang, "export-sheets", count = across * down, across = across, down = down)
    });
    ui.label(weak(cx, line.unwrap_or_else(|| "\u{A0}".to_owned())));
    ui.add_space(space::M);
    let mut done = false;
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        if main_button(ui, cx.theme, cx.tr("export-go")) {
            cx.ask(Request::Export(form.format, form.choice()));
            done = true;
        }
        done |= ui.button(cx.tr("export-cancel")).clicked();
    });
    done
}

fn paper_ui(ui: &mut Ui, cx: &Cx, form: &mut ExportForm) {
    let papers = Paper::ALL.map(|paper| (Some(paper), paper.name().to_owned()));
    let papers = std::iter::once((None, cx.tr("export-as-drawn"))).chain(papers);
    row_ui(ui, cx, "export-paper", &mut form.paper, papers);
    if form.paper.is_none() {
        return;
    }
    let ways = [
        (Orientation::Either, cx.tr("export-either")),
        (Orientation::Portrait, cx.tr("export-portrait")),
        (Orientation::Landscape, cx.tr("export-landscape")),
    ];
    row_ui(ui, cx, "export-orientation", &mut form.orientation, ways);
    if form.what.can_tile() {
        let ways = [
            (Tiling::OnePage, cx.tr("export-one-page")),
            (Tiling::SeveralPages, cx.tr("export-several-pages")),
        ];
        row_ui(ui, cx, "export-pages", &mut form.tiling, ways);
    }
}
